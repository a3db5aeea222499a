/** What a person can decide about a part of a page: it is the article, belongs to it, or does not. */
export const CORRECTION_KINDS = ['root', 'keep', 'drop'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A decision about one part of one copied page. */
export interface PageCorrection {
  readonly kind: CorrectionKind;
  /** The part's number in the prepared page; `picked` is the element that the copy was made with. */
  readonly at: number | 'picked';
}

/** What makes a part of a page known again, in words that a person can read. */
export interface Likeness {
  /** Element name. */
  readonly tag: string;
  /** Words of its class, id, role and the like; names that a build tool made up are left out. */
  readonly names: readonly string[];
  /** The first words that it says, as they stand; empty when it says nothing. */
  readonly opening: string;
  /** The landmarks that it stands in, from the outside in. */
  readonly within: readonly string[];
  /** How many of these elements it holds, by name. */
  readonly holds: Readonly<Record<string, number>>;
  /** Characters of text. */
  readonly length: number;
  /** Share of its text in links, 0 to 1. */
  readonly linked: number;
  /** Share of the page's text before it, 0 to 1. */
  readonly place: number;
  /** Share of the page's text in it, 0 to 1. */
  readonly share: number;
}

/** A decision that holds for every page of a site. */
export interface SiteRule {
  readonly kind: CorrectionKind;
  readonly like: Likeness;
}

/** The rules of every site, by host. */
export type SiteRules = Readonly<Record<string, readonly SiteRule[]>>;

/** Something that was left out of an article. */
export interface LeftOut {
  readonly rule: string;
  readonly text: string;
}

/** The name in the ledger of what a person left out. */
export const BY_HAND = 'by-hand';

/** Rules that one site may have. */
export const MOST_RULES = 50;
const MOST_NAMES = 24;
const MOST_WORDS = 120;
const NAME = /^[\p{L}\p{N}_-]{1,40}$/u;
const TAG = /^[a-z][a-z0-9-]{0,30}$/;
const HOST = /^[\p{L}\p{N}.:_[\]-]{1,255}$/u;

const listOf = (value: unknown, pattern: RegExp): readonly string[] | null =>
  Array.isArray(value) &&
  value.length <= MOST_NAMES &&
  value.every((item) => typeof item === 'string' && pattern.test(item))
    ? value
    : null;

const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

function parseHolds(value: unknown): Likeness['holds'] | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value);
  const isValid = entries.every(([tag, count]) => TAG.test(tag) && isCount(count));
  return isValid && entries.length <= MOST_NAMES ? Object.fromEntries(entries) : null;
}

function parseLikeness(value: unknown): Likeness | null {
  if (typeof value !== 'object' || value === null) return null;
  const { tag, opening, length, linked, place, share, ...rest } = value as Partial<
    Record<keyof Likeness, unknown>
  >;
  const names = listOf(rest.names, NAME);
  const within = listOf(rest.within, TAG);
  const holds = parseHolds(rest.holds);
  if (typeof tag !== 'string' || !TAG.test(tag) || !names || !within || !holds) return null;
  if (typeof opening !== 'string' || opening.length > MOST_WORDS || !isCount(length)) return null;
  if (!isShare(linked) || !isShare(place) || !isShare(share)) return null;
  return { tag, names, opening, within, holds, length, linked, place, share };
}

/** A site's rule from any value; null when it is none. */
export function parseSiteRule(value: unknown): SiteRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Partial<Record<keyof SiteRule, unknown>>;
  const kind = CORRECTION_KINDS.find((kind) => kind === given.kind);
  const like = parseLikeness(given.like);
  return kind && like ? { kind, like } : null;
}

/** The valid rules within any stored, sent or imported value, and how many of it were none. */
export function parseSiteRules(value: unknown): {
  readonly rules: SiteRules;
  readonly invalid: number;
} {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { rules: {}, invalid: 1 };
  const sites = new Map<string, readonly SiteRule[]>();
  let invalid = 0;
  for (const [host, given] of Object.entries(value)) {
    const list: readonly unknown[] = HOST.test(host) && Array.isArray(given) ? given : [null];
    const valid = list.flatMap((rule) => parseSiteRule(rule) ?? []).slice(0, MOST_RULES);
    invalid += list.length - valid.length;
    if (valid.length > 0) sites.set(host, valid);
  }
  return { rules: Object.fromEntries(sites), invalid };
}
