import type { Summary } from '../schema';
import { compose, fold } from '../text';
import type { Query } from './query';
import { type Hit, PLACES } from './rank';

/** What lists show of an article, folded. */
interface Known {
  readonly title: string;
  readonly others: string;
}

/** Summaries are made anew when they change, so what was folded holds. */
const folded = new WeakMap<Summary, Known>();

/** Several texts as one, folded, a line each. */
export const foldAll = (...texts: readonly (string | null)[]): string =>
  fold(compose(texts.filter(Boolean).join('\n')));

function knownOf(summary: Summary): Known {
  let known = folded.get(summary);
  if (!known) {
    const { title, siteName, url, byline, tags, note } = summary;
    const others = foldAll(siteName, new URL(url).host, byline, ...tags, note);
    known = { title: foldAll(title), others };
    folded.set(summary, known);
  }
  return known;
}

/** Articles folded in one task. */
const PORTION = 500;

/** Folds what is known of these articles in small tasks, so that no search has to wait for it. */
export async function foldKnown(summaries: readonly Summary[]): Promise<void> {
  for (let at = 0; at < summaries.length; at += PORTION) {
    for (const summary of summaries.slice(at, at + PORTION)) knownOf(summary);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Articles whose title, site, author, tags and note hold all that is looked for; without a typo. */
export function findKnown(summaries: readonly Summary[], { words, phrases }: Query): Hit[] {
  const needles = [...words, ...phrases];
  const found: Hit[] = [];
  for (const summary of summaries) {
    const { title, others } = knownOf(summary);
    if (!needles.every((needle) => title.includes(needle) || others.includes(needle))) continue;
    const isTitle = needles.every((needle) => title.includes(needle));
    const place = isTitle ? PLACES.title : PLACES.known;
    found.push({ id: summary.id, place, score: needles.length, passage: null });
  }
  return found;
}
