import fc from 'fast-check';
import { openDB } from 'idb';
import type { Article, ArticleId } from '../../../src/article';
import { success } from '../../../src/article';
import {
  addImage,
  COLOURS,
  markOpened,
  remove,
  save,
  setArchived,
  setFavourite,
  setNote,
  setProgress,
  setTags,
  wake,
} from '../../../src/library';
import { NAME, write } from '../../../src/library/database';
import { hashOf } from '../../../src/library/images';
import type { Highlight, HighlightId } from '../../../src/library/schema';
import { article, png } from '../sample';

/** One article of a generated library, with all that a reader can do to it. */
export interface Plan {
  readonly title: string;
  readonly words: string;
  /** Numbers of pictures; the same number is the same bytes, null one that could not be had. */
  readonly pictures: readonly (number | null)[];
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly favourite: boolean;
  readonly archived: boolean;
  readonly opened: boolean;
  readonly removed: boolean;
  readonly progress: number | null;
  readonly highlights: readonly {
    readonly exact: string;
    readonly note: string | null;
    readonly colour: number;
    readonly deleted: boolean;
  }[];
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

const plan: fc.Arbitrary<Plan> = fc.record({
  title: fc.string({ unit: 'binary', maxLength: 40 }),
  words: fc.array(text, { minLength: 1, maxLength: 30 }).map((words) => `Text: ${words.join(' ')}`),
  pictures: fc.array(fc.option(fc.nat({ max: 5 })), { maxLength: 4 }),
  tags: fc.array(text, { maxLength: 4 }),
  note: fc.option(text),
  favourite: fc.boolean(),
  archived: fc.boolean(),
  opened: fc.boolean(),
  removed: fc.boolean(),
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  highlights: fc.array(
    fc.record({
      exact: text,
      note: fc.option(text),
      colour: fc.nat({ max: 3 }),
      deleted: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

/** Libraries of up to 5 articles. */
export const plans = fc.array(plan, { maxLength: 5 });

export const articleOf = ({ title, words, pictures }: Plan, number: number): Article => {
  const sources = pictures.map((_, index) => `https://kveldsposten.example/${number}/${index}.png`);
  return article({
    url: `https://kveldsposten.example/${number}`,
    canonicalUrl: `https://kveldsposten.example/${number}`,
    title: title.trim() || 'Untitled',
    image: sources[0] ?? null,
    html: `<p>${words}</p>${sources.map((source) => `<img src="${source}">`).join('')}`,
    // Each of its own, so that none is taken for a copy of another.
    text: `${number} ${words}`,
  });
};

async function fillHighlights(id: ArticleId, { highlights }: Plan): Promise<void> {
  await write(['highlights'], async (transaction) => {
    for (const [index, { exact, note, colour, deleted }] of highlights.entries()) {
      const highlight: Highlight = {
        id: `${id}-${index}` as HighlightId,
        article: id,
        quote: { exact, prefix: 'before ', suffix: ' after' },
        position: { start: index, end: index + exact.length },
        colour: COLOURS[colour] ?? 'amber',
        note: note?.trim() || null,
        createdAt: 1_770_000_000_000 + index,
        changedAt: 1_770_000_000_000 + index,
        deletedAt: deleted ? 1_770_000_000_100 : null,
      };
      await transaction.objectStore('highlights').put(highlight);
    }
    return success(null);
  });
}

/** Fills the library by the functions that a reader's own acts call. */
export async function fill(library: readonly Plan[]): Promise<readonly ArticleId[]> {
  const ids: ArticleId[] = [];
  for (const [number, given] of library.entries()) {
    const result = await save(articleOf(given, number));
    if (!result.ok) throw new Error(result.error);
    const { id } = result.value.saved;
    ids.push(id);
    for (const [index, picture] of given.pictures.entries())
      await addImage(
        id,
        `https://kveldsposten.example/${number}/${index}.png`,
        picture === null ? null : png(picture),
        'image/png',
      );
    await setTags(id, given.tags);
    await setNote(id, given.note);
    await setFavourite(id, given.favourite);
    await setArchived(id, given.archived);
    if (given.opened) await markOpened(id);
    if (given.progress !== null)
      await setProgress(id, { fraction: given.progress, place: null, pageTop: 12 });
    await fillHighlights(id, given);
    if (given.removed) await remove(id);
  }
  return ids;
}

/** JSON of any stored value, its keys in order and its bytes as numbers. */
const canonical = (value: unknown): unknown => {
  if (Object.prototype.toString.call(value) === '[object ArrayBuffer]')
    return [...new Uint8Array(value as ArrayBuffer)];
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, canonical(entry)]));
};

/** SHA-256 of everything in every store of the database, read past Lectern's own functions. */
export async function libraryHash(): Promise<string> {
  await wake();
  const database = await openDB(NAME);
  const stores: Record<string, unknown> = {};
  for (const store of [...database.objectStoreNames].sort())
    stores[store] = canonical(await database.getAll(store));
  database.close();
  return hashOf(new TextEncoder().encode(JSON.stringify(stores)));
}
