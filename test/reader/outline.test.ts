// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { levelHeadings, sectionsOf } from '../../src/reader/outline';

const levelled = (html: string): string => {
  const root = document.createElement('div');
  root.innerHTML = html;
  levelHeadings(root);
  return [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')]
    .map(({ localName, textContent }) => `${localName} ${textContent}`)
    .join(', ');
};

test.each([
  ['<h2>a</h2><h3>b</h3><h2>c</h2>', 'h2 a, h3 b, h2 c'],
  ['<h4>a</h4><h4>b</h4>', 'h2 a, h2 b'],
  ['<h2>a</h2><h4>b</h4><h4>c</h4><h3>d</h3>', 'h2 a, h3 b, h3 c, h3 d'],
  ['<h3>a</h3><h2>b</h2><h3>c</h3>', 'h2 a, h2 b, h3 c'],
  ['<h2>a</h2><h5>b</h5><h6>c</h6><h2>d</h2>', 'h2 a, h3 b, h4 c, h2 d'],
])('%s is the outline %s', (html, outline) => {
  expect(levelled(html)).toBe(outline);
});

test('a renamed heading keeps its attributes and contents', () => {
  const root = document.createElement('div');
  root.innerHTML = '<h4 id="a-x" dir="rtl">a <i>b</i></h4>';
  levelHeadings(root);
  expect(root.innerHTML).toBe('<h2 id="a-x" dir="rtl">a <i>b</i></h2>');
});

test('empty and deep headings are no sections', () => {
  const root = document.createElement('div');
  root.innerHTML = '<h2> One\n two </h2><h3> </h3><h3>c</h3><h4>d</h4><h5>e</h5>';
  expect(sectionsOf(root).map(({ title, level }) => [title, level])).toEqual([
    ['One two', 2],
    ['c', 3],
    ['d', 4],
  ]);
});
