import { isBlock } from '../blocks';
import { weigh } from './weigh';

/** Text that stands on its own between two block boundaries; all figures in letters. */
export interface Line {
  text: string;
  weight: number;
  linked: number;
  readonly isHeading: boolean;
}

/** Siblings that look alike, each with a link: stories of a section, products, results. */
export interface Cards {
  readonly count: number;
  readonly weight: number;
  readonly pictured: number;
}

export interface Layout {
  readonly lines: readonly Line[];
  readonly cards: readonly Cards[];
  /** What stands in the outermost cards, whatever their number in a group. */
  readonly carded: { readonly weight: number; readonly count: number; readonly pictured: number };
  readonly links: number;
}

interface Totals {
  weight: number;
  links: number;
  pictures: number;
  carded: number;
  cardCount: number;
  cardPictures: number;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const MIN_CARDS = 4;
const MIN_CARD = 25;
const MAX_CARD = 700;
const MAX_OUTER_CARD = 2000;

/** Reads an element once: its lines in order, and its groups of cards. */
export const layoutOf = (root: Element, skips: (element: Element) => boolean): Layout => {
  const lines: Line[] = [];
  const cards: Cards[] = [];
  let line: Line | null = null;
  let link = 0;
  let heading = 0;
  const close = () => {
    if (line && line.weight > 0) lines.push(line);
    line = null;
  };
  const addText = (text: string, totals: Totals) => {
    const weight = weigh(text);
    line ??= { text: '', weight: 0, linked: 0, isHeading: heading > 0 };
    line.text += text;
    line.weight += weight;
    totals.weight += weight;
    if (link > 0) line.linked += weight;
  };
  const visitChildren = (element: Element, totals: Totals) => {
    const children: [Element, Totals][] = [];
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === Node.TEXT_NODE) addText(node.textContent ?? '', totals);
      else if (node.nodeType === Node.ELEMENT_NODE) {
        const child = node as Element;
        const own = visit(child);
        if (!own) continue;
        children.push([child, own]);
        totals.weight += own.weight;
        totals.links += own.links;
        totals.pictures += own.pictures;
      }
    if (children.length >= MIN_CARDS) cards.push(...groupsOf(children));
    addCarded(children, totals);
  };
  const visit = (element: Element): Totals | null => {
    if (SILENT.has(element.localName) || skips(element)) return null;
    const totals: Totals = {
      weight: 0,
      links: 0,
      pictures: element.localName === 'img' ? 1 : 0,
      carded: 0,
      cardCount: 0,
      cardPictures: 0,
    };
    const isLink = isAway(element);
    const isHeading = HEADINGS.has(element.localName);
    const breaks = isBlock(element);
    if (breaks) close();
    if (isLink) link++;
    if (isHeading) heading++;
    visitChildren(element, totals);
    if (breaks) close();
    if (isHeading) heading--;
    if (isLink) link--;
    if (isLink) totals.links++;
    return totals;
  };
  const whole = visit(root);
  close();
  const { carded = 0, cardCount = 0, cardPictures = 0, links = 0 } = whole ?? {};
  return {
    lines,
    cards,
    carded: { weight: carded, count: cardCount, pictured: cardPictures },
    links,
  };
};

const isAway = (element: Element): boolean =>
  element.localName === 'a' &&
  element.hasAttribute('href') &&
  !element.getAttribute('href')?.startsWith('#');

/** Groups children by what they are made of, since class names may differ from card to card. */
const groupsOf = (children: readonly [Element, Totals][]): readonly Cards[] => {
  const groups = new Map<string, { count: number; weight: number; pictured: number }>();
  for (const [child, { weight, links, pictures }] of children) {
    if (links === 0 || weight < MIN_CARD || weight > MAX_CARD || child.localName === 'p') continue;
    const kind = `${child.localName} ${[...new Set([...child.children].map((c) => c.localName))].sort()}`;
    const group = groups.get(kind) ?? { count: 0, weight: 0, pictured: 0 };
    group.count++;
    group.weight += weight;
    if (pictures > 0) group.pictured++;
    groups.set(kind, group);
  }
  return [...groups.values()].filter(({ count }) => count >= MIN_CARDS);
};

/** Look-alikes among siblings, by name and classes or by what they are made of, count as cards as a whole. */
const addCarded = (children: readonly [Element, Totals][], totals: Totals): void => {
  // Fewer than that are never alike, and most elements have one child or two.
  if (children.length < MIN_CARDS) {
    for (const [, own] of children) {
      totals.carded += own.carded;
      totals.cardCount += own.cardCount;
      totals.cardPictures += own.cardPictures;
    }
    return;
  }
  const counts = new Map<string, number>();
  const looks = children.map(([child, own]) => (isCard(child, own) ? looksOf(child) : []));
  for (const look of looks.flat()) counts.set(look, (counts.get(look) ?? 0) + 1);
  children.forEach(([, own], index) => {
    const isAlike = looks[index]?.some((look) => (counts.get(look) ?? 0) >= MIN_CARDS);
    totals.carded += isAlike ? own.weight : own.carded;
    totals.cardCount += isAlike ? 1 : own.cardCount;
    totals.cardPictures += isAlike ? Math.min(1, own.pictures) : own.cardPictures;
  });
};

const isCard = (child: Element, { links, weight }: Totals): boolean =>
  links > 0 &&
  weight >= 10 &&
  weight <= MAX_OUTER_CARD &&
  !/^(?:p|h\d|span|a|b|i|em|strong|tr|td|br)$/.test(child.localName);

const looksOf = (child: Element): readonly string[] => [
  `${child.localName}.${child.className}`,
  `${child.localName} ${[...new Set([...child.children].map((c) => c.localName))].sort()}`,
];
