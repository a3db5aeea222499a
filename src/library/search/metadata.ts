import MiniSearch from 'minisearch';
import type { ArticleId } from '../../article';
import type { Highlight, Summary } from '../schema';
import { foldAll } from './known';

/** How well a word fits what is known of an article. */
export interface Fit {
  readonly inTitle: boolean;
  readonly score: number;
}

/** Titles, sites, names, tags, notes and highlights of all articles, to be searched by words. */
export interface Metadata {
  put(summary: Summary, highlights: readonly Highlight[]): void;
  remove(id: ArticleId): void;
  /** Articles whose metadata holds the folded word, its continuation, or it with one typo. */
  find(word: string): ReadonlyMap<ArticleId, Fit>;
}

const FIELDS = ['title', 'site', 'author', 'tags', 'note', 'marks'] as const;
type Entry = Readonly<Record<(typeof FIELDS)[number] | 'id', string>>;

const BOOST = { title: 4, tags: 3, site: 2, author: 2, note: 1.5 };

/** A shorter word with another letter is another word. */
const SHORTEST_WITH_TYPO = 5;

/** Scripts whose words have no spaces between them. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a folded text. */
const termsIn = (text: string): string[] =>
  UNSPACED.test(text)
    ? Array.from(segmenter.segment(text))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment)
    : (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

const entryOf = (summary: Summary, highlights: readonly Highlight[]): Entry => ({
  id: summary.id,
  title: foldAll(summary.title),
  site: foldAll(summary.siteName, new URL(summary.url).host),
  author: foldAll(summary.byline),
  tags: foldAll(...summary.tags),
  note: foldAll(summary.note),
  marks: foldAll(...highlights.flatMap(({ quote, note }) => [quote.exact, note])),
});

const newIndex = (): MiniSearch<Entry> =>
  new MiniSearch<Entry>({
    fields: [...FIELDS],
    tokenize: termsIn,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= SHORTEST_WITH_TYPO ? 1 : false),
    },
  });

/** An empty metadata index. */
export function createMetadata(): Metadata {
  const index = newIndex();
  const entries = new Map<ArticleId, Entry>();
  return {
    put(summary, highlights) {
      const entry = entryOf(summary, highlights);
      if (entries.has(summary.id)) index.replace(entry);
      else index.add(entry);
      entries.set(summary.id, entry);
    },
    remove(id) {
      if (entries.delete(id)) index.discard(id);
    },
    find: (word) => find(index, entries, word),
  };
}

/** Whole words by the index, parts of words (as in Chinese, and phrases) by looking. */
function find(
  index: MiniSearch<Entry>,
  entries: ReadonlyMap<ArticleId, Entry>,
  word: string,
): ReadonlyMap<ArticleId, Fit> {
  const found = new Map<ArticleId, Fit>();
  for (const [id, entry] of entries) {
    const inTitle = entry.title.includes(word);
    if (inTitle || FIELDS.some((field) => entry[field].includes(word)))
      found.set(id, { inTitle, score: 1 });
  }
  // One character begins too many words for a ranking to say anything.
  if (word.length < 2 || word.includes(' ')) return found;
  for (const { id, score, match } of index.search(word)) {
    const inTitle = Object.values(match).some((fields) => fields.includes('title'));
    found.set(id, { inTitle: inTitle || found.get(id)?.inTitle === true, score });
  }
  return found;
}
