// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { reportOf, snapshot } from '../../../src/extract';
import { open } from '../load';

const SECRETS = {
  typed: 'typed-into-a-field',
  area: 'typed-into-an-area',
  hidden: 'a-hidden-token',
  chosen: 'a-chosen-option',
  noted: 'typed-into-the-page',
  query: 'session-in-a-query',
  fragment: 'token-in-a-fragment',
  user: 'user-of-an-address',
  script: 'value-in-a-script',
  json: 'value-in-json-ld',
  data: 'value-in-a-data-attribute',
  meta: 'value-in-a-meta',
  title: 'value-in-a-title-attribute',
  style: 'value-in-a-style',
  comment: 'value-in-a-comment',
  path: 'eyJhbGciOiJIUzI1NiJ9abcdef0123456789',
  cookie: 'value-of-a-cookie',
  template: 'value-in-a-template',
};

const html = `<!doctype html><html lang="en"><head><title>A page</title>
<meta name="csrf-token" content="${SECRETS.meta}"><meta property="og:type" content="article">
<script>var a = '${SECRETS.script}'</script><script type="application/ld+json">{"a":"${SECRETS.json}"}</script>
<style>.a::after { content: '${SECRETS.style}' }</style></head><body>
<!-- ${SECRETS.comment} --><form action="/send?${SECRETS.query}"><input value="${SECRETS.typed}"><textarea>${SECRETS.area}</textarea>
<input type="hidden" value="${SECRETS.hidden}"><select><option selected>${SECRETS.chosen}</option></select></form>
<div contenteditable>${SECRETS.noted}</div><template>${SECRETS.template}</template>
<article class="story" data-user="${SECRETS.data}" title="${SECRETS.title}" onclick="${SECRETS.script}"><p>The text of the page stays.</p>
<a href="/next?id=${SECRETS.query}#${SECRETS.fragment}">on</a> <a href="https://${SECRETS.user}:pass@a.example/">off</a>
<a href="/reset/${SECRETS.path}">reset</a><a href="mailto:${SECRETS.user}@a.example">mail</a>
<img src="/picture.jpg?w=3&t=${SECRETS.query}" srcset="/p.jpg?${SECRETS.query} 2x" alt="A picture"></article></body></html>`;

const report = () => {
  const live = open(html);
  live.cookie = `a=${SECRETS.cookie}`;
  const page = snapshot(live, {
    url: `https://news.example/story?${SECRETS.query}#${SECRETS.fragment}`,
  });
  return reportOf(page, { outcome: 'article', left: { ads: 2 }, rules: 1 });
};

test.each(Object.entries(SECRETS))('a report holds nothing that was %s', (_, secret) => {
  expect(report()).not.toContain(secret);
});

test('a report has the text, the make of the page and what was made of it', () => {
  const text = report();
  expect(text).toContain('The text of the page stays.');
  expect(text).toContain('class="story"');
  expect(text).toContain('"outcome": "article"');
  expect(text).toContain('"ads": 2');
  expect(text).toContain('https://news.example/story');
  expect(text).toContain('href="https://news.example/next"');
  expect(text).toContain('src="https://news.example/picture.jpg"');
  expect(text).toContain('content="article"');
});

test('a report of a page cannot break out of its own head', () => {
  const live = open('<!doctype html><title>a</title><p>--&gt; text</p>');
  const page = snapshot(live, { url: 'https://news.example/--%3E' });
  const facts = { outcome: '--><script>', left: {}, rules: 0 };
  const head = reportOf(page, facts).split('\n-->\n')[0] ?? '';
  expect(head).not.toContain('--><script>');
});
