// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { directionOf, markDirections } from '../../src/reader/directions';
import { facesOf } from '../../src/reader/faces';
import { scriptOf } from '../../src/reader/scripts';

test('scripts that are set differently are known by the language', () => {
  const known = ['ja', 'zh-Hant', 'ko-KR', 'ar-EG', 'fa', 'he', 'th', 'hi-IN', 'ku-Arab'].map(
    scriptOf,
  );
  expect(known).toEqual(
    'japanese chinese korean arabic arabic hebrew thai indic arabic'.split(' '),
  );
  expect(['en', 'arn', 'pap', 'thv', null].map(scriptOf)).toEqual(Array(5).fill(undefined));
});

test('the direction is that of most letters', () => {
  expect(directionOf('Microsoft أعلنت شركة اليوم عن')).toBe('rtl');
  expect(directionOf('He said שלום and went home')).toBe('ltr');
  expect(directionOf('12:30 — 4 %')).toBeNull();
});

function marked(html: string, base: 'ltr' | 'rtl'): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  markDirections(root, base);
  return root.innerHTML;
}

test('only a block that runs against the text around it is marked', () => {
  expect(marked('<p>One</p><blockquote><p>قال لي</p><p>ثم مضى</p></blockquote>', 'ltr')).toBe(
    '<p>One</p><blockquote dir="rtl" data-script="arabic"><p>قال لي</p><p>ثم مضى</p></blockquote>',
  );
  expect(marked('<p>שלום עולם</p>', 'ltr')).toBe('<p dir="rtl" data-script="hebrew">שלום עולם</p>');
  expect(marked('<p>قال لي</p><ul><li>Only English here</li></ul>', 'rtl')).toBe(
    '<p>قال لي</p><ul dir="ltr" data-script="other"><li>Only English here</li></ul>',
  );
});

test('a name in Latin letters turns no Arabic paragraph around', () => {
  const html = '<p>Microsoft Office أعلنت الشركة اليوم عن إصدار جديد</p>';
  expect(marked(html, 'rtl')).toBe(html);
});

test('what the page says of itself stands', () => {
  expect(marked('<p dir="ltr">قال لي</p>', 'ltr')).toContain('dir="ltr"');
});

test('Chinese gets the faces of its own characters', () => {
  expect(facesOf('zh-TW', 'serif')).toContain('Songti TC');
  expect(facesOf('zh', 'sans')).toContain('PingFang SC');
  expect(facesOf('en', 'serif')).toBe('');
});
