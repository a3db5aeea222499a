// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { purifyBy } from '../../../src/purify';
import { ALLOWED_TAGS, FORMULA_TAGS, usePurify } from '../../../src/sanitize';
import { bookOf, checked } from './book';
import { exported } from './sample';

beforeAll(() => usePurify(purifyBy()));

const TAGS = ALLOWED_TAGS.filter((tag) => tag !== 'img');
const ATTRIBUTES: readonly string[] = [
  ...['', '', '', ' id="x"', ' href="https://a.example/x y"', ' dir="rtl"', ' lang="fr"'],
  ...[' colspan="2"', ' rowspan="0"', ' start="3"', ' value="x"', ' title="t"', ' open'],
  ...[' scope="col"', ' datetime="2020"', ' role="doc-noteref" href="#x"', ' width="10%"'],
  ' reversed type="i"',
];

/** Markup of any shape, always the same for one seed. */
function markupFrom(seed: number): () => string {
  let state = seed;
  const below = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * most);
  };
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const several = (most: number, make: () => string): string =>
    Array.from({ length: below(most + 1) }, make).join('');
  const formula = (depth: number): string => {
    const tag = pick(FORMULA_TAGS);
    const isEnd = depth > 3 || below(3) === 0;
    return `<${tag}>${isEnd ? 'x' : several(3, () => formula(depth + 1))}</${tag}>`;
  };
  const node = (depth: number): string => {
    const kind = below(10);
    if (depth > 6 || kind < 3) return pick(['word', ' ', 'two words', '&amp;']);
    if (kind === 3) return `<math>${formula(0)}</math>`;
    const tag = pick(TAGS);
    return `<${tag}${pick(ATTRIBUTES)}>${several(4, () => node(depth + 1))}</${tag}>`;
  };
  return () => several(8, () => node(0));
}

test('EPUBCheck finds nothing against a book of 150 chapters of random markup', async () => {
  const markup = markupFrom(7919);
  const articles = Array.from({ length: 150 }, (_, index) =>
    exported({ html: markup(), url: `https://kveldsposten.example/${index}` }),
  );
  expect(checked(await bookOf(articles))).toEqual([]);
});
