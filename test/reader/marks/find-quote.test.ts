import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../src/reader/marks/find-quote';
import { fold } from '../../../src/reader/marks/fold';
import { passageOf } from '../../../src/reader/marks/passage';
import { EDITS, type Edit } from './edited';
import { run } from './outcome';

describe('a passage of an edited article', () => {
  test.each(Object.keys(EDITS) as Edit[])('is found again: %s', (edit) => {
    const { found, lost, wrong } = run(edit, 12);
    expect(found / (found + lost + wrong)).toBeGreaterThanOrEqual(0.97);
    expect(wrong).toBe(0);
  });
});

const TEXT =
  'The keeper climbed the stairs at nine. Nobody else was awake on the island. “It is the lamp – not the light – that one keeps,” he used to say. The stairs had a hundred and forty steps. Nobody else was awake on the island. In June the lamp went out for good.';

const mark = (exact: string, from = 0) => {
  const start = TEXT.indexOf(exact, from);
  return passageOf(TEXT, start, start + exact.length);
};
const found = (text: string, passage: ReturnType<typeof mark>): string | null => {
  const span = findQuote(fold(text), passage);
  return span && text.slice(span.start, span.end);
};

describe('a passage', () => {
  test('whose words are gone is found nowhere', () => {
    const without = TEXT.replace('The stairs had a hundred and forty steps. ', '');
    expect(found(without, mark('The stairs had a hundred and forty steps.'))).toBeNull();
    expect(found('', mark('the lamp'))).toBeNull();
  });

  test('of a word that stands elsewhere too is not taken for that', () => {
    const passage = mark('lamp', TEXT.indexOf('June'));
    expect(found(TEXT, passage)).toBe('lamp');
    expect(found(TEXT.replace('In June the lamp went out for good.', ''), passage)).toBeNull();
  });

  test('that stands twice is the one it was, also when that one has changed', () => {
    const again = 'Nobody else was awake on the island.';
    const second = mark(again, TEXT.lastIndexOf(again) - 1);
    expect(findQuote(fold(TEXT), second)?.start).toBe(TEXT.lastIndexOf(again));
    const changed = `${TEXT.slice(0, TEXT.lastIndexOf(again))}Nobody else woke on the island. In June`;
    expect(found(changed, second)).toContain('woke');
  });

  test('of two paragraphs that are the same is the one it was, also when that one has changed', () => {
    const [before, after] = ['climbed', 'slowly climbed'].map(
      (verb) => `${TEXT.replace('climbed', verb)} ${TEXT}`,
    );
    const start = TEXT.indexOf('The keeper');
    const passage = passageOf(before ?? '', start, TEXT.indexOf(' Nobody'));
    expect(found(after ?? '', passage)).toBe('The keeper slowly climbed the stairs at nine.');
  });

  test('is found with other quotes, dashes and spaces', () => {
    const passage = mark('“It is the lamp – not the light – that one keeps,”');
    const plain = TEXT.replace(/[“”]/g, '"').replaceAll('–', '—');
    expect(found(plain, passage)).toBe('"It is the lamp — not the light — that one keeps,"');
  });

  test('that is known by its words alone is found if they are enough', () => {
    const alone = (exact: string) => ({
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
    });
    expect(found(TEXT, alone('The stairs had a hundred and forty steps.'))).not.toBeNull();
    expect(found(TEXT, alone('the lamp'))).toBeNull();
  });

  test('of many pages is found by its ends', () => {
    const pages = Array.from(
      { length: 400 },
      (_, page) => `Page ${page} tells of ship ${page * 7}.`,
    );
    const before = pages.join(' ');
    const start = before.indexOf('Page 20 ');
    const passage = passageOf(before, start, before.indexOf(' Page 350 '));
    const after = pages.toSpliced(100, 5, 'A page was put in here.').slice(3).join(' ');
    expect(found(after, passage)).toMatch(/^Page 20 .* ship 2443\.$/);
  });
});
