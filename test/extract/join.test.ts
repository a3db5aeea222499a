// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article';
import { joinPages } from '../../src/extract';
import { article } from '../library/sample';

const WHOLE = { kind: 'whole' } as const;
const LONG = 'The rope is twisted from grass that grows above the last of the houses.';
const page = (number: number, html: string, more: Partial<Article> = {}): Article =>
  article({ url: `https://paper.example/rope/${number}`, html, ...more });
const join = (...pages: readonly Article[]) =>
  joinPages(new Map(pages.map((page, index) => [index + 1, page])), pages[0] as Article, WHOLE);

describe('pages joined to one article', () => {
  test('follow each other in their order, headings and all', () => {
    const [first, second] = [page(1, '<p>One.</p>'), page(2, '<h2>Then</h2><p>Two.</p>')];
    const pages = new Map([
      [2, second],
      [1, first],
    ]);
    const joined = joinPages(pages, second, WHOLE);
    expect(joined.html).toBe('<p>One.</p><h2>Then</h2><p>Two.</p>');
    expect(joined.text).toBe('One.\n\nThen\n\nTwo.');
  });

  test('have the address of the page that is read, and the title of the first', () => {
    const first = page(1, '<p>One.</p>', { title: 'Rope' });
    const second = page(2, '<p>Two.</p>', { title: 'Rope – page 2' });
    const joined = joinPages(new Map([[1, first], [2, second]]), second, WHOLE); // biome-ignore format: two pages
    expect(joined).toMatchObject({ url: second.url, title: 'Rope' });
  });

  test.each([
    [
      'a paragraph in the middle',
      `<p>One.</p><p>${LONG}</p>`,
      `<p>Two.</p><p>${LONG}</p><p>Three.</p>`,
      '<p>Two.</p><p>Three.</p>',
    ],
    [
      'a short line at the start',
      '<p>Rope.</p><p>One.</p>',
      '<p>Rope.</p><p>Two.</p>',
      '<p>Two.</p>',
    ],
    [
      'a picture in another size',
      '<p>One.</p><img src="https://p.example/a.jpg?w=900">',
      '<img src="https://p.example/a-300x200.jpg"><p>Two.</p>',
      '<p>Two.</p>',
    ],
    [
      'a list and what held it',
      `<ul><li>${LONG}</li></ul>`,
      `<div><ul><li>${LONG}</li></ul></div><p>Two.</p>`,
      '<p>Two.</p>',
    ],
  ])('leave out %s that is repeated', (_, first, second, left) => {
    // biome-ignore format: a table
    expect(join(page(1, first), page(2, second)).html).toBe(first + left);
  });

  test.each([
    ['a short answer', '<p>Why?</p><p>No.</p>', '<p>And?</p><p>No.</p><p>Oh.</p>'],
    [
      'a picture that only its query tells',
      '<img src="https://p.example/i?id=1">',
      '<img src="https://p.example/i?id=2">',
    ],
    [
      'the same words beside another picture',
      '<figure><img src="https://p.example/a.jpg">Rope</figure>',
      '<figure><img src="https://p.example/b.jpg">Rope</figure>',
    ],
  ])('keep %s', (_, first, second) => {
    // biome-ignore format: a table
    expect(join(page(1, first), page(2, second)).html).toBe(first + second);
  });

  test('keep notes apart that bear the same number, and their links', () => {
    const notes = '<p>Text<a href="#n1">1</a></p><p id="n1">Note</p>';
    const joined = join(
      page(1, notes),
      page(2, notes.replace('Text', 'More').replace('Note', 'Other')),
    );
    expect(joined.html).toContain('<a href="#page-2-n1">1</a></p><p id="page-2-n1">Other');
    expect(joined.html).toContain('<a href="#n1">1</a></p><p id="n1">Note');
  });

  test('lead to spots on each other within the whole', () => {
    const first = page(1, '<p>See <a href="https://paper.example/rope/2#knots">knots</a></p>');
    const second = page(
      2,
      '<p id="knots">See <a href="https://paper.example/rope/1#top">top</a></p>',
    );
    const { html } = join(first, second);
    expect(html).toContain('href="#page-2-knots"');
    expect(html).toContain('href="#top"');
  });
});
