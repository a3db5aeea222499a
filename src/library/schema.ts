import type { DBSchema } from 'idb';
import type { Article, ArticleId, Completeness, Place, Progress, Saved } from '../article';

/** An article without its body. */
export type Metadata = Omit<Article, 'html' | 'text'>;

/** What lists show of a saved article. Times are milliseconds since 1970. */
export interface Summary extends Metadata, Saved {
  readonly addedAt: number;
  /** Time of the last save. */
  readonly savedAt: number;
  readonly openedAt: number | null;
  readonly progress: Progress | null;
  readonly favourite: boolean;
  readonly archived: boolean;
  /** When it was moved to the trash. */
  readonly deletedAt: number | null;
  /** Hash of the picture that stands for it in lists. */
  readonly thumbnail: string | null;
}

/** Stored form of a summary: small, so that a change of state rewrites little. */
export interface ArticleRecord extends Summary {
  /** What tells one article from another, see `addressKey`. */
  readonly key: string;
}

/** A picture of one article and the hash of its bytes; null where they are not held. */
export interface Picture {
  readonly address: string;
  readonly hash: string | null;
  /** False for what only lists need: thumbnail and site icon. */
  readonly inText: boolean;
}

/** Bytes of a picture, shared by all articles that show it. */
export interface ImageRecord {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** The database as it is now; `migrations.ts` leads here from every earlier form. */
export interface LibrarySchema extends DBSchema {
  articles: { key: string; value: ArticleRecord; indexes: { key: string } };
  contents: { key: string; value: { readonly id: ArticleId; readonly html: string } };
  texts: { key: string; value: { readonly id: ArticleId; readonly text: string } };
  pictures: {
    key: string;
    value: {
      readonly id: ArticleId;
      readonly pictures: readonly Picture[];
      /** The hashes within `pictures`, for the index that counts who uses an image. */
      readonly hashes: readonly string[];
    };
    indexes: { hashes: string };
  };
  images: { key: string; value: ImageRecord };
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null ? (value as Fields) : undefined;

/** Lengths above which a field is no longer what it claims to be. */
const MAX = { line: 500, dek: 2000, address: 8192, body: 32 * 2 ** 20 } as const;

const line = (value: unknown, max: number = MAX.line): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, max) : null;

const time = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const count = (value: unknown): number => Math.max(0, Math.trunc(time(value) ?? 0));

function address(value: unknown, protocols: RegExp): string | null {
  if (typeof value !== 'string' || value.length > MAX.address) return null;
  return URL.canParse(value) && protocols.test(new URL(value).protocol) ? value : null;
}

function date(value: unknown): string | null {
  const text = line(value);
  return text && !Number.isNaN(Date.parse(text)) ? text : null;
}

function parseMetadata(given: Fields): Metadata | undefined {
  const url = address(given.url, /^(https?|file):$/);
  if (!url) return;
  const lang = line(given.lang);
  return {
    url,
    canonicalUrl: address(given.canonicalUrl, /^https?:$/) ?? url,
    title: line(given.title) ?? url,
    byline: line(given.byline),
    publishedTime: date(given.publishedTime),
    modifiedTime: date(given.modifiedTime),
    siteName: line(given.siteName),
    dek: line(given.dek, MAX.dek),
    lang: lang && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(lang) ? lang : null,
    dir: given.dir === 'rtl' ? 'rtl' : 'ltr',
    image: address(given.image, /^https?:$/),
    icon: address(given.icon, /^https?:$/),
    minutes: Math.max(1, count(given.minutes)),
    completeness: parseCompleteness(given.completeness),
  };
}

const SIGNS = ['declared', 'gate', 'cut'] as const;
const MAX_PAGES = 200;

/** What a former Lectern did not look for counts as whole. */
function parseCompleteness(value: unknown): Completeness {
  const given = fields(value);
  const sign = SIGNS.find((known) => known === given?.sign);
  if (given?.kind === 'beginning' && sign) return { kind: 'beginning', sign };
  const { addresses, held } = given ?? {};
  if (given?.kind !== 'pages' || !Array.isArray(addresses) || !Array.isArray(held))
    return { kind: 'whole' };
  const known = addresses.slice(0, MAX_PAGES).flatMap((entry) => address(entry, /^https?:$/) ?? []);
  const total = given.count === null ? null : count(given.count);
  return {
    kind: 'pages',
    addresses: known,
    held: held.map(count).filter((page) => page > 0 && page <= known.length),
    count: total,
  };
}

const isBody = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX.body;

/** A valid article from any value: odd metadata is left out, without address or body there is none. */
export function parseArticle(value: unknown): Article | undefined {
  const given = fields(value);
  const metadata = given && parseMetadata(given);
  if (!metadata || !isBody(given.html) || !isBody(given.text)) return;
  return { ...metadata, html: given.html, text: given.text };
}

const share = (value: unknown): number => Math.min(1, Math.max(0, time(value) ?? 0));

const NO_MARKS: Place['marks'] = [0, 0];

function parsePlace(value: unknown): Place | null {
  const given = fields(value);
  const marks: unknown = given?.marks;
  const [after, before] = (Array.isArray(marks) ? marks : []).map(count);
  if (!given || after === undefined || before === undefined) return null;
  return { share: share(given.share), marks: [after, before] };
}

/** Valid progress from any value. */
export function parseProgress(value: unknown): Progress | null {
  const given = fields(value);
  if (!given || time(given.fraction) === null) return null;
  const fraction = share(given.fraction);
  // Records of before hold no digests: they open near where they were.
  const former = typeof given.opening === 'string' ? { share: fraction, marks: NO_MARKS } : null;
  return { fraction, place: parsePlace(given.place) ?? former, pageTop: time(given.pageTop) };
}

/** A summary from a stored value; undefined if it cannot be told which article it is. */
export function parseSummary(value: unknown): Summary | undefined {
  const given = fields(value);
  const metadata = given && parseMetadata(given);
  const savedAt = time(given?.savedAt);
  if (!metadata || savedAt === null || typeof given.id !== 'string') return;
  return {
    ...metadata,
    id: given.id as ArticleId,
    images: count(given.images),
    storedImages: count(given.storedImages),
    addedAt: time(given.addedAt) ?? savedAt,
    savedAt,
    openedAt: time(given.openedAt),
    progress: parseProgress(given.progress),
    favourite: given.favourite === true,
    archived: given.archived === true,
    deletedAt: time(given.deletedAt),
    thumbnail: line(given.thumbnail),
  };
}

/** The pictures of a stored list; what is no picture is left out. */
export function parsePictures(value: unknown): readonly Picture[] {
  const list: unknown = fields(value)?.pictures;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const given = fields(entry);
    const place = address(given?.address, /^https?:$/);
    if (!given || !place) return [];
    const hash = typeof given.hash === 'string' ? given.hash : null;
    return [{ address: place, hash, inText: given.inText !== false }];
  });
}

/** By its tag: in Firefox a value may come from another global than this one's `ArrayBuffer`. */
const isBytes = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** A stored image; undefined if it holds no bytes. */
export function parseImage(value: unknown): ImageRecord | undefined {
  const given = fields(value);
  if (!given || typeof given.hash !== 'string' || typeof given.type !== 'string') return;
  if (!isBytes(given.bytes)) return;
  return { hash: given.hash, type: given.type, bytes: given.bytes };
}
