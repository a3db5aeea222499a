import { type CorpusPage, loadHtml } from './corpus';
import type { Engine } from './engines/engine';
import { failedPrediction, type Prediction, predictionOf } from './prediction';

/** Milliseconds that one page cost in one run: Lectern in all, Readability on a copy, and the copy. */
export interface Timing {
  readonly lectern: number;
  readonly parse: number;
  readonly clone: number;
}

/** What happened on one page. */
export interface PageRun {
  readonly predictions: ReadonlyMap<string, Prediction>;
  /** The first call of both in the page, when both succeeded. */
  readonly cold: Timing | null;
  /** The medians of the calls after the first, when they were asked for. */
  readonly warm: Timing | null;
}

/** Runs extractors on a page of a corpus, then Lectern and Readability in turn `rounds` times more. */
export const runPage = async (
  engine: Engine,
  corpus: string,
  page: CorpusPage,
  names: readonly string[],
  rounds: number,
): Promise<PageRun> => {
  const html = loadHtml(corpus, page);
  await engine.open(html, page.url);
  const predictions = new Map<string, Prediction>();
  for (const name of names) {
    if (!engine.isOpen) await engine.open(html, page.url);
    predictions.set(name, await predict(engine, name, page.id));
  }
  const cold = timingOf(predictions);
  const warm = cold && rounds > 0 && engine.isOpen ? await measure(engine, rounds) : null;
  return { predictions, cold, warm };
};

const predict = async (engine: Engine, name: string, id: string): Promise<Prediction> => {
  try {
    const { value, ms } = await engine.extract(name);
    return predictionOf(id, value, ms);
  } catch (error) {
    return failedPrediction(id, error);
  }
};

const timingOf = (predictions: ReadonlyMap<string, Prediction>): Timing | null => {
  const lectern = predictions.get('lectern')?.ms;
  const { parseMs, cloneMs } = predictions.get('readability')?.decisions ?? {};
  if (!lectern || typeof parseMs !== 'number' || typeof cloneMs !== 'number') return null;
  return { lectern, parse: parseMs, clone: cloneMs };
};

/** By turns, so that what else the machine does falls on both. */
const measure = async (engine: Engine, rounds: number): Promise<Timing> => {
  const lectern: number[] = [];
  const parse: number[] = [];
  const clone: number[] = [];
  for (let round = 0; round < rounds; round++) {
    lectern.push((await engine.extract('lectern')).ms);
    const { value } = await engine.extract('readability');
    parse.push(Number(value.parseMs));
    clone.push(Number(value.cloneMs));
  }
  return { lectern: median(lectern), parse: median(parse), clone: median(clone) };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
