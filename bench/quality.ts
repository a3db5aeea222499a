import { join } from 'node:path';
import { buildBundle, type Extractor, versionOf } from './bundles';
import { type CorpusPage, choosePages } from './corpus';
import { startEngine } from './engines';
import type { Bundle, Engine } from './engines/engine';
import { scorePage } from './metrics/score';
import { HELP, type Options, readOptions } from './options';
import { failedPrediction } from './prediction';
import { reportAims, reportKinds, reportTimes, reportWorst, type Scored } from './report';
import { Results } from './results';
import { type PageRun, runPage, type Timing } from './run';

const ROUNDS = 3;

/** Runs Lectern and its peers over a corpus and prints how right and how fast they are. */
export const main = async (args: readonly string[]): Promise<void> => {
  const options = readOptions(args);
  if (!options) return console.log(HELP);
  const pages = choosePages(options.corpus, options.choice);
  if (pages.length === 0) throw new Error('No page of the corpus is of that kind.');
  const names: readonly Extractor[] = ['lectern', ...options.peers];
  const results = openResults(options, names);
  const bundles: Bundle[] = [];
  for (const name of names) bundles.push(await buildBundle(name, 'dist/bench'));
  const engine = startEngine(options.engine, bundles);
  try {
    const runs = await runAll(engine, pages, options, results);
    print(pages, results, runs, options);
  } finally {
    await engine.close();
  }
};

/** Peers answer the same every time; only Readability, whose time is compared, is always asked. */
const openResults = (
  { out, engine, isFresh }: Options,
  names: readonly Extractor[],
): ReadonlyMap<Extractor, Results> =>
  new Map(
    names.map((name) => {
      const folder = name === 'lectern' ? name : `${name}-${versionOf(name)}`;
      const results = new Results(join(out, engine, folder));
      if (name !== 'defuddle' || isFresh) results.clear();
      return [name, results];
    }),
  );

const runAll = async (
  engine: Engine,
  pages: readonly CorpusPage[],
  { corpus, warm }: Options,
  results: ReadonlyMap<Extractor, Results>,
): Promise<readonly PageRun[]> => {
  const runs: PageRun[] = [];
  const every = warm === 0 ? Number.POSITIVE_INFINITY : Math.max(1, pages.length / warm);
  let timed = 0;
  for (const [i, page] of pages.entries()) {
    const missing = [...results].filter(([, stored]) => !stored.get(page)).map(([name]) => name);
    const isTimed = i >= timed * every;
    if (isTimed) timed++;
    const run = await runOrFail(engine, corpus, page, missing, isTimed ? ROUNDS : 0);
    for (const [name, stored] of results) {
      const prediction = run.predictions.get(name);
      if (prediction) stored.add(page, prediction);
    }
    runs.push(run);
    if (i % 50 === 49 || i === pages.length - 1) console.error(`${i + 1} of ${pages.length} pages`);
  }
  return runs;
};

const runOrFail = async (
  ...[engine, corpus, page, names, rounds]: Parameters<typeof runPage>
): Promise<PageRun> => {
  try {
    return await runPage(engine, corpus, page, names, rounds);
  } catch (error) {
    await engine.close();
    const predictions = new Map(names.map((name) => [name, failedPrediction(page.id, error)]));
    return { predictions, cold: null, warm: null };
  }
};

const print = (
  pages: readonly CorpusPage[],
  results: ReadonlyMap<Extractor, Results>,
  runs: readonly PageRun[],
  { engine, worst }: Options,
): void => {
  const scored: Scored[] = [...results].map(([name, stored]) => ({
    name,
    scores: pages.flatMap((page) => {
      const prediction = stored.get(page);
      return prediction ? [scorePage(page, prediction)] : [];
    }),
  }));
  const timesOf = (kind: 'cold' | 'warm'): readonly Timing[] =>
    runs.flatMap((run) => run[kind] ?? []);
  console.log(`\n${reportAims(scored)}\n\n${reportKinds(scored)}\n`);
  if (engine === 'chromium' && results.has('readability'))
    console.log(
      `${reportTimes([
        ['cold', timesOf('cold')],
        ['warm', timesOf('warm')],
      ])}\n`,
    );
  console.log(reportWorst(scored, worst));
};
