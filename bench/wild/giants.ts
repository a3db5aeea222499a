import { table } from '../table';

/** A page that is too much, and what its own script would build before anybody looks. */
interface Giant {
  readonly name: string;
  readonly html: () => string;
  readonly build?: string;
}

const TEXT =
  'The harbour council voted on Monday evening to keep the old ferry running through the winter, after two hours of argument about fuel costs, crew rotas and the state of the landing stage. ';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry stays for the winter</title><article><h1>Ferry stays for the winter</h1>${`<p>${TEXT}${TEXT}</p>`.repeat(4)}${body}<p>${TEXT}</p></article></html>`;

const times = (count: number, make: (at: number) => string, by = ''): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(by);

const RUNS = [
  'a '.repeat(1e7),
  `${' '.repeat(1e6)}x`,
  'a,'.repeat(1e6),
  'By '.repeat(1e6),
  '|'.repeat(1e6) + ' - '.repeat(1e6),
];

/** Pages of many megabytes, each too much in a way of its own. */
const GIANTS: readonly Giant[] = [
  {
    name: '100,000 nested elements, by script',
    html: () => page('<div id="x"></div>'),
    build: `(() => {
      let at = document.getElementById('x');
      for (let depth = 0; depth < 1e5; depth++)
        at = at.appendChild(document.createElement(depth % 2 ? 'div' : 'blockquote'));
      at.textContent = 'bottom of the well';
    })()`,
  },
  {
    name: '100,000 opening tags',
    html: () => page(`${'<div>'.repeat(1e5)}bottom${'</div>'.repeat(1e5)}`),
  },
  {
    name: '300,000 paragraphs',
    html: () => page(times(3e5, (at) => `<p>Line ${at} of a very long list.</p>`)),
  },
  {
    name: '28,000,000 characters in five paragraphs',
    html: () => page(RUNS.map((run) => `<p>${run}</p>`).join('')),
  },
  {
    name: '100,000 attributes, and one of 20,000,000 characters',
    html: () =>
      page(
        `<p ${times(1e5, (at) => `data-a${at}="${at}"`, ' ')}>${TEXT}</p><p title="${'t'.repeat(2e7)}">${TEXT}</p>`,
      ),
  },
  {
    name: '200,000 links in one paragraph',
    html: () => page(`<p>${TEXT}${times(2e5, (at) => `<a href="/s/${at}">s${at}</a> `)}</p>`),
  },
  {
    name: 'tables nested 1,000 deep',
    html: () =>
      page(`${'<table><tr><td>'.repeat(1000)}${TEXT}${'</td></tr></table>'.repeat(1000)}`),
  },
  {
    name: 'pictures with 30,000 candidates, a million commas, and one endless name',
    html: () =>
      page(
        `<img alt="a" srcset="${'https://cdn.example/a.jpg 1x,'.repeat(3e4)}"><img alt="b" srcset="${','.repeat(1e6)}"><img alt="c" data-srcset="${'x'.repeat(1e6)}.jpg">`,
      ),
  },
];

/** What came of a page: how long its thread worked, and the most memory that its process held before and after. */
export interface Weighed {
  readonly ms: number;
  readonly isArticle: boolean;
  readonly before: number;
  readonly after: number;
}

/** Runs the extractor on a page in memory, in a process of its own; or why it could not. */
export type Weigh = (html: string, build: string | null) => Promise<Weighed | string>;

/** Times in milliseconds, memory in megabytes, as a Markdown table. */
export async function giants(weigh: Weigh): Promise<string> {
  const rows: string[][] = [];
  for (const { name, html, build } of GIANTS) {
    const found = await weigh(html(), build ?? null);
    const row =
      typeof found === 'string'
        ? [found, '', '', '']
        : [
            found.isArticle ? 'an article' : 'a sentence',
            found.ms.toFixed(0),
            found.before.toFixed(0),
            found.after.toFixed(0),
          ];
    rows.push([name, ...row]);
    console.error(rows.at(-1)?.join(' | '));
  }
  return table(['page', 'answer', 'ms', 'MB before', 'MB after'], rows);
}
