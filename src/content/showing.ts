import type { Article, Progress } from '../article';
import type { Pressed } from '../messages';
import { needsForms, type Start, useForms } from '../reader';
import { needsPurify, usePurify } from '../sanitize';
import { inView } from './in-view';
import { findKeptEarly } from './kept';
import { leftOutOf } from './left-out';
import { watchAddress } from './page-address';
import { nextTask, type Reading, type ReadOptions, readPage } from './reading';
import { load } from './scripts';
import { quietly } from './telling';

/** How an article is to be made of the page. */
export interface ShowOptions extends Omit<ReadOptions, 'ignore'> {
  /** What was read of this page before. */
  readonly known?: Reading;
}

/** Reads the page and shows its article in the reader, or why there is none. */
export async function showArticle({ known, ...options }: ShowOptions = {}): Promise<Pressed> {
  const keptOf = findKeptEarly();
  const read = known ?? (await readPage({ ...options, ignore: inView.overlay?.host }));
  const latest = read.ok ? read.value : undefined;
  Object.assign(inView, { reading: read, latest, corrected: undefined, stitched: undefined });
  if (!read.ok) {
    inView.overlay?.show({ kind: 'unreadable', reason: read.error });
    return { kind: 'unreadable', reason: read.error };
  }
  const { article, unmatched } = read.value;
  await nextTask();
  const [saved, remembered] = await keptOf(article.canonicalUrl);
  const start = options.whole ? null : await findStart(article, remembered);
  await prepare(article);
  const about = { left: leftOutOf(read.value), unmatched: unmatched.length };
  inView.overlay?.show({ kind: 'article', article, saved, start, ...about });
  watchAddress(article);
  return { kind: 'opened' };
}

/** Brings what an article needs to be shown right, and not every article does. */
export async function prepare(article: Article): Promise<void> {
  if (needsPurify()) usePurify(await load('purify'));
  if (needsForms(article)) useForms(await load('forms'));
}

/** Where the article opens; at its top where nothing says otherwise, or what could cannot be had. */
async function findStart(article: Article, remembered: Progress | null): Promise<Start | null> {
  if (scrollY <= 0 && !remembered) return null;
  try {
    return (await load('place'))(document, article, remembered);
  } catch (error) {
    quietly('place')(error);
    return null;
  }
}
