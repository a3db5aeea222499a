import type { Article, Completeness, Place, Progress } from '../../article';
import type { Metadata } from '.';
import { address, count, date, type Fields, fields, line, share, statement, time } from './values';

/** Lengths above which a field is no longer what it claims to be. */
const MAX = { dek: 2000, body: 32 * 2 ** 20, pages: 200 } as const;

/** What is known of an article without its body; undefined where there is no address. */
export function parseMetadata(given: Fields): Metadata | undefined {
  const url = address(given.url, /^(https?|file):\/\//i);
  if (!url) return;
  const lang = line(given.lang);
  const isOwn = given.canonicalUrl === given.url;
  return {
    url,
    canonicalUrl: (isOwn ? null : address(given.canonicalUrl)) ?? url,
    title: statement(given.title) ?? url,
    byline: statement(given.byline),
    publishedTime: date(given.publishedTime),
    modifiedTime: date(given.modifiedTime),
    siteName: statement(given.siteName),
    dek: statement(given.dek, MAX.dek),
    lang: lang && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(lang) ? lang : null,
    dir: given.dir === 'rtl' ? 'rtl' : 'ltr',
    image: address(given.image),
    icon: address(given.icon),
    minutes: Math.max(1, count(given.minutes)),
    completeness: parseCompleteness(given.completeness),
  };
}

const SIGNS = ['declared', 'gate', 'cut'] as const;

/** What a former Lectern did not look for counts as whole. */
function parseCompleteness(value: unknown): Completeness {
  const given = fields(value);
  const sign = SIGNS.find((known) => known === given?.sign);
  if (given?.kind === 'beginning' && sign) return { kind: 'beginning', sign };
  const { addresses, held } = given ?? {};
  if (given?.kind !== 'pages' || !Array.isArray(addresses) || !Array.isArray(held))
    return { kind: 'whole' };
  const known = addresses.slice(0, MAX.pages).flatMap((entry) => address(entry) ?? []);
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
