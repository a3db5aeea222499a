import { buildBundle } from './bundles';
import { type CorpusPage, choosePages, loadHtml } from './corpus';
import { type LedgerEntry, type Stray, straysIn } from './difference';
import { startEngine } from './engines';
import { type Score, scorePage } from './metrics/score';
import { readOptions } from './options';
import { type Prediction, predictionOf } from './prediction';
import { share } from './table';

const HELP = `npm run bench:diff -- ID [--corpus DIR] [--sets a,b] [--engine chromium|jsdom]
Shows what Lectern lost of a page, what it kept by mistake, and what decided.`;
const MAX_LINE = 160;
const MAX_TOLD = 2_000;

/** Extracts the named pages and prints in what each differs from the truth. */
export const main = async (args: readonly string[]): Promise<void> => {
  const options = readOptions(args);
  if (!options || options.choice.ids.length === 0) return console.log(HELP);
  const pages = choosePages(options.corpus, options.choice);
  if (pages.length === 0) throw new Error(`No page is called ${options.choice.ids.join(', ')}.`);
  const engine = startEngine(options.engine, [await buildBundle('lectern', 'dist/bench')]);
  try {
    for (const page of pages) {
      await engine.open(loadHtml(options.corpus, page), page.url);
      const { value, ms } = await engine.extract('lectern');
      print(page, predictionOf(page.id, value, ms));
    }
  } finally {
    await engine.close();
  }
};

const print = (page: CorpusPage, prediction: Prediction): void => {
  const { removed, ...decisions } = prediction.decisions;
  const ledger = Array.isArray(removed) ? (removed as readonly LedgerEntry[]) : [];
  const { text } = prediction;
  console.log(`\n${page.set}/${page.id} (${page.type}) ${page.url}`);
  if (prediction.readable === false) console.log(`  refused: ${prediction.reason}`);
  for (const field of ['title', 'author', 'date'] as const)
    if (page[field]) console.log(`  ${field}: ${page[field]} | got: ${prediction[field]}`);
  console.log(`  ${figuresOf(scorePage(page, prediction))}`);
  for (const [name, value] of Object.entries(decisions))
    console.log(`  ${name}: ${JSON.stringify(value).slice(0, MAX_TOLD)}`);
  if (page.body !== null) {
    show('missing', straysIn(page.body, text, ledger), 'never in the root');
    show('extra', straysIn(text, page.body), null);
  }
  const snippets = (list: readonly string[]) => list.map((line) => ({ line, by: null }));
  const folded = fold(text);
  const lost = page.with.filter((snippet) => !folded.includes(fold(snippet)));
  const kept = page.without.filter((snippet) => folded.includes(fold(snippet)));
  show(
    'snippets missing',
    lost.flatMap((snippet) => straysIn(snippet, '', ledger)),
    '?',
  );
  show('snippets extra', snippets(kept), null);
  show(
    'removed',
    ledger.map(({ rule, text }) => ({ line: text, by: rule })),
    null,
  );
};

const figuresOf = ({ body, snippets }: Score): string =>
  [
    body &&
      `word F1 ${share(body.words.f1)}, P ${share(body.words.precision)}, R ${share(body.words.recall)}`,
    snippets &&
      `snippets ${snippets.wantedFound} of ${snippets.wanted}, unwanted ${snippets.unwantedFound} of ${snippets.unwanted}`,
  ]
    .filter(Boolean)
    .join('; ');

const show = (title: string, strays: readonly Stray[], otherwise: string | null): void => {
  if (strays.length === 0) return;
  console.log(`  ${title}:`);
  for (const { line, by } of strays) {
    const why = by ?? otherwise;
    const short = line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}… (${line.length})` : line;
    console.log(`    ${why ? `[${why}] ` : ''}${short}`);
  }
};

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
