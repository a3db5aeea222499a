import { plainText } from './metrics/plain-text';

/** What an extractor made of a page: one line of a results file, as the scorers read it. */
export interface Prediction {
  readonly id: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** The extractor's own text, else that of its markup. */
  readonly text: string;
  readonly html: string;
  /** Why there is no result: an exception or a time limit. */
  readonly error: string | null;
  /** Whether the page was offered as an article; null for extractors that always answer. */
  readonly readable: boolean | null;
  /** Why it was not. */
  readonly reason: string | null;
  /** Milliseconds of the first call in a page, code cold. */
  readonly ms: number | null;
  /** What the extractor tells of its decisions; Lectern's ledger among it. */
  readonly decisions: Readonly<Record<string, unknown>>;
}

/** What a bundle's `extractArticle(document, url)` may answer; everything else it says is a decision. */
export interface Answer extends Readonly<Record<string, unknown>> {
  readonly title?: string | null;
  readonly author?: string | null;
  readonly date?: string | null;
  readonly text?: string;
  readonly html?: string;
  readonly readable?: boolean;
  readonly reason?: string;
}

const TOLD = new Set(
  'title author date text html readable reason byline publishedTime siteName lang dir image icon canonicalUrl url minutes dek'.split(
    ' ',
  ),
);

/** Makes a line of a results file of an answer. */
export const predictionOf = (id: string, answer: Answer, ms: number): Prediction => ({
  id,
  title: answer.title || null,
  author: answer.author || null,
  date: answer.date || null,
  text: answer.text || plainText(answer.html ?? ''),
  html: answer.html ?? '',
  error: null,
  readable: answer.readable ?? null,
  reason: answer.reason ?? null,
  ms: Math.round(ms * 100) / 100,
  decisions: Object.fromEntries(Object.entries(answer).filter(([name]) => !TOLD.has(name))),
});

/** A page on which the extractor failed. */
export const failedPrediction = (id: string, error: unknown): Prediction => ({
  ...predictionOf(id, {}, 0),
  ms: null,
  error: String(error instanceof Error ? error.message : error).slice(0, 400),
});
