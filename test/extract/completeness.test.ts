// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract, snapshot } from '../../src/extract';
import { open } from './load';
import { jsonLd } from './metadata/read';

const URL = 'https://www.pellmoor-post.example/crafts/rope-bridge';
const SENTENCE = 'Every spring the whole village twists new rope from mountain grass. ';
const paragraphs = (count: number) => `<p>${SENTENCE.repeat(4)}</p>`.repeat(count);
const CUT = `<p>${SENTENCE.repeat(3)}On the second day the old bridge is cut loose and the men</p>`;
const GATE =
  '<div class="paywall-box"><h3>Read on with a subscription</h3><p>Support our work.</p><a href="/join">Choose a plan</a></div>';
const CLOSED = {
  '@type': 'NewsArticle',
  headline: 'Rope for a bridge',
  isAccessibleForFree: false,
};

const read = (body: string, head = '', url = URL, after = '') => {
  const page = `<title>Rope for a bridge</title>${head}<article><h1>Rope for a bridge</h1>${body}</article>${after}`;
  const result = extract(snapshot(open(page), { url }));
  if (!result.ok) throw new Error(result.error);
  return result.value.article.completeness;
};

describe('only the beginning is here', () => {
  test.each([
    ['a gate behind a short text', paragraphs(3) + GATE, ''],
    ['a gate behind a broken sentence', paragraphs(20) + CUT + GATE, ''],
    ['a gate below the article', paragraphs(3), '', GATE],
    ['text that breaks off, declared closed', paragraphs(3) + CUT, jsonLd(CLOSED)],
    [
      'far fewer words than declared',
      paragraphs(3),
      jsonLd({ ...CLOSED, isAccessibleForFree: 'False', wordCount: 900 }),
    ],
    [
      'a closed part that is not there',
      paragraphs(3) + CUT,
      jsonLd({
        '@type': 'NewsArticle',
        hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.rest' },
      }),
    ],
  ])('%s', (_, body, head, after = '') => {
    expect(read(body, head, URL, after)).toMatchObject({ kind: 'beginning' });
  });
});

describe('the whole article is here', () => {
  test.each([
    ['no sign at all', paragraphs(6), ''],
    ['a broken sentence alone', paragraphs(6) + CUT, ''],
    ['declared closed, yet read in full by who has paid', paragraphs(20), jsonLd(CLOSED)],
    [
      'the closed part is there',
      `${paragraphs(2)}<div class="rest">${paragraphs(4)}${CUT}</div>`,
      jsonLd({
        ...CLOSED,
        hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'false', cssSelector: '.rest' },
      }),
    ],
    ['a gate in the middle of the text', paragraphs(4) + GATE + paragraphs(6), ''],
    [
      'a selector that is none',
      paragraphs(6),
      jsonLd({ ...CLOSED, hasPart: { isAccessibleForFree: false, cssSelector: '[[' } }),
    ],
    [
      'a newsletter box',
      `${paragraphs(6)}<div class="newsletter"><p>Get our letter</p><a href="/l">Sign up</a></div>`,
      '',
    ],
  ])('%s', (_, body, head) => {
    expect(read(body, head)).toEqual({ kind: 'whole' });
  });

  test('a Thai text ends without a mark', () => {
    const text = 'ทุกฤดูใบไม้ผลิคนทั้งหมู่บ้านฟั่นเชือกใหม่จากหญ้าบนภูเขา '.repeat(5);
    expect(read(`<p>${text}</p>`.repeat(5), jsonLd(CLOSED))).toEqual({ kind: 'whole' });
  });
});

describe('pages', () => {
  const numbers = (here: number, address: (page: number) => string, count = 4) =>
    `<div class="pages">${Array.from({ length: count }, (_, i) =>
      i + 1 === here ? `<b>${i + 1}</b>` : `<a href="${address(i + 1)}">${i + 1}</a>`,
    ).join(' ')}</div>`;
  const first = (page: number, rest: string) => (page === 1 ? URL : rest);

  test.each([
    [1, (page: number) => first(page, `${URL}/${page}`)],
    [2, (page: number) => first(page, `${URL}/page/${page}/`)],
    [3, (page: number) => first(page, `${URL}?page=${page}`)],
    [4, (page: number) => `${URL}?lang=en&seite=${page}`],
    [2, (page: number) => first(page, `${URL}-${page}`)],
    [1, (page: number) => `${URL}-p${page}.html`],
    [2, (page: number) => `${URL},${page}`],
  ])('by numbered links, on page %i', (here, address) => {
    const addresses = [1, 2, 3, 4].map(address);
    expect(read(paragraphs(6) + numbers(here, address), '', address(here))).toEqual({
      kind: 'pages',
      held: [here],
      count: 4,
      addresses,
    });
  });

  test('numbers that are left out are filled in', () => {
    const links = `<div><b>1</b> <a href="${URL}/2">2</a> … <a href="${URL}/6">6</a></div>`;
    expect(read(paragraphs(6) + links)).toMatchObject({
      count: 6,
      addresses: [URL, ...[2, 3, 4, 5, 6].map((page) => `${URL}/${page}`)],
    });
  });

  test('by a next page that the page names', () => {
    expect(read(paragraphs(6), `<link rel="next" href="${URL}/2">`)).toEqual({
      kind: 'pages',
      held: [1],
      count: null,
      addresses: [URL, `${URL}/2`],
    });
  });

  test.each([
    ['another article', `<link rel="next" href="/crafts/the-weavers">`, ''],
    [
      'pages of another host',
      '',
      numbers(1, (page) => `https://other.example/crafts/rope-bridge/${page}`),
    ],
    ['pages of a list', '', numbers(1, (page) => `/crafts/page/${page}`)],
    [
      'pages of comments',
      '',
      `<div class="comments">${numbers(1, (page) => `${URL}?page=${page}`)}</div>`,
    ],
    ['notes', '', `<p>${SENTENCE}<sup><a href="#n2">2</a></sup></p>`],
    ['a list of years', '', '<p><a href="/crafts/24">24</a> <a href="/crafts/25">25</a></p>'],
  ])('are not %s', (_, head, body) => {
    expect(read(paragraphs(6) + body, head)).toEqual({ kind: 'whole' });
  });
});
