// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract, snapshot } from '../../src/extract';
import { load, open } from './load';

const OPENING = 'A bridge of rope has crossed the gorge at Pellmoor for three hundred years.';
const PARAGRAPHS = [
  'Every spring the whole village twists new rope from mountain grass, and no one who is able is excused.',
  'The old bridge is cut loose on the second day, falls into the river and is gone before noon.',
  'By the fourth evening the first child walks across, and the elders follow in order of age.',
];

const dekOf = (opening: string) => {
  const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const page = `<title>The rope bridge</title><article><h1>The rope bridge</h1>${opening}${body}</article>`;
  const result = extract(snapshot(open(page), { url: 'https://pellmoor.example/bridge' }));
  if (!result.ok) throw new Error(result.error);
  return result.value.article;
};

test.each([
  `<p class="article__standfirst">${OPENING}</p>`,
  `<h2 class="subtitle">${OPENING}</h2>`,
  `<div class="dek"><p>${OPENING}</p></div>`,
  `<p itemprop="description">${OPENING}</p>`,
])('a marked opening is the standfirst, and still opens the text: %s', (opening) => {
  const { dek, text } = dekOf(opening);
  expect(dek).toBe(OPENING);
  expect(text.startsWith(OPENING)).toBe(true);
});

test.each([
  `<p>${OPENING}</p>`,
  '<p class="subtitle">Crafts</p>',
  `<p>${PARAGRAPHS[0]}</p><p class="subtitle">${OPENING}</p>`,
  `<div class="subtitle"><p>${OPENING}</p><p>${OPENING} Twice.</p></div>`,
])('an opening that is not marked, short, late or of several blocks is none: %s', (opening) => {
  expect(dekOf(opening).dek).toBeNull();
});

test('a standfirst in a header of its own is kept, with all that surrounds an article', () => {
  const page = load('test/browser/pages/paper/article.html', 'https://courier.example/ferry');
  const result = extract(page);
  if (!result.ok) throw new Error(result.error);
  const { dek, text } = result.value.article;
  expect(dek).toMatch(/^On Hollin, the timetable hangs/);
  expect(text.startsWith(dek ?? '-')).toBe(true);
});

describe('above the text, in a header of its own', () => {
  const read = (header: string, head = '') => {
    const body = PARAGRAPHS.map((text) => `<p>${text} ${text} ${text}</p>`).join('');
    const page = `<title>The rope bridge</title>${head}<body><div class="top"><h1>The rope bridge</h1>${header}</div><div class="cols"><div class="text">${body}</div><div class="side"><a href="/a">More</a></div></div>`;
    const result = extract(snapshot(open(page), { url: 'https://pellmoor.example/bridge' }));
    if (!result.ok) throw new Error(result.error);
    return result.value.article;
  };

  test('a marked standfirst is brought in', () => {
    const { dek, text } = read(`<div class="standfirst"><p>${OPENING}</p></div>`);
    expect(dek).toBe(OPENING);
    expect(text.split(OPENING)).toHaveLength(2);
    expect(text.startsWith(OPENING)).toBe(true);
  });

  test.each([
    ['en', OPENING],
    ['ru', 'Верёвочный мост висит над ущельем Пельмур уже триста лет.'],
    ['ja', 'ペルムーアの谷には三百年前から草の縄で編んだつり橋がかかっている。'],
  ])('so is a line with the words that the page declares as its description: %s', (_, line) => {
    const { dek } = read(`<p>${line}</p>`, `<meta name="description" content="${line}">`);
    expect(dek).toBe(line);
  });

  test.each([
    `<p>${OPENING}</p>`,
    `<div class="share"><p class="subtitle">Share this story with a friend today</p></div>`,
    `<figure><img src="/a.jpg" width="900"><figcaption class="subtitle">${OPENING}</figcaption></figure>`,
    `<p class="subtitle"><a href="/x">${OPENING}</a></p>`,
  ])('what is neither is left out: %s', (line) => {
    expect(read(line).dek).toBeNull();
  });
});
