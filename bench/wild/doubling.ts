import { table } from '../table';

/** A page that grows with `size`, and what its own script would build before anybody looks. */
interface Grown {
  readonly html: (size: number) => string;
  readonly build?: (size: number) => string;
  /** The larger of the two sizes. */
  readonly size: number;
}

/** A picture that needs no server: ten thousand requests would keep the page from loading. */
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const TEXT =
  'The keeper wrote the height of the tide into his book before the ferry left, as on every morning. ';
const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>The long log</title><body><main><article><h1>The long log</h1>${body}</article></main>`;
const paragraphs = (count: number): string => `<p>${TEXT.repeat(4)}</p>`.repeat(count);

/** Text on which patterns with nested or neighbouring repetitions would try everything. */
const hostile = (length: number): string => {
  const pieces = [' '.repeat(length / 8), 'a'.repeat(length / 8), '1,'.repeat(length / 16)];
  const more = ['- '.repeat(length / 16), '\u00a0\t'.repeat(length / 16), 'ÀÉ'.repeat(length / 16)];
  return [...pieces, ...more].map((piece) => `<p>${piece}x</p><p>by ${piece}</p>`).join('');
};

/** What must not take more than 2.5 times as long when there is twice as much of it. */
export const GROWN: Readonly<Record<string, Grown>> = {
  'elements without text': {
    size: 100_000,
    html: (size) => page('<div><b>x</b></div>'.repeat(size / 2)),
  },
  'elements of an article': {
    size: 100_000,
    html: (size) => page('<p>A word <i>and</i> another <a href="/x">one</a>.</p>'.repeat(size / 3)),
  },
  'nesting, by script': {
    size: 5_000,
    html: () => page(paragraphs(6)),
    build: (size) => `(() => {
      let at = document.querySelector('article');
      for (let depth = 0; depth < ${size}; depth++)
        at = at.appendChild(document.createElement('span'));
      at.textContent = 'The bottom';
    })()`,
  },
  'characters of text': { size: 10_000_000, html: (size) => page(paragraphs(size / 400)) },
  'characters below the limit': { size: 1_900_000, html: (size) => page(paragraphs(size / 400)) },
  'characters of one block': {
    size: 1_900_000,
    html: (size) => page(`<p>${TEXT.repeat(size / TEXT.length)}</p>`),
  },
  'characters against patterns': {
    size: 1_600_000,
    html: (size) => page(paragraphs(4) + hostile(size)),
  },
  pictures: {
    size: 10_000,
    html: (size) =>
      page(
        paragraphs(6) +
          Array.from(
            { length: size },
            (_, at) => `<figure><img src="${DOT}#${at}" alt=""></figure>`,
          ).join(''),
      ),
  },
};

/** Runs the extractor on a page in memory; milliseconds of its thread, or why there are none. */
export type Try = (html: string, build: string | null) => Promise<number | string>;

const ROUNDS = 3;

async function fastest(run: Try, grown: Grown, size: number): Promise<number | string> {
  let best: number | string = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const ms = await run(grown.html(size), grown.build?.(size) ?? null);
    if (typeof ms === 'string') return ms;
    best = Math.min(best, ms);
  }
  return best;
}

const shown = (ms: number | string): string => (typeof ms === 'string' ? ms : ms.toFixed(0));

/** The fastest of three runs at half and at full size, as a Markdown table. */
export async function doubling(run: Try): Promise<string> {
  const rows: string[][] = [];
  for (const [name, grown] of Object.entries(GROWN)) {
    const half = await fastest(run, grown, grown.size / 2);
    const whole = await fastest(run, grown, grown.size);
    const ratio = Number(whole) / Number(half);
    rows.push([name, String(grown.size), shown(half), shown(whole), ratio.toFixed(2)]);
    console.error(rows.at(-1)?.join(' '));
  }
  return table(['what grows', 'size', 'half, ms', 'whole, ms', 'ratio'], rows);
}
