import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Choice, choosePages, loadHtml } from '../../bench/corpus';

const ALL: Choice = { sets: [], types: [], ids: [], sample: 0, seed: 1 };
const corpus = mkdtempSync(join(tmpdir(), 'lectern-corpus-'));
const pages = (set: string, type: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${type}-${i}`, set, type }));
const idsOf = (choice: Partial<Choice>) =>
  choosePages(corpus, { ...ALL, ...choice }).map(({ set, id }) => `${set}/${id}`);

beforeAll(() => {
  for (const [set, list] of Object.entries({
    hill: [...pages('hill', 'article', 5), ...pages('hill', 'forum', 3)],
    vale: pages('vale', 'article', 4),
  })) {
    mkdirSync(join(corpus, set, 'html'), { recursive: true });
    const lines = list.map((page) => `${JSON.stringify(page)}\n`);
    writeFileSync(join(corpus, set, 'pages.jsonl'), lines.join(''));
  }
  writeFileSync(join(corpus, 'vale', 'html', 'article-0.html.gz'), gzipSync('<p>Vale</p>'));
});
afterAll(() => rmSync(corpus, { recursive: true }));

describe('pages of a corpus', () => {
  test('are chosen by set, type and id', () => {
    expect(idsOf({})).toHaveLength(12);
    expect(idsOf({ sets: ['vale'], ids: ['article-2'] })).toEqual(['vale/article-2']);
    expect(idsOf({ types: ['forum'] })).toHaveLength(3);
  });

  test('are drawn from each type of each set, the same with the same seed', () => {
    const drawn = idsOf({ sample: 2 });
    expect(drawn).toHaveLength(6);
    expect(drawn.filter((id) => id.startsWith('hill/forum'))).toHaveLength(2);
    expect(idsOf({ sample: 2 })).toEqual(drawn);
    expect(idsOf({ sample: 2, types: ['forum'] })).toEqual(
      drawn.filter((id) => id.includes('forum')),
    );
    expect(idsOf({ sample: 2, seed: 2 })).not.toEqual(drawn);
  });

  test('are read from their compressed files', () => {
    const [page] = choosePages(corpus, { ...ALL, sets: ['vale'] });
    expect(page && loadHtml(corpus, page)).toBe('<p>Vale</p>');
  });

  test('are missed with a sentence', () => {
    expect(() => choosePages(join(corpus, 'none'), ALL)).toThrow('holds no corpus');
    expect(() => idsOf({ sets: ['dale'] })).toThrow('has no set "dale"; it has hill, vale.');
  });
});
