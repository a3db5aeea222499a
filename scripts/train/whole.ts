import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type CorpusPage, choosePages, readLines } from '../../bench/corpus';
import { ChromiumEngine } from '../../bench/engines/chromium';
import { type Score, scorePage } from '../../bench/metrics/score';
import { predictionOf } from '../../bench/prediction';
import { runPage } from '../../bench/run';
import { type FoldLine, HELD_ASIDE, report } from './judge';

const FOLDS = [0, 1, 2, 3, HELD_ASIDE];
/** Where pages count from which nothing was learned. */
const NO_FOLD = 0;
const WEIGHTS = '/extract/model/weights.json';

/**
 * Scores the whole extraction in Chromium, each page by trees that never saw its domain:
 * `whole CORPUS FOLDER SETS TYPES`. The choice between article and other pages is the shipped one.
 */
export const main = async ([corpus, folder, sets, types]: readonly string[]): Promise<void> => {
  if (!corpus || !folder || !sets || !types) throw new Error('whole CORPUS FOLDER SETS TYPES');
  const lists = { sets: sets.split(','), types: types.split(',') };
  const pages = choosePages(corpus, { ...lists, ids: [], sample: 0, seed: 1 });
  const folds = new Map(
    lists.sets.flatMap((set) =>
      readLines<FoldLine>(join(folder, `${set}.folds.jsonl`)).map(
        ({ id, fold }) => [`${set}/${id}`, fold] as const,
      ),
    ),
  );
  const scores = new Map<number, readonly Score[]>();
  for (const fold of FOLDS) {
    const own = pages.filter(({ set, id }) => (folds.get(`${set}/${id}`) ?? NO_FOLD) === fold);
    scores.set(fold, await scoreFold(corpus, folder, fold, own));
  }
  const chosen = [...scores].filter(([fold]) => fold !== HELD_ASIDE).flatMap(([, some]) => some);
  report('folds 0 to 3', chosen);
  report(`fold ${HELD_ASIDE}`, scores.get(HELD_ASIDE) ?? []);
};

const scoreFold = async (
  corpus: string,
  folder: string,
  fold: number,
  pages: readonly CorpusPage[],
): Promise<readonly Score[]> => {
  const engine = new ChromiumEngine([{ name: 'lectern', code: await buildFold(folder, fold) }]);
  const scores: Score[] = [];
  for (const page of pages) {
    const { predictions } = await runPage(engine, corpus, page, ['lectern'], 0);
    const prediction = predictions.get('lectern') ?? predictionOf(page.id, { text: '' }, 0);
    scores.push(scorePage(page, prediction));
  }
  await engine.close();
  return scores;
};

/** The extractor with a fold's weights in the place of the shipped ones. */
const buildFold = async (folder: string, fold: number): Promise<string> => {
  const fileName = `whole.${fold}.js`;
  const weights = readFileSync(join(folder, `weights.${fold}.json`), 'utf8');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'weights',
        enforce: 'pre',
        load: (id) => (id.endsWith(WEIGHTS) ? weights : null),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: 'bench/extract.ts',
        formats: ['iife'],
        name: 'lectern',
        fileName: () => fileName,
      },
    },
  });
  return readFileSync(join(folder, fileName), 'utf8');
};
