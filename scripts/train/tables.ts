import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusPage, choosePages } from '../../bench/corpus';
import type { Segmentation } from '../../src/extract/model/block';
import { FEATURES } from '../../src/extract/model/features';
import { segment } from '../../src/extract/model/segment';
import { wordsOf } from '../../src/extract/model/shape';
import { viewOf } from '../../src/extract/model/view';
import { align } from './align';
import type { DumpedPage } from './dumped';
import { linesOf } from './lines';
import { TreeElement } from './tree';

/** One page of the table, a line of JSON; its rows follow those of the line before. */
export interface TablePage {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  /** Words of the true text; 0 when only snippets are known. */
  readonly words: number;
  readonly covered: number;
  /** Per block the share that is true, -1 where nothing is known. */
  readonly labels: readonly number[];
  readonly tokens: readonly number[];
}

/** Writes features and labels of the collected pages: `tables CORPUS FOLDER`. */
export const main = async ([corpus, folder]: readonly string[]): Promise<void> => {
  if (!corpus || !folder) throw new Error('tables CORPUS FOLDER');
  writeFileSync(join(folder, 'features.json'), JSON.stringify(Object.keys(FEATURES)));
  const choice = { sets: [], types: [], ids: [], sample: 0, seed: 1 };
  const pages = choosePages(corpus, choice);
  for (const set of new Set(pages.map((page) => page.set)))
    if (existsSync(join(folder, `${set}.trees.jsonl`)))
      await writeSet(
        folder,
        set,
        pages.filter((page) => page.set === set),
      );
};

const writeSet = async (
  folder: string,
  set: string,
  listed: readonly CorpusPage[],
): Promise<void> => {
  const known = new Map(listed.map((page) => [page.id, page]));
  const rows = join(folder, `${set}.rows.f32`);
  const table = join(folder, `${set}.pages.jsonl`);
  for (const file of [rows, table]) rmSync(file, { force: true });
  for await (const line of linesOf(join(folder, `${set}.trees.jsonl`))) {
    const { id, clues, body } = JSON.parse(line) as DumpedPage & { readonly id: string };
    const page = known.get(id);
    const segmentation = segment(new TreeElement(body) as unknown as Element);
    if (!page || segmentation.blocks.length === 0) continue;
    appendFileSync(rows, new Uint8Array(rowsOf(segmentation, { clues, body }).buffer));
    appendFileSync(table, `${JSON.stringify(tablePage(page, segmentation))}\n`);
  }
  console.log(`${set}: done`);
};

const rowsOf = (segmentation: Segmentation, { clues }: DumpedPage): Float32Array => {
  const view = viewOf(segmentation, clues);
  const features = Object.values(FEATURES);
  const rows = new Float32Array(segmentation.blocks.length * features.length);
  let at = 0;
  for (const block of segmentation.blocks)
    for (const feature of features) rows[at++] = feature(block, view);
  return rows;
};

const tablePage = (page: CorpusPage, { blocks }: Segmentation): TablePage => {
  const { id, url, type, body } = page;
  const tokens = blocks.map((block) => block.tokens);
  const shared = { id, url, type, tokens };
  if (body === null) {
    const labels = blocks.map(({ text }) => snippetLabel(page, text));
    return { ...shared, words: 0, covered: 1, labels };
  }
  const words = wordsOf(body);
  const { found, covered } = align(
    blocks.map(({ text }) => wordsOf(text)),
    words,
  );
  return { ...shared, words: words.length, covered, labels: found };
};

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const snippetLabel = (page: CorpusPage, text: string): number => {
  const holds = (snippet: string) => fold(text).includes(fold(snippet));
  if (page.with.some(holds)) return 1;
  return page.without.some(holds) ? 0 : -1;
};
