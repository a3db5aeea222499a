import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusPage, choosePages, readLines } from '../../bench/corpus';
import { type Score, scorePage } from '../../bench/metrics/score';
import { summarize } from '../../bench/metrics/summary';
import { predictionOf } from '../../bench/prediction';
import { decide } from '../../src/extract/model';
import type { Block, Segmentation } from '../../src/extract/model/block';
import { segment } from '../../src/extract/model/segment';
import { type DumpedPage, FLAG } from './dumped';
import { linesOf } from './lines';
import type { TablePage } from './tables';
import { TreeElement } from './tree';

/** What a fold held aside is named on the command line. */
const VALIDATION = '--validation';
/** Written by train.py: per page of the table its fold. */
export interface FoldLine {
  readonly id: string;
  readonly fold: number;
}
export const HELD_ASIDE = 4;

/** Scores what the decoding makes of out-of-fold chances, rules included: `judge CORPUS FOLDER`. */
export const main = async (args: readonly string[]): Promise<void> => {
  const [corpus, folder] = args;
  if (!corpus || !folder) throw new Error(`judge CORPUS FOLDER [${VALIDATION}]`);
  const choice = { sets: [], types: [], ids: [], sample: 0, seed: 1 };
  const known = new Map(
    choosePages(corpus, choice).map((page) => [`${page.set}/${page.id}`, page]),
  );
  for (const set of ['zyte', 'wcxb', 'trafilatura']) {
    const scores = await scoreSet(folder, set, known, args.includes(VALIDATION));
    report('judged', scores);
  }
};

/** Prints the figures of each set and type of page. */
export const report = (label: string, scores: readonly Score[]): void => {
  for (const kind of new Set(scores.map(({ page }) => `${page.set} ${page.type}`))) {
    const some = scores.filter(({ page }) => `${page.set} ${page.type}` === kind);
    const { pages, body, snippets } = summarize(some);
    console.log(label, kind, pages, figuresOf(body ?? snippets));
  }
};

const figuresOf = (summary: object | null): string =>
  Object.entries(summary ?? {})
    .map(([name, value]) => `${name} ${Math.round(value * 10_000) / 10_000}`)
    .join(', ');

const scoreSet = async (
  folder: string,
  set: string,
  known: ReadonlyMap<string, CorpusPage>,
  isValidation: boolean,
): Promise<readonly Score[]> => {
  const file = readFileSync(join(folder, `${set}.chances.f32`));
  const chances = new Float32Array(new Uint8Array(file).buffer);
  const folds = readLines<FoldLine>(join(folder, `${set}.folds.jsonl`));
  const rows = readLines<TablePage>(join(folder, `${set}.pages.jsonl`));
  const starts = new Map<string, number>();
  let start = 0;
  for (const { id, tokens } of rows) {
    starts.set(id, start);
    start += tokens.length;
  }
  const chosen = new Set(
    folds.filter(({ fold }) => (fold === HELD_ASIDE) === isValidation).map(({ id }) => id),
  );
  const scores: Score[] = [];
  for await (const line of linesOf(join(folder, `${set}.trees.jsonl`))) {
    const { id, body } = JSON.parse(line) as DumpedPage & { readonly id: string };
    const page = known.get(`${set}/${id}`);
    const from = starts.get(id);
    if (!page || from === undefined || !chosen.has(id)) continue;
    const segmentation = segment(new TreeElement(body) as unknown as Element);
    const own = chances.slice(from, from + segmentation.blocks.length);
    scores.push(scorePage(page, predictionOf(id, { text: textOf(segmentation, own) }, 0)));
  }
  return scores;
};

/** What is left after the model and the rules. */
const textOf = (segmentation: Segmentation, chances: Float32Array): string => {
  const elements = segmentation.areas.map(({ element }) => element);
  const outside = new Set(elements.filter((element) => isFlagged(element, FLAG.outside)));
  const { kept } = decide(segmentation, chances, outside);
  const isRuledOut = ({ area }: Block) => isFlagged(area.element, FLAG.ruledOut);
  return segmentation.blocks
    .filter((block) => kept[block.index] && !isRuledOut(block))
    .map(({ text }) => text)
    .join('\n');
};

const isFlagged = (element: Element, flag: string): boolean =>
  element.getAttribute(FLAG.attribute)?.includes(flag) ?? false;
