import type { Exported } from '../exported';
import { frontMatter, type Property } from './yaml';

/** Names as links to notes of people; what would end a link goes. */
const wikilinks = (byline: string | null): readonly string[] =>
  (byline ?? '')
    .split(', ')
    .map((name) => name.replace(/[[\]|#^]/g, '').trim())
    .filter(Boolean)
    .map((name) => `[[${name}]]`);

/** Obsidian allows letters, numbers, `_`, `-` and `/` in a tag. */
export const tagOf = (tag: string): string =>
  tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{So}_/-]/gu, '');

const dayOf = (time: string | number | null): Date | null => {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** Words of a text as its language divides them. */
function wordsIn(text: string, lang: string | null): number {
  let words = 0;
  const segmenter = new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

/** The tag that Obsidian's Web Clipper gives to all it clips. */
const CLIPPINGS = 'clippings';

/** Front matter: the properties of Obsidian's Web Clipper in their order, then our own. */
export function properties({ summary, article }: Exported): string {
  const values: Readonly<Record<string, Property>> = {
    title: article.title,
    source: article.url,
    author: wikilinks(article.byline),
    published: dayOf(article.publishedTime),
    created: dayOf(summary.addedAt),
    description: article.dek ?? '',
    tags: [...new Set([CLIPPINGS, ...summary.tags.map(tagOf).filter(Boolean)])],
    lang: article.lang,
    site: article.siteName,
    words: wordsIn(article.text, article.lang),
    lectern_id: summary.id,
  };
  return frontMatter(values);
}
