import type { CorrectionKind, Likeness, SiteRule } from '../../corrections';
import { textIn } from '../blocks';
import type { Describer } from './likeness';

/** How alike two parts must be, 0 to 1: of a page's parts that pass, the most alike is the one. */
const ALIKE = 0.62;
/** Below this neither names nor opening speak for a part, and nothing else can. */
const KNOWN = 0.5;
/** Share of a page's text that a chosen article has at least, unless the first one had less. */
const MIN_ROOT = 0.15;

/** What counts how much when parts are compared. */
const WEIGHTS: Readonly<Record<CorrectionKind, Readonly<Record<keyof Alike, number>>>> = {
  root: {
    names: 2,
    opening: 0.5,
    make: 1,
    within: 1,
    length: 0.5,
    linked: 2,
    place: 1.5,
    share: 3,
  },
  keep: { names: 3, opening: 3, make: 2, within: 1, length: 1, linked: 1.5, place: 0.5, share: 0 },
  drop: { names: 3, opening: 3, make: 2, within: 1, length: 1, linked: 1.5, place: 0.5, share: 0 },
};

/** How alike two parts are, feature by feature, 0 to 1; null where neither has the feature. */
interface Alike {
  readonly names: number | null;
  readonly opening: number | null;
  readonly make: number | null;
  readonly within: number | null;
  readonly length: number | null;
  readonly linked: number | null;
  readonly place: number | null;
  readonly share: number | null;
}

/** The parts of speech do not matter: a box is a box by whatever name. */
const BOXES = new Set('div section aside article main nav header footer figure p span'.split(' '));
const isSameKind = (a: string, b: string): boolean => a === b || (BOXES.has(a) && BOXES.has(b));

const overlap = (a: readonly string[], b: readonly string[]): number | null => {
  if (a.length === 0 || b.length === 0) return null;
  const both = a.filter((word) => b.includes(word)).length;
  return both / Math.min(a.length, b.length) / (1 + Math.abs(Math.log(a.length / b.length)) / 4);
};

const ratio = (a: number, b: number): number => (1 + Math.min(a, b)) / (1 + Math.max(a, b));

/** How long the common beginning is, of the shorter opening: labels stay, what follows them changes. */
const sameOpening = (a: string, b: string): number | null => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === '' || right === '') return left === right ? null : 0;
  const shorter = Math.min(left.length, right.length);
  let same = 0;
  while (same < shorter && left[same] === right[same]) same++;
  return Math.min(1, same / Math.min(shorter, LABEL));
};
/** Characters of a label: with that much in common two parts open alike. */
const LABEL = 12;

const sameMake = (a: Likeness['holds'], b: Likeness['holds']): number | null => {
  const tags = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  if (tags.length === 0) return null;
  const sum = tags.reduce((total, tag) => total + ratio(a[tag] ?? 0, b[tag] ?? 0), 0);
  return sum / tags.length;
};

const compare = (a: Likeness, b: Likeness): Alike => ({
  names: overlap(a.names, b.names),
  opening: sameOpening(a.opening, b.opening),
  make: sameMake(a.holds, b.holds),
  within: overlap(a.within, b.within) ?? (a.within.length === b.within.length ? 1 : 0.5),
  length: Math.sqrt(ratio(a.length, b.length)),
  linked: 1 - Math.abs(a.linked - b.linked),
  place: 1 - Math.abs(a.place - b.place),
  share: 1 - Math.abs(a.share - b.share),
});

/** 0 to 1, or 0 at once where nothing that is a part's own speaks for it. */
export const likenessOf = (kind: CorrectionKind, wanted: Likeness, found: Likeness): number => {
  if (kind !== 'root' && !isSameKind(wanted.tag, found.tag)) return 0;
  const alike = compare(wanted, found);
  if (kind !== 'root' && Math.max(alike.names ?? 0, alike.opening ?? 0) < KNOWN) return 0;
  let sum = 0;
  let weights = 0;
  for (const [name, weight] of Object.entries(WEIGHTS[kind])) {
    const value = alike[name as keyof Alike];
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
};

/** The part of a page that a site's rule means, or null when there is none like it. */
export const findLike = (
  { kind, like }: SiteRule,
  candidates: readonly Element[],
  describer: Describer,
): Element | null => {
  const near = candidates.filter((element) =>
    kind === 'root'
      ? describer.shareOf(element) >= Math.min(MIN_ROOT, like.share / 2)
      : isSameKind(like.tag, element.localName) && isNearIn(textIn(element).length, like),
  );
  const scores = near.map((element) => likenessOf(kind, like, describer.describe(element)));
  const most = Math.max(ALIKE, ...scores);
  // Of a box and the box around it that says the same, the inner one.
  return near.findLast((_, index) => scores[index] === most) ?? null;
};

/** Five times the length is another part. */
const isNearIn = (length: number, like: Likeness): boolean => ratio(length, like.length) > 0.2;
