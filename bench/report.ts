import type { Score } from './metrics/score';
import { percentile, type Summary, summarize } from './metrics/summary';
import type { Timing } from './run';
import { percent, share, table } from './table';

/** The scores of one extractor. */
export interface Scored {
  readonly name: string;
  readonly scores: readonly Score[];
}

const FIGURES = [
  'n',
  'shingle F1',
  'exact',
  'word F1',
  'P',
  'R',
  '<.8',
  '<.5',
  'snippet F1',
  'title',
  'author',
  'date',
  'empty',
  'errors',
];

const figuresOf = ({ body, snippets, ...summary }: Summary): readonly string[] => [
  String(summary.pages),
  share(body?.shingleF1),
  share(body?.exact),
  share(body?.wordF1),
  share(body?.wordPrecision),
  share(body?.wordRecall),
  body ? String(body.under80) : '–',
  body ? String(body.under50) : '–',
  share(snippets?.f1),
  share(summary.title),
  share(summary.author),
  share(summary.date),
  String(summary.empty),
  String(summary.errors),
];

/** All figures of each set and type, the extractors below one another. */
export const reportKinds = (all: readonly Scored[]): string => {
  const kindOf = ({ page }: Score) => `${page.set} ${page.type}`;
  const kinds = [...new Set(all.flatMap(({ scores }) => scores.map(kindOf)))];
  const rows = kinds.flatMap((kind) =>
    all.map(({ name, scores }) => [
      ...kind.split(' '),
      name,
      ...figuresOf(summarize(scores.filter((score) => kindOf(score) === kind))),
    ]),
  );
  return table(['set', 'type', 'extractor', ...FIGURES], rows, 3);
};

interface Aim {
  readonly measure: string;
  readonly set: string;
  readonly types: readonly string[];
  readonly figure: (summary: Summary) => string;
  readonly aim: string;
}

/** Types of pages that hold no article. */
const LISTS = ['listing', 'collection'];
const ARTICLES = { set: 'wcxb', types: ['article'] };
const wordF1 = ({ body }: Summary) => share(body?.wordF1);
const part = (count: number | null, { pages }: Summary) =>
  count === null ? '–' : `${count} (${percent(count / pages)})`;

const AIMS: readonly Aim[] = [
  ...[
    {
      measure: 'news: shingle F1',
      figure: ({ body }: Summary) => share(body?.shingleF1),
      aim: '.980',
    },
    {
      measure: 'news: exactly right',
      figure: ({ body }: Summary) => share(body?.exact),
      aim: '.52',
    },
    {
      measure: 'news, no captions: shingle F1',
      figure: ({ body }: Summary) => share(body?.bareF1),
      aim: '.980',
    },
    {
      measure: 'news, no captions: exact',
      figure: ({ body }: Summary) => share(body?.bareExact),
      aim: '.52',
    },
  ].map((aim) => ({ ...aim, set: 'zyte', types: ['article'] })),
  { measure: 'articles: word F1', ...ARTICLES, figure: wordF1, aim: '.970' },
  {
    measure: 'articles: pages under .8',
    ...ARTICLES,
    figure: (summary) => part(summary.body?.under80 ?? null, summary),
    aim: '≤ 1.7 %',
  },
  {
    measure: 'articles: pages under .5',
    ...ARTICLES,
    figure: (summary) => part(summary.body?.under50 ?? null, summary),
    aim: '≤ 0.6 %',
  },
  {
    measure: 'documentation: word F1',
    set: 'wcxb',
    types: ['documentation'],
    figure: wordF1,
    aim: '.965',
  },
  { measure: 'forum: word F1', set: 'wcxb', types: ['forum'], figure: wordF1, aim: '.87' },
  {
    measure: 'snippets: F1',
    set: 'trafilatura',
    types: ['article'],
    figure: ({ snippets }) => share(snippets?.f1),
    aim: '.940',
  },
  { measure: 'articles: title', ...ARTICLES, figure: ({ title }) => share(title), aim: '.93' },
  { measure: 'articles: author', ...ARTICLES, figure: ({ author }) => share(author), aim: '.85' },
  { measure: 'articles: date', ...ARTICLES, figure: ({ date }) => share(date), aim: '.88' },
  {
    measure: 'listings, collections offered',
    set: 'wcxb',
    types: LISTS,
    figure: (summary) => part(summary.offered, summary),
    aim: '≤ 3 %',
  },
  {
    measure: 'articles refused',
    ...ARTICLES,
    figure: (summary) =>
      part(summary.offered === null ? null : summary.pages - summary.offered, summary),
    aim: '≤ 1 %',
  },
];

