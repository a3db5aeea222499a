import { textIn } from '../blocks';
import { parseDate } from '../metadata/date-text';
import type { Area, Block, Segmentation } from '../model/block';
import { isNamed, words } from '../names';

/** What says in a short line who wrote a post, or when. */
export interface Mark {
  readonly kind: 'author' | 'date';
  readonly element: Element;
  readonly block: Block;
  /** Equal for marks that a template repeats. */
  readonly look: string;
}

const CANDIDATES = 'a[href],time,abbr,[itemprop],[rel~="author"],[class]';
/** Addresses of people's own pages. */
const MEMBER =
  /\/(?:u|users?|members?|profiles?|people)[-/]|\/@|[?&](?:mode|action)=(?:view)?profile|(?:member|profile|memberlist)\.php|\/~\w/i;
const AUTHOR_NAMES = words(
  'username, user name, nickname, nick, display name, screen name, author, creator, poster, posted by, author name, post author, comment author, message name',
);
const DATE_NAMES = words(
  'date, time, timestamp, datetime, age, posted on, post date, postdate, comment date, relative date, published',
);
const AUTHOR = '[rel~="author"],[itemprop~="author"],[itemprop~="creator"]';
const DATE = 'time,[itemprop~="dateCreated"],[itemprop~="datePublished"]';
const APART = words(
  'reactions, reaction, likes, signature, edited, last edited, edit, quote, quotes, mention, related, suggested',
);
/** Characters of a name or a date, tokens of the line that it stands in. */
const MAX_MARK = 60;
const MAX_LINE = 14;

/** The marks of a discussion in document order, one of each kind a line. */
export const marksIn = ({ areas, blocks }: Segmentation, thread: Element): readonly Mark[] => {
  const areaOf = new Map(areas.map((area) => [area.element, area]));
  const marks: Mark[] = [];
  const taken = { author: new Set<Block>(), date: new Set<Block>() };
  for (const element of thread.querySelectorAll(CANDIDATES)) {
    const kind = kindOf(element);
    if (!kind) continue;
    const block = blockOf(element, areaOf, blocks);
    if (!block || block.tokens > MAX_LINE || taken[kind].has(block)) continue;
    taken[kind].add(block);
    marks.push({ kind, element, block, look: lookOf(element, block) });
  }
  return marks;
};

const lookOf = ({ localName, classList: [name] }: Element, { area }: Block): string =>
  [localName, name, area.name, area.parent?.name].join(' ');

const kindOf = (element: Element): Mark['kind'] | null => {
  const text = textIn(element);
  if (text === '' || text.length > MAX_MARK || isApart(element)) return null;
  if (element.matches(DATE) || (isNamed(element, DATE_NAMES) && /\d/.test(text))) return 'date';
  const isAuthor = isNamed(element, AUTHOR_NAMES);
  if ((isAuthor || element.localName === 'a') && parseDate(text, null)) return 'date';
  if (MEMBER.test(element.getAttribute('href') ?? '') || element.matches(AUTHOR)) return 'author';
  return isAuthor && !/[:：]/.test(text) ? 'author' : null;
};

/** Whom a post quotes or greets, and who liked or changed it. */
const isApart = (element: Element): boolean => {
  if (element.closest('blockquote, nav, pre')) return true;
  let at: Element | null = element;
  for (let steps = 0; at && steps < 4; steps++, at = at.parentElement)
    if (isNamed(at, APART)) return true;
  return false;
};

const blockOf = (
  mark: Element,
  areaOf: ReadonlyMap<Element, Area>,
  blocks: readonly Block[],
): Block | null => {
  const own = areaOf.get(mark);
  if (own) return blocks[own.first] ?? null;
  let element: Element | null = mark.parentElement;
  while (element && !areaOf.has(element)) element = element.parentElement;
  const area = element && areaOf.get(element);
  if (!area || area.first < 0) return null;
  const text = textIn(mark);
  const inside = blocks.slice(area.first, area.last + 1);
  return inside.find((block) => block.area === area && block.text.includes(text)) ?? null;
};
