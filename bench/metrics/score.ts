import type { CorpusPage } from '../corpus';
import type { Prediction } from '../prediction';
import { isSameAuthor, isSameDay, isSameTitle } from './fields';
import { plainText } from './plain-text';
import { isSameText, type Match, type Overlap, shingleOverlap, wordMatch, wordsOf } from './words';

/** How right an extractor is about one page; what the corpus does not tell of the page is null. */
export interface Score {
  readonly page: CorpusPage;
  readonly isEmpty: boolean;
  readonly isOffered: boolean | null;
  readonly error: string | null;
  readonly body: BodyScore | null;
  readonly snippets: SnippetScore | null;
  readonly title: boolean | null;
  readonly author: boolean | null;
  readonly date: boolean | null;
}

export interface BodyScore {
  readonly shingles: Overlap;
  readonly words: Match;
  readonly isExact: boolean;
  /** The same without captions, which some truths leave out and readers want. */
  readonly bare: { readonly shingles: Overlap; readonly isExact: boolean };
}

/** Numbers of the page's snippets, and how many of them the text holds. */
export interface SnippetScore {
  readonly wanted: number;
  readonly wantedFound: number;
  readonly unwanted: number;
  readonly unwantedFound: number;
}

/** Compares a prediction with what the corpus says of the page. */
export const scorePage = (page: CorpusPage, prediction: Prediction): Score => {
  const { text } = prediction;
  const right = (
    truth: string | null,
    isSame: (truth: string, got: string | null) => boolean,
    got: string | null,
  ) => (truth ? isSame(truth, got) : null);
  return {
    page,
    isEmpty: text.trim() === '',
    isOffered: prediction.readable,
    error: prediction.error,
    body: page.body === null ? null : scoreBody(page.body, prediction),
    snippets: page.with.length + page.without.length > 0 ? scoreSnippets(page, text) : null,
    title: right(page.title, isSameTitle, prediction.title),
    author: right(page.author, isSameAuthor, prediction.author),
    date: right(page.date, isSameDay, prediction.date),
  };
};

const scoreBody = (body: string, { text, html }: Prediction): BodyScore => {
  const truth = wordsOf(body);
  const got = wordsOf(text);
  const bare = html === '' ? got : wordsOf(plainText(html, { captions: false }));
  return {
    bare: { shingles: shingleOverlap(truth, bare), isExact: isSameText(truth, bare) },
    shingles: shingleOverlap(truth, got),
    words: wordMatch(body, text),
    isExact: isSameText(truth, got),
  };
};

/** Snippets count as found when the text holds them, white space folded, case kept. */
const scoreSnippets = (page: CorpusPage, text: string): SnippetScore => {
  const folded = fold(text);
  const found = (snippets: readonly string[]) =>
    snippets.filter((snippet) => folded.includes(fold(snippet))).length;
  return {
    wanted: page.with.length,
    wantedFound: found(page.with),
    unwanted: page.without.length,
    unwantedFound: found(page.without),
  };
};

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