/** The few figures that the project is steered by, beside what it aims at. */
export const reportAims = (all: readonly Scored[]): string => {
  const rows = AIMS.flatMap(({ measure, set, types, figure, aim }) => {
    const summaries = all.map(({ scores }) =>
      summarize(scores.filter(({ page }) => page.set === set && types.includes(page.type))),
    );
    const pages = summaries[0]?.pages ?? 0;
    return pages === 0 ? [] : [[`${set} ${measure}`, aim, String(pages), ...summaries.map(figure)]];
  });
  return table(['measure', 'aim', 'n', ...all.map(({ name }) => name)], rows);
};

/** Lectern's time as a multiple of `Readability.parse` on a copy of the same document. */
export const reportTimes = (kinds: readonly (readonly [string, readonly Timing[]])[]): string => {
  const rows = kinds
    .filter(([, timings]) => timings.length > 0)
    .map(([kind, timings]) => {
      const at = (q: number, of: (timing: Timing) => number) => percentile(timings.map(of), q);
      const both = (of: (timing: Timing) => number, digits: number) =>
        `${at(0.5, of).toFixed(digits)} / ${at(0.95, of).toFixed(digits)}`;
      const quotient = (q: number) => at(q, ({ lectern }) => lectern) / at(q, ({ parse }) => parse);
      return [
        kind,
        String(timings.length),
        `${quotient(0.5).toFixed(2)} / ${quotient(0.95).toFixed(2)}`,
        both(({ lectern, parse }) => lectern / Math.max(parse, 0.1), 2),
        both(({ lectern }) => lectern, 1),
        both(({ parse }) => parse, 1),
        both(({ clone }) => clone, 1),
      ];
    });
  return table(
    ['p50 / p95', 'n', 'ratio of times', 'ratio per page', 'lectern ms', 'parse ms', 'clone ms'],
    rows,
  );
};

/** How bad a page is: its word F1, else the balance of its snippets. */
export const goodness = ({ body, snippets }: Score): number | null => {
  if (body) return body.words.f1;
  if (!snippets || snippets.wanted === 0) return null;
  return (snippets.wantedFound - snippets.unwantedFound) / snippets.wanted;
};

/** The pages on which the first extractor is worst, with the others beside it. */
export const reportWorst = (all: readonly Scored[], count: number): string => {
  const [subject, ...peers] = all;
  const keyOf = ({ page }: Score) => `${page.set}/${page.id}`;
  const others = peers.map(({ scores }) => new Map(scores.map((score) => [keyOf(score), score])));
  const rows = [...(subject?.scores ?? [])]
    .flatMap((score) => {
      const good = goodness(score);
      const isRightlyRefused = score.isOffered === false && LISTS.includes(score.page.type);
      return good === null || isRightlyRefused ? [] : [{ score, good }];
    })
    .sort((a, b) => a.good - b.good)
    .slice(0, count)
    .map(({ score, good }) => [
      keyOf(score),
      score.page.type,
      score.error ?? (score.isOffered === false ? 'refused' : ''),
      share(good),
      ...others.map((scores) => {
        const other = scores.get(keyOf(score));
        return share(other && goodness(other));
      }),
    ]);
  return table(['page', 'type', 'why', ...all.map(({ name }) => name)], rows, 3);
};
