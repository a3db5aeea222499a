import { expect, test } from 'vitest';
import { toMarkdown } from '../../node/markdown';
import type { Article } from '../../src/article';

const ARTICLE: Article = {
  url: 'https://harrowmere.example/mill',
  canonicalUrl: 'https://harrowmere.example/mill',
  title: 'The mill',
  byline: 'Ada Marsh',
  publishedTime: '2024-03-05T08:00:00Z',
  modifiedTime: null,
  siteName: null,
  dek: null,
  lang: 'en',
  dir: 'ltr',
  image: null,
  icon: null,
  html: '',
  text: '',
  minutes: 1,
  completeness: { kind: 'whole' },
};

test('an article in Markdown opens with its title, byline and day', () => {
  expect(toMarkdown({ ...ARTICLE, html: '<p>It <em>burned</em>.</p>' })).toBe(
    '# The mill\n\n*Ada Marsh, 2024-03-05*\n\nIt _burned_.\n',
  );
});

test('without them it is the text alone', () => {
  const bare = { ...ARTICLE, title: '', byline: null, publishedTime: null };
  expect(toMarkdown({ ...bare, html: '<h2>Fire</h2><ul><li>one</li></ul>' })).toBe(
    '## Fire\n\n-   one\n',
  );
});

test('what is text in the article is text in Markdown', () => {
  const attack = '<img src=x onerror=alert(1)>';
  const html = '<p>&lt;img src=x onerror=alert(1)&gt;</p><p><code>&lt;b&gt;</code></p>';
  expect(toMarkdown({ ...ARTICLE, title: attack, byline: attack, html })).toBe(
    '# \\<img src=x onerror=alert(1)>\n\n*\\<img src=x onerror=alert(1)>, 2024-03-05*\n\n\\<img src=x onerror=alert(1)>\n\n`<b>`\n',
  );
});

test('code is fenced, tables and formulas stay markup', () => {
  const html =
    '<pre><code>a  b\n</code></pre><table><tbody><tr><td>1</td></tr></tbody></table><p>x<sup>2</sup></p>';
  const markdown = toMarkdown({ ...ARTICLE, html });
  expect(markdown).toContain('```\na  b\n```');
  expect(markdown).toContain('<table><tbody><tr><td>1</td></tr></tbody></table>');
  expect(markdown).toContain('x<sup>2</sup>');
});
