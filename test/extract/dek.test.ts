// @vitest-environment jsdom
import { expect, test } from 'vitest';
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
