// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blockText } from '../../src/extract/text';

const textOf = (html: string): string => {
  document.body.innerHTML = html;
  return blockText(document.body);
};

describe('the text of an article', () => {
  test('has its blocks apart, and white space folded', () => {
    expect(textOf('<h2>Rope</h2><p>for  a\n<b>bridge</b></p>')).toBe('Rope\n\nfor a bridge');
  });

  test('keeps lines and code as they are', () => {
    expect(textOf('<p>one<br>two</p><pre>a\n  b</pre>')).toBe('one\ntwo\n\na\n  b');
  });

  test('is what one would type, without readings and places to break', () => {
    expect(textOf('<p><ruby>船<rp>(</rp><rt>ふね</rt><rp>)</rp></ruby>がまた動く</p>')).toBe(
      '船がまた動く',
    );
    expect(textOf('<p>Mit\u00adtel\u00adal\u00adter</p>')).toBe('Mittelalter');
  });
});
