import { describe, expect, test } from 'vitest';
import { firstPiece, spokenText, wordAt, writtenIndex } from '../../../src/reader/listen/pieces';
import { Sentences } from '../../../src/reader/listen/sentences';

const all = (text: string, lang: string | null = 'en'): string[] => {
  const sentences = new Sentences(text, lang);
  const found: string[] = [];
  for (let span = sentences.from(0); span; span = sentences.from(span.end))
    found.push(text.slice(span.start, span.end));
  return found;
};

describe('sentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['Dr. Haug met J. R. Vik. Then he left.', ['Dr. Haug met J. R. Vik.', 'Then he left.']],
    ['It costs 3.50 today. Cheap.', ['It costs 3.50 today.', 'Cheap.']],
    ['First line.\nSecond line', ['First line.', 'Second line']],
    ['… * * *', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(all(text)).toEqual(expected);
  });

  test('of scripts without spaces', () => {
    expect(all('時計は遅れている。誰も直さない。', 'ja')).toEqual([
      '時計は遅れている。',
      '誰も直さない。',
    ]);
  });

  test('of a language tag that is none are found all the same', () => {
    expect(all('One. Two.', 'not a tag!')).toEqual(['One.', 'Two.']);
  });

  test('a long text is cut nowhere but between sentences, and is found backwards as forwards', () => {
    const text = Array.from({ length: 2000 }, (_, at) => `This is sentence number ${at}.`).join(
      ' ',
    );
    const found = all(text);
    expect(found).toHaveLength(2000);
    const sentences = new Sentences(text, 'en');
    const backwards: string[] = [];
    for (let span = sentences.before(text.length); span; span = sentences.before(span.start))
      backwards.unshift(text.slice(span.start, span.end));
    expect(backwards).toEqual(found);
  });
});

describe('pieces', () => {
  test('a long sentence breathes at a comma, or else between words', () => {
    const text = 'We came in the morning, and went home at night';
    expect(firstPiece(text, { start: 0, end: text.length }, 30)).toEqual({ start: 0, end: 24 });
    expect(firstPiece('one two three', { start: 0, end: 13 }, 9)).toEqual({ start: 0, end: 8 });
    expect(firstPiece('x'.repeat(20), { start: 0, end: 20 }, 9)).toEqual({ start: 0, end: 9 });
  });

  test('what is not heard does not move the word that is shown', () => {
    const text = 'Uhr\u00adwerk und \u200bTurm';
    expect(spokenText(text)).toBe('Uhrwerk und Turm');
    expect(wordAt(text, writtenIndex(text, 8))).toEqual({ start: 9, end: 12 });
    expect(writtenIndex(text, 12)).toBe(text.indexOf('Turm'));
    expect(wordAt(text, 0)).toEqual({ start: 0, end: 8 });
  });
});
