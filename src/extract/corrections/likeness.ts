import type { Likeness } from '../../corrections';
import { linkDensity, textIn } from '../blocks';
import { namesOf } from '../names';

const LANDMARKS = new Set('main article aside nav header footer section figure'.split(' '));
/** What tells one block's make from another's. */
const TELLING = 'h1,h2,h3,h4,p,a,img,li,ul,ol,figure,table,pre,blockquote,time,iframe';
const STABLE = ['role', 'itemprop', 'aria-label', 'data-testid', 'data-component'];
/** Characters of the opening that are remembered. */
const OPENING = 60;
const MOST_NAMES = 16;
const MOST_LANDMARKS = 6;

/** Letters between digits, or hardly a vowel: a build tool made it up, and the next build makes another. */
const isMadeUp = (word: string): boolean =>
  word.length < 2 ||
  /\d/.test(word) ||
  (/^[a-z]+$/.test(word) &&
    word.length > 4 &&
    (word.match(/[aeiouy]/g)?.length ?? 0) < word.length / 5);

const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that an element is named by and that a person wrote. */
const namedBy = (element: Element): readonly string[] => {
  const stable = STABLE.map((name) => element.getAttribute(name) ?? '').join(' ');
  const words = wordsIn(`${namesOf(element)} ${stable}`).filter((word) => !isMadeUp(word));
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, MOST_NAMES);
};

const landmarksAround = (element: Element): readonly string[] => {
  const found: string[] = [];
  for (let at = element.parentElement; at; at = at.parentElement)
    if (LANDMARKS.has(at.localName) && at.localName !== 'section') found.unshift(at.localName);
  return found.slice(-MOST_LANDMARKS);
};

const countsIn = (element: Element): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { localName } of element.querySelectorAll(TELLING))
    counts[localName] = (counts[localName] ?? 0) + 1;
  return counts;
};

const rounded = (value: number): number =>
  Math.round(1000 * Math.min(1, Math.max(0, value))) / 1000;

/** Describes parts of one prepared page; where each stands in its text is measured once. */
export class Describer {
  readonly #before = new Map<Element, number>();
  readonly #total: number;

  constructor(body: Element) {
    let length = 0;
    const walker = body.ownerDocument.createTreeWalker(
      body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeType === Node.TEXT_NODE) length += (node.nodeValue ?? '').trim().length;
      else this.#before.set(node as Element, length);
    this.#total = Math.max(1, length);
  }

  /** Share of the page's text in an element, 0 to 1. */
  shareOf(element: Element): number {
    return rounded(textIn(element).length / this.#total);
  }

  describe(element: Element): Likeness {
    const text = textIn(element);
    return {
      tag: element.localName,
      names: namedBy(element),
      opening: text.slice(0, OPENING),
      within: landmarksAround(element),
      holds: countsIn(element),
      length: text.length,
      linked: rounded(linkDensity(element)),
      place: rounded((this.#before.get(element) ?? 0) / this.#total),
      share: this.shareOf(element),
    };
  }
}
