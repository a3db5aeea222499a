import { deleteDB } from 'idb';
import type { Article, ArticleId } from '../../src/article';
import { disconnect, NAME } from '../../src/library/database';
import { type Kept, save } from '../../src/library/save';

/** An article as the extractor gives it, with what a test cares about replaced. */
export const article = (changes: Partial<Article> = {}): Article => ({
  url: 'https://kveldsposten.example/culture/reading-room',
  canonicalUrl: 'https://kveldsposten.example/culture/reading-room',
  title: 'The reading room that stayed open through the blackout',
  byline: 'Ama Boateng',
  publishedTime: '2026-03-09T08:00:00Z',
  modifiedTime: null,
  siteName: 'Kveldsposten',
  dek: null,
  lang: 'en',
  dir: 'ltr',
  image: null,
  icon: null,
  html: '<p>The lamps went out at nine.</p>',
  text: 'The lamps went out at nine.',
  minutes: 6,
  completeness: { kind: 'whole' },
  ...changes,
});

/** An address and a text of their own for the article with this number. */
export const numbered = (number: number): Article =>
  article({
    url: `https://kveldsposten.example/${number}`,
    canonicalUrl: `https://kveldsposten.example/${number}`,
    title: `Story ${number}`,
    text: `Text of story ${number}.`,
  });

/** Saves and answers with what was kept; a refusal fails the test. */
export async function saved(changes: Partial<Article> = {}): Promise<Kept> {
  const result = await save(article(changes));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

export const idOf = async (changes: Partial<Article> = {}): Promise<ArticleId> =>
  (await saved(changes)).saved.id;

/** The smallest bytes that pass as a PNG, different for each `seed`. */
export const png = (seed = 0): Uint8Array =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, seed]);

/** Leaves no database behind. */
export async function wipe(): Promise<void> {
  await disconnect();
  await deleteDB(NAME);
}
