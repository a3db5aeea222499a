import { textIn } from '../blocks';

/** Characters of text around the headline in which a page says who wrote it, and when. */
const BEFORE = 400;
const AFTER = 1_500;
const MAX_NODES = 3_000;
/** What is longer is no line that says who or when; a second paragraph that long ends the search. */
const MAX_LINE = 200;
const NOT_OF_THE_ARTICLE =
  'nav,footer,form,blockquote,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recommend" i],[class*="testimonial" i],[class*="newsletter" i],[class*="breadcrumb" i],[class*="keep-reading" i],[class*="sidebar" i],[class*="teaser" i]';

/** What stands just before and after the headline, without a scan of the whole document. */
export class Beside {
  /** Short elements, in document order from the headline on, then those before it from near to far. */
  readonly elements: readonly Element[];
  /** The headline, or what the search started from where there is none. */
  readonly anchor: Element | null;
  readonly #within = new Map<string, Map<Element, boolean>>();

  constructor(
    document: Document,
    readonly headline: Element | null,
  ) {
    const { body } = document;
    const start = headline ?? body.querySelector('main, article, [role="main"]');
    this.anchor = start;
    this.elements = start
      ? [
          ...after(body, headline ? following(start, body) : start.firstChild),
          ...(headline ? before(body, headline) : []),
        ].filter((element) => !this.isWithin(element, NOT_OF_THE_ARTICLE))
      : [];
  }

  /** Whether an element stands in what matches, and the headline does not. */
  isWithin(element: Element, selector: string): boolean {
    let known = this.#within.get(selector);
    if (!known) {
      known = new Map();
      this.#within.set(selector, known);
    }
    return this.#isIn(element, selector, known);
  }

  /** Neighbours have their ancestors in common, so each is asked once. */
  #isIn(element: Element | null, selector: string, known: Map<Element, boolean>): boolean {
    if (!element) return false;
    let isIn = known.get(element);
    if (isIn === undefined) {
      isIn =
        this.#isIn(element.parentElement, selector, known) ||
        (element.matches(selector) && !(this.anchor && element.contains(this.anchor)));
      known.set(element, isIn);
    }
    return isIn;
  }
}

const after = (body: Element, start: Node | null): readonly Element[] => {
  const found: Element[] = [];
  let length = 0;
  let prose = 0;
  let node = start;
  for (let count = 0; node && count < MAX_NODES && length < AFTER && prose < 2; count++) {
    if (node.nodeType === Node.TEXT_NODE) length += (node.nodeValue ?? '').trim().length;
    else if (isLine(node)) found.push(node);
    else if (isElement(node) && node.localName === 'p' && textIn(node).length > MAX_LINE) prose++;
    node = node.firstChild ?? following(node, body);
  }
  return found;
};

const before = (body: Element, headline: Element): readonly Element[] => {
  const found: Element[] = [];
  let length = 0;
  let node = preceding(headline, body);
  for (let count = 0; node && count < MAX_NODES && length < BEFORE; count++) {
    if (node.nodeType === Node.TEXT_NODE) length += (node.nodeValue ?? '').trim().length;
    else if (!node.contains(headline) && isLine(node)) found.push(node);
    node = preceding(node, body);
  }
  return found;
};

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const isLine = (node: Node): node is Element => {
  if (!isElement(node)) return false;
  const { length } = textIn(node);
  return length > 1 && length <= MAX_LINE;
};

/** The node behind all that a node holds. */
const following = (from: Node, end: Node): Node | null => {
  for (let node: Node | null = from; node && node !== end; node = node.parentNode)
    if (node.nextSibling) return node.nextSibling;
  return null;
};

/** The node before a node in document order. */
const preceding = (node: Node, end: Node): Node | null => {
  let last: Node | null = node.previousSibling;
  if (!last) return node.parentNode === end ? null : node.parentNode;
  while (last.lastChild) last = last.lastChild;
  return last;
};
