// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractLightly, SPECIAL, snapshot } from '../../src/extract';

const PROSE = `<p>${'The ferry leaves the harbour at noon, and nobody on the quay waves. '.repeat(8)}</p>`;

const pageWith = (part: string) => {
  const markup = `<main><article><h1>The ferry</h1>${PROSE}${part}${PROSE}</article></main>`;
  const live = new DOMParser().parseFromString(markup, 'text/html');
  return snapshot(live, { url: 'https://harbour.example/ferry' });
};

test.each([
  ['code', '<pre>one\ntwo</pre>'],
  ['code of an editor', '<div class="CodeMirror"><div class="CodeMirror-line">one</div></div>'],
  [
    'code in a table',
    '<table class="highlight"><tr><td data-line-number="1"></td><td>one</td></tr></table>',
  ],
  ['a formula', '<p><math><mi>x</mi></math></p>'],
  ['a drawn formula', '<p><span class="katex"><span>x</span></span></p>'],
  ['verse', '<div class="poem"><span class="line">one</span><span class="line">two</span></div>'],
  ['a raised note', '<p>Noon<sup><a href="#n1">1</a></sup></p>'],
  ['a note in brackets', '<p>Noon <a href="#n1">[1]</a></p>'],
  ['a named note', '<p>Noon <a class="footnote-ref" href="#n1">1</a></p>'],
  ['a note in the margin', '<p>Noon <span class="sidenote">By the sun.</span></p>'],
  ['a post of a network', '<blockquote class="twitter-tweet"><p>Noon.</p></blockquote>'],
  ['a pulled quote', '<aside class="pullquote"><p>Nobody waves.</p></aside>'],
  ['a film that starts when it is pressed', '<div class="lyte" data-id="abcdefghijk"></div>'],
  ['broken data', '<script type="application/ld+json">{"@type": "Article",}</script>'],
  ['a live blog', '<div class="live-update"><time>12:00</time><p>Noon.</p></div>'],
])('%s waits for what reads it', (_, part) => {
  const page = pageWith(part);
  expect(extractLightly(page)).toBe('special');
  expect(extractLightly(page, { special: SPECIAL })).toMatchObject({ ok: true });
});

test.each([
  ['prose', ''],
  ['a column of a layout', '<div class="col-lg-8"><p>Noon.</p></div>'],
  ['a link within the page', '<p><a href="#top">Top</a></p>'],
  ['a table of figures', '<table><tr><th>Ferry</th><th>Noon</th></tr></table>'],
])('%s does not', (_, part) => {
  expect(extractLightly(pageWith(part))).toMatchObject({ ok: true });
});
