import type { Area } from './block';
import { GROUP_NAMES } from './lexicon';

/** Elements whose distance above a block is measured. */
export const TAGS = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'figure',
  'ul',
  'ol',
  'table',
  'dl',
  'blockquote',
  'section',
  'p',
  'figcaption',
] as const;

const ROLES: readonly (readonly [string, RegExp])[] = [
  ['role menu', /navigation|banner|menu|contentinfo/],
  ['role main', /main|article/],
  ['role aside', /complementary|dialog|search|alert|form/],
];
const PROPERTIES: readonly (readonly [string, RegExp])[] = [
  ['property body', /articlebody|text|reviewbody/i],
  ['property other', /^(?!.*(?:articlebody|text|reviewbody))./i],
];

/** What `nearness` says of an area, in the order of its values. */
export const NEAR_NAMES: readonly string[] = [
  ...GROUP_NAMES.map((name) => `names ${name}`),
  ...TAGS.map((name) => `in ${name}`),
  ...ROLES.map(([name]) => name),
  ...PROPERTIES.map(([name]) => name),
];

/** Closeness of an ancestor that matches: at the element itself, one less per step, 0 for none. */
const HERE = 30;
const TAG_OFFSET = GROUP_NAMES.length;
const ROLE_OFFSET = TAG_OFFSET + TAGS.length;
const PROPERTY_OFFSET = ROLE_OFFSET + ROLES.length;

/** How near the closest match above each area is, per kind; remembered per area. */
export const createNearness = (): ((area: Area) => Uint8Array) => {
  const known = new Map<Area, Uint8Array<ArrayBuffer>>();
  const read = (area: Area): Uint8Array<ArrayBuffer> => {
    let near = known.get(area);
    if (!near) {
      near = area.parent ? oneStepAway(read(area.parent)) : new Uint8Array(NEAR_NAMES.length);
      mark(near, area);
      known.set(area, near);
    }
    return near;
  };
  let last: Area | null = null;
  let nearest = new Uint8Array();
  // Dozens of features in a row ask about the same area.
  return (area) => {
    if (area !== last) nearest = read(area);
    last = area;
    return nearest;
  };
};

const oneStepAway = (near: Uint8Array): Uint8Array<ArrayBuffer> => {
  const away = new Uint8Array(near.length);
  for (let at = 0; at < near.length; at++) {
    const value = near[at] ?? 0;
    away[at] = value > 1 ? value - 1 : value;
  }
  return away;
};

const mark = (near: Uint8Array, area: Area): void => {
  for (let group = 0; group < TAG_OFFSET; group++) if (area.mask & (1 << group)) near[group] = HERE;
  const tag = TAGS.indexOf(area.name as (typeof TAGS)[number]);
  if (tag >= 0) near[TAG_OFFSET + tag] = HERE;
  if (area.role !== '')
    ROLES.forEach(([, pattern], index) => {
      if (pattern.test(area.role)) near[ROLE_OFFSET + index] = HERE;
    });
  if (area.property !== '')
    PROPERTIES.forEach(([, pattern], index) => {
      if (pattern.test(area.property)) near[PROPERTY_OFFSET + index] = HERE;
    });
};
