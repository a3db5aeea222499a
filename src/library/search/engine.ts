import { type ArticleId, success } from '../../article';
import type { Changed } from '../changes';
import { read } from '../database';
import { type Highlight, parseHighlight, parseSummary, type Summary } from '../schema';
import { fold, passageAt } from '../text';
import { createMetadata, type Fit } from './metadata';
import type { Query } from './query';
import { type Hit, PLACES } from './rank';
import type { ShadowText } from './shadow';
import { allTexts, tidyChunks } from './texts';

/** Searches everything that is kept; lives where the search may take its time. */
export interface Engine {
  /** Reads what is new or changed. */
  update(changed: Changed): Promise<void>;
  /** Hands over what is found, first what the metadata knows; an article may come again with a passage. */
  search(query: Query, found: (hits: readonly Hit[]) => void, signal: AbortSignal): Promise<void>;
  /** Prepares texts for faster searches, until `goOn` says no. */
  tidy(goOn: () => Promise<boolean>): Promise<void>;
}

/** Occurrences beyond these say nothing more about an article. */
const MOST_COUNTED = 30;

type Fits = readonly ReadonlyMap<ArticleId, Fit>[];

/** Records read in one request while the engine begins. */
const BATCH = 1000;

async function readSummaries(changed: Changed): Promise<readonly unknown[]> {
  const result = await read(['articles'], async (transaction) => {
    const store = transaction.objectStore('articles');
    if (changed !== 'all') return success(await Promise.all(changed.map((id) => store.get(id))));
    const records: unknown[] = [];
    let batch = await store.getAll(null, BATCH);
    while (batch.length > 0) {
      records.push(...batch);
      batch = await store.getAll(IDBKeyRange.lowerBound(batch.at(-1)?.id, true), BATCH);
    }
    return success(records);
  });
  return result.ok ? result.value : [];
}

/** The highlights that are shown, by article. */
async function readHighlights(
  changed: Changed,
): Promise<ReadonlyMap<ArticleId, readonly Highlight[]>> {
  const result = await read(['highlights'], async (transaction) => {
    const store = transaction.objectStore('highlights');
    const index = store.index('article');
    return success(
      changed === 'all'
        ? await store.getAll()
        : (await Promise.all(changed.map((id) => index.getAll(id)))).flat(),
    );
  });
  const highlights = (result.ok ? result.value : []).flatMap(
    (value) => parseHighlight(value) ?? [],
  );
  const byArticle = new Map<ArticleId, Highlight[]>();
  for (const highlight of highlights) {
    if (highlight.deletedAt !== null) continue;
    const { article } = highlight;
    byArticle.set(article, [...(byArticle.get(article) ?? []), highlight]);
  }
  return byArticle;
}

/** How often any of the needles stands in the text, and where the first does; null if one is missing. */
function look(text: string, needles: readonly string[], isKnown: (at: number) => boolean) {
  let count = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const [number, needle] of needles.entries()) {
    let at = text.indexOf(needle);
    if (at < 0 && !isKnown(number)) return null;
    if (at >= 0) first = Math.min(first, at);
    for (; at >= 0 && count < MOST_COUNTED; at = text.indexOf(needle, at + needle.length)) count++;
  }
  return { count, first };
}

function hitIn(stored: ShadowText, needles: readonly string[], fits: Fits): Hit | null {
  const { id, text, headings } = stored;
  const found = look(fold(text), needles, (number) => fits[number]?.has(id) === true);
  if (!found) return null;
  const known = knownHit(id, fits);
  const passage = found.count > 0 ? passageAt(text, found.first) : null;
  if (known) return { ...known, passage };
  const heading = headings === '' ? '' : fold(headings);
  const inHeading = needles.some((needle) => heading.includes(needle));
  return { id, place: inHeading ? PLACES.heading : PLACES.text, score: found.count, passage };
}

/** What the metadata alone says of an article: a hit if it holds all that was asked for. */
function knownHit(id: ArticleId, fits: Fits): Hit | null {
  const own = fits.map((fit) => fit.get(id));
  let score = 0;
  let place: number = PLACES.title;
  for (const fit of own) {
    if (!fit) return null;
    score += fit.score;
    if (!fit.inTitle) place = PLACES.known;
  }
  return { id, place, score, passage: null };
}

/** An engine that knows nothing before its first `update('all')`. */
export function createEngine(): Engine {
  const metadata = createMetadata();
  const versions = new Map<ArticleId, number>();
  const put = (summary: Summary, highlights: readonly Highlight[]) => {
    metadata.put(summary, highlights);
    versions.set(summary.id, summary.savedAt);
  };
  return {
    async update(changed) {
      const [records, highlights] = await Promise.all([
        readSummaries(changed),
        readHighlights(changed),
      ]);
      const gone = new Set<ArticleId>(changed === 'all' ? versions.keys() : changed);
      for (const record of records) {
        const summary = parseSummary(record);
        if (!summary) continue;
        put(summary, highlights.get(summary.id) ?? []);
        gone.delete(summary.id);
      }
      for (const id of gone) {
        metadata.remove(id);
        versions.delete(id);
      }
    },
    async search(query, found, signal) {
      const needles = [...query.words, ...query.phrases];
      const fits = needles.map((needle) => metadata.find(needle));
      const [fewest] = fits.toSorted((a, b) => a.size - b.size);
      found([...(fewest?.keys() ?? [])].flatMap((id) => knownHit(id, fits) ?? []));
      for await (const texts of allTexts(versions)) {
        if (signal.aborted) return;
        const hits = texts.flatMap((text) => hitIn(text, needles, fits) ?? []);
        if (hits.length > 0) found(hits);
      }
    },
    tidy: (goOn) => tidyChunks(versions, goOn),
  };
}
