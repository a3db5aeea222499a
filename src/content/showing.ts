import type { Article, Progress } from '../article';
import { useDateWords } from '../dates';
import { ask, type Pressed } from '../messages';
import { needsForms, type Start, useForms, usePlaces } from '../reader';
import { needsPurify, usePurify } from '../sanitize';
import { inView } from './in-view';
import { findKeptEarly } from './kept';
import { leftOutOf } from './left-out';
import { watchAddress } from './page-address';
import type { PlaceTools } from './place';
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
  // It comes while the page is read: as soon as the article is shown it may be scrolled.
  const placesCame = bringPlaces().catch(quietly('place'));
  const reading = known ?? readPage({ ...options, ignore: inView.overlay?.host });
  // Asked last: what the reading waits for is answered before.
  const datesCame = bringDates().catch(quietly('dates'));
  const read = await reading;
  const latest = read.ok ? read.value : undefined;
  Object.assign(inView, { reading: read, latest, corrected: undefined, stitched: undefined });
  if (!read.ok) {
    inView.overlay?.show({ kind: 'unreadable', reason: read.error });
    return { kind: 'unreadable', reason: read.error };
  }
  const { article, unmatched } = read.value;
  await nextTask();
  const [saved, remembered] = await keptOf(article.canonicalUrl);
  const startOn = await placesCame;
  await datesCame;
  const start = options.whole || !startOn ? null : findStart(startOn, article, remembered);
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

/** Where the article opens; at its top where the page keeps us from finding that. */
function findStart(
  startOn: PlaceTools['startOn'],
  article: Article,
  remembered: Progress | null,
): Start | null {
  try {
    return startOn(document, article, remembered);
  } catch (error) {
    quietly('place')(error);
    return null;
  }
}

async function bringDates(): Promise<void> {
  const words = await ask('loadDateWords');
  if (words) useDateWords(words);
}

/** From then on the places of articles are told; answers what finds where one opens. */
async function bringPlaces(): Promise<PlaceTools['startOn']> {
  const { startOn, places } = await load('place');
  usePlaces(places);
  return startOn;
}
