import { parseArgs } from 'node:util';
import { buildBundle } from './bundles';
import { type CorpusPage, choosePages, loadHtml } from './corpus';
import { ChromiumEngine } from './engines/chromium';
import { percentile } from './open/report';
import { doubling } from './wild/doubling';
import { giants } from './wild/giants';
import { mutate, mutations } from './wild/mutate';

const HELP = `npm run bench:wild -- [options]
  --corpus DIR     folder of sets (default ../shared/corpus)
  --sample N       at most N pages of each type of each set (default 0: all)
  --mutations N    damaged pages (default 5000)
  --seed N         default 1
  --only a,b       of pages, mutations, doubling, giants
Times are those of the page's main thread.`;

/** What came of many pages. */
class Tally {
  readonly #times: number[] = [];
  readonly #failures: string[] = [];
  #articles = 0;

  add(name: string, outcome: Outcome): void {
    if ('error' in outcome) this.#failures.push(`${name}: ${outcome.error}`);
    else this.#times.push(outcome.ms);
    if ('isArticle' in outcome && outcome.isArticle) this.#articles++;
    const count = this.#times.length + this.#failures.length;
    if (count % 100 === 0) console.error(`${count} pages, ${this.#failures.length} failures`);
  }

  toString(): string {
    const count = this.#times.length + this.#failures.length;
    const [p50, p99, worst] = [0.5, 0.99, 1].map((part) =>
      percentile(this.#times, part).toFixed(0),
    );
    return [
      `${count} pages: ${this.#failures.length} exceptions or hangs, ${this.#articles} articles;`,
      `p50 ${p50} ms, p99 ${p99} ms, slowest ${worst} ms`,
      ...this.#failures,
    ].join('\n');
  }
}

type Outcome = { readonly error: string } | { readonly ms: number; readonly isArticle: boolean };

/** A browser that went away of itself is no fault of the extractor's: another one is tried. */
async function open(engine: ChromiumEngine, html: string, url: string): Promise<void> {
  try {
    await engine.open(html, url);
  } catch (error) {
    console.error('Opened again:', error instanceof Error ? error.message : error);
    await engine.close();
    await engine.open(html, url);
  }
}

/** What the extractor makes of the open page, and the milliseconds of its thread that this takes. */
async function timed(engine: ChromiumEngine): Promise<{ ms: number; isArticle: boolean }> {
  const before = await engine.busy();
  const { value } = await engine.extract('lectern');
  return { ms: (await engine.busy()) - before, isArticle: value.readable === true };
}

/** Shows the extractor one page; a page that throws or hangs costs the browser, never the run. */
async function extract(engine: ChromiumEngine, html: string, url: string): Promise<Outcome> {
  try {
    await open(engine, html, url);
    return await timed(engine);
  } catch (error) {
    await engine.close();
    return { error: String(error instanceof Error ? error.message : error).slice(0, 300) };
  }
}

async function everyPage(engine: ChromiumEngine, corpus: string, pages: readonly CorpusPage[]) {
  const tally = new Tally();
  for (const page of pages)
    tally.add(page.id, await extract(engine, loadHtml(corpus, page), page.url));
  return `As they are: ${tally}`;
}

interface Damage {
  readonly count: number;
  readonly seed: number;
}

async function damaged(
  engine: ChromiumEngine,
  corpus: string,
  pages: readonly CorpusPage[],
  { count, seed }: Damage,
) {
  const tally = new Tally();
  for (const [number, { page: share, edits }] of mutations(count, seed).entries()) {
    const page = pages[Math.floor(share * pages.length)];
    if (!page) continue;
    const html = mutate(loadHtml(corpus, page), edits);
    tally.add(`seed ${seed}, mutation ${number}`, await extract(engine, html, page.url));
  }
  return `Damaged, seed ${seed}: ${tally}`;
}

const growing = (engine: ChromiumEngine): Promise<string> =>
  doubling(async (html, build) => {
    try {
      await engine.open(html, 'https://grown.example/log');
      if (build) await engine.evaluate(build);
      return (await timed(engine)).ms;
    } catch (error) {
      await engine.close();
      return String(error instanceof Error ? error.message : error).slice(0, 60);
    }
  });

const weighed = (engine: ChromiumEngine): Promise<string> =>
  giants(async (html, build) => {
    try {
      await engine.close();
      await engine.open(html, 'https://giant.example/ferry');
      if (build) await engine.evaluate(build);
      const before = await engine.peak();
      return { ...(await timed(engine)), before, after: await engine.peak() };
    } catch (error) {
      await engine.close();
      return String(error instanceof Error ? error.message : error).slice(0, 60);
    }
  });

/** Shows the extractor all pages of the corpus, thousands of damaged ones, and some that grow. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      sample: { type: 'string', default: '0' },
      mutations: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: 'pages,mutations,doubling,giants' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const { corpus } = values;
  const [sample, count, seed] = [values.sample, values.mutations, values.seed].map(Number);
  const pages = choosePages(corpus, {
    sets: [],
    types: [],
    ids: [],
    sample: sample ?? 0,
    seed: seed ?? 1,
  });
  const engine = new ChromiumEngine([await buildBundle('lectern', 'dist/bench')]);
  try {
    if (values.only.includes('doubling')) console.log(await growing(engine));
    if (values.only.includes('giants')) console.log(await weighed(engine));
    if (values.only.includes('pages')) console.log(await everyPage(engine, corpus, pages));
    if (values.only.includes('mutations'))
      console.log(await damaged(engine, corpus, pages, { count: count ?? 0, seed: seed ?? 1 }));
  } finally {
    await engine.close();
  }
}
