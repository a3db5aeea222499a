import { type GivenDate, isBelievable } from './dates';
import type { ImportEntry, ImportHighlight, Problem, Row } from './entry';
import { fieldsOf, lineOf, listOf, shareOf, textOf } from './values';

/** What a format reads from one row, still as the file has it; `entryOf` makes it valid. */
export interface Draft {
  readonly url: unknown;
  readonly title?: unknown;
  /** A list, or what stands in its place. */
  readonly tags?: unknown;
  readonly folder?: unknown;
  readonly addedAt?: GivenDate;
  readonly archived?: boolean;
  readonly favourite?: boolean;
  readonly note?: unknown;
  readonly excerpt?: unknown;
  /** A list of objects with `quote`, `note`, `colour`. */
  readonly highlights?: unknown;
  readonly html?: unknown;
  /** 0 to 1. */
  readonly progress?: unknown;
  readonly author?: unknown;
  readonly site?: unknown;
  readonly lang?: unknown;
  readonly published?: GivenDate;
  readonly image?: unknown;
  readonly isFeed?: boolean;
  /** Set where the format itself sees that something is wrong. */
  readonly problem?: Problem | null;
}

const MAX = { address: 8192, tag: 100, tags: 200, highlights: 2000, html: 32 * 2 ** 20 } as const;

type Address = { readonly url: string } | { readonly problem: Problem };

function addressOf(value: unknown): Address {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return { problem: 'no-address' };
  if (text.length > MAX.address || !URL.canParse(text)) return { problem: 'bad-address' };
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return { problem: 'not-web' };
  url.hash = '';
  return { url: url.href };
}

const webAddress = (value: unknown): string | null => {
  const address = addressOf(value);
  return 'url' in address ? address.url : null;
};

/** Tags in the order of the file, each once whatever its case. */
export function tagsOf(value: unknown): readonly string[] {
  const given = Array.isArray(value) ? value.slice(0, MAX.tags) : [value];
  const tags = given.flatMap((tag) => lineOf(tag, MAX.tag) ?? []);
  return [...new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()].reverse();
}

function highlightsOf(value: unknown): readonly ImportHighlight[] {
  return listOf(value)
    .slice(0, MAX.highlights)
    .flatMap((given) => {
      const { quote, note, colour } = fieldsOf(given) ?? {};
      const text = textOf(quote);
      return text ? [{ quote: text, note: textOf(note), colour: lineOf(colour, 40) }] : [];
    });
}

const htmlOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX.html ? value : null;

function languageOf(value: unknown): string | null {
  const tag = lineOf(value)?.replace('_', '-') ?? '';
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}

const authorOf = (value: unknown): string | null =>
  Array.isArray(value)
    ? lineOf(value.flatMap((name) => lineOf(name) ?? []).join(', '))
    : lineOf(value);

const isoOf = (date: GivenDate | undefined): string | null =>
  date && Number.isFinite(date) && isBelievable(date) ? new Date(date).toISOString() : null;

/** The title, where it says more than the address does. */
function titleOf(value: unknown, url: string, given: unknown): string | null {
  const title = lineOf(value);
  return title === url || title === lineOf(given) ? null : title;
}

/** The valid entry of a row, or why there is none. */
export function rowOf(row: number, draft: Draft): Row {
  const what = lineOf(draft.title, 120) ?? lineOf(draft.url, 120) ?? '';
  const address = addressOf(draft.url);
  if (draft.problem && draft.problem !== 'no-content')
    return { row, entry: null, problem: draft.problem, what };
  if ('problem' in address) return { row, entry: null, problem: address.problem, what };
  const { addedAt = null } = draft;
  const isOdd = addedAt !== null && !(Number.isFinite(addedAt) && isBelievable(addedAt));
  const entry: ImportEntry = {
    url: address.url,
    title: titleOf(draft.title, address.url, draft.url),
    tags: tagsOf(draft.tags),
    folder: lineOf(draft.folder, MAX.tag),
    addedAt: isOdd ? null : addedAt,
    archived: draft.archived === true,
    favourite: draft.favourite === true,
    note: textOf(draft.note),
    excerpt: lineOf(draft.excerpt, 2000),
    highlights: highlightsOf(draft.highlights),
    html: htmlOf(draft.html),
    progress: shareOf(draft.progress),
    author: authorOf(draft.author),
    site: lineOf(draft.site),
    lang: languageOf(draft.lang),
    publishedTime: isoOf(draft.published),
    image: webAddress(draft.image),
    isFeed: draft.isFeed === true,
  };
  return { row, entry, problem: isOdd ? 'odd-date' : (draft.problem ?? null), what };
}
