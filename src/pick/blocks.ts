import { boxOf, childrenOf, countWords, isConnected, parentOf, textOf } from './tree';

/** Elements that are parts of a line. */
const INLINE =
  'a,abbr,b,bdi,bdo,br,cite,code,em,font,i,img,kbd,label,mark,q,s,samp,small,span,strong,sub,sup,time,u,var,wbr,svg,path,picture,source';
const PROSE = 'p, pre, blockquote, li, dd';
/** Blocks of text that are looked at to find where most of it stands. */
const MOST_PROSE = 5000;

const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

const isBlock = (element: Element): boolean => {
  const { width, height } = boxOf(element);
  return width > 0 && height > 0 && !matches(element, INLINE);
};

/** The block that an element stands in; the body if there is no other. */
export function blockAround(element: Element, live: Document): Element {
  for (let at: Element | null = element; at && at !== live.documentElement; at = parentOf(at))
    if (isBlock(at)) return at;
  return live.body;
}

/** The topmost element of the page at a point of the window, `host` apart. */
export function elementAt(live: Document, host: Element, x: number, y: number): Element | null {
  const found = live.elementsFromPoint(x, y).find((element) => element !== host) ?? null;
  const inner = found?.shadowRoot?.elementsFromPoint(x, y)[0];
  return inner ?? found;
}

/** Where most of the page's prose stands side by side. */
export function likeliest(live: Document): Element {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, score: number) => {
    if (element && element !== live.documentElement)
      scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const block of [...live.querySelectorAll(PROSE)].slice(0, MOST_PROSE)) {
    const { length } = block.textContent ?? '';
    if (length < 40 || !isBlock(block)) continue;
    const parent = parentOf(block);
    add(parent, length);
    add(parent && parentOf(parent), length / 2);
  }
  let best: Element | null = null;
  for (const [element, score] of scores)
    if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best ?? live.querySelector('main, article') ?? live.body;
}

/** Leads from one block of the page to another, and counts their words. */
export class Blocks {
  /** The way up, to be gone down again. */
  #trail: Element[] = [];
  #words = new Map<Element, number>();

  constructor(private readonly live: Document) {}

  /** The page has changed: what was counted counts no more. */
  forget(): void {
    this.#words.clear();
  }

  wordsIn(element: Element): number {
    const known = this.#words.get(element);
    if (known !== undefined) return known;
    const words = countWords(textOf(element));
    this.#words.set(element, words);
    return words;
  }

  /** The next element around that says more; the same when there is none. */
  wider(from: Element): Element {
    const words = this.wordsIn(from);
    for (let at = parentOf(from); at && at !== this.live.documentElement; at = parentOf(at))
      if (this.wordsIn(at) > words) {
        this.#trail.push(from);
        return at;
      }
    return from;
  }

  /** Back on the way up, or to the part within that says most. */
  narrower(from: Element): Element {
    const last = this.#trail.pop();
    if (last && isConnected(last) && from.contains(last)) return last;
    this.#trail = [];
    const inner = this.#mostIn(from);
    return inner ?? from;
  }

  /** The next block beside, or beside what it stands in. */
  beside(from: Element, step: 1 | -1): Element {
    this.#trail = [];
    for (let at = from; at !== this.live.body; ) {
      const parent = parentOf(at);
      if (!parent) return from;
      const siblings = childrenOf(parent);
      for (let next = siblings.indexOf(at) + step; siblings[next]; next += step) {
        const sibling = siblings[next];
        if (sibling && isBlock(sibling) && this.wordsIn(sibling) > 0) return sibling;
      }
      at = parent;
    }
    return from;
  }

  /** In place of an element that the page has taken away: what is left of where it stood. */
  instead(of: readonly Element[]): Element {
    this.#trail = [];
    return of.find((element) => isConnected(element)) ?? likeliest(this.live);
  }

  #mostIn(element: Element): Element | null {
    let most: Element | null = null;
    for (const child of childrenOf(element)) {
      if (!isBlock(child) || this.wordsIn(child) === 0) continue;
      if (!most || this.wordsIn(child) > this.wordsIn(most)) most = child;
    }
    // A wrapper that says the same is passed through.
    return most && this.wordsIn(most) === this.wordsIn(element)
      ? (this.#mostIn(most) ?? most)
      : most;
  }
}

/** An element and all that it stands in, from the inside out. */
export function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) path.push(at);
  return path;
}
