import { isBlock } from '../blocks';
import type { Removal } from '../clean';
import { PART } from './marks';

/** A part that was left out, by its number in the page, and why. */
export interface LeftBlock extends Removal {
  readonly at: number;
}

/** Makes plain article markup of an element's content. */
type Tidy = (root: Element) => Element;

const HOLDERS = 'div,blockquote,section,aside,article,details';
/** What stands in its own kind of holder only. */
const INNER = 'li,dt,dd,tr,td,th,caption,figcaption,summary';
const PARTS = 'img,video,audio,iframe';

/** An account of what is left out of an article, each part with its place in it. */
export class Ledger {
  readonly #numbers = new Map<Element, number>();
  readonly #left: { readonly element: Element; readonly removal: Removal }[] = [];
  #html = '';
  #blocks: readonly LeftBlock[] = [];

  /** The article with all that was left out back in its place; every block has its number. */
  get html(): string {
    return this.#html;
  }

  /** What was left out and has something to show, in the order of the page. */
  get blocks(): readonly LeftBlock[] {
    return this.#blocks;
  }

  /** Numbers a prepared page's elements in their order. */
  number(parts: readonly Element[]): void {
    parts.forEach((part, at) => {
      this.#numbers.set(part, at);
    });
  }

  leaveOut(element: Element, removal: Removal): void {
    this.#left.push({ element, removal });
  }

  /** Writes the numbers into what is left of the root. */
  mark(root: Element): void {
    for (const element of root.querySelectorAll('*')) {
      const at = this.#numbers.get(element);
      if (at !== undefined && (isBlock(element) || element.matches(PARTS)))
        element.setAttribute(PART, String(at));
      else element.removeAttribute(PART);
    }
  }

  /** Makes the full article of the tidy one, which gives its numbers up. */
  close(article: Element, tidy: Tidy): void {
    const full = article.cloneNode(true) as Element;
    for (const element of article.querySelectorAll(`[${PART}]`)) element.removeAttribute(PART);
    const blocks = this.#left.flatMap(({ element, removal }) => {
      const at = this.#numbers.get(element);
      const content = at === undefined ? null : tidy(boxOf(element));
      return at !== undefined && content?.hasChildNodes() ? [{ ...removal, at, content }] : [];
    });
    putBack(
      full,
      blocks.toSorted((a, b) => a.at - b.at),
    );
    this.#html = full.innerHTML;
    this.#blocks = blocks.map(({ content: _content, ...block }) => block);
  }
}

const boxOf = (element: Element): Element => {
  const box = element.ownerDocument.createElement('div');
  const copy = element.cloneNode(true);
  if (element.matches(INNER)) box.append(...copy.childNodes);
  else box.append(copy);
  return box;
};

interface Returning extends LeftBlock {
  readonly content: Element;
}

/** Puts each block before the first part of the article that stands after it in the page. */
const putBack = (full: Element, blocks: readonly Returning[]): void => {
  let next = 0;
  for (const part of full.querySelectorAll(`[${PART}]`)) {
    const at = Number(part.getAttribute(PART));
    for (let block = blocks[next]; block && block.at < at; block = blocks[++next])
      place(full, part, block);
  }
  for (const block of blocks.slice(next)) full.append(wrapperOf(full, 'aside', block));
};

/** Before a part of a list stands an item, before any other a box, outside of what holds no boxes. */
const place = (full: Element, part: Element, block: Returning): void => {
  let before = part;
  while (before.parentElement && before.parentElement !== full) {
    const { parentElement } = before;
    if (parentElement.matches(HOLDERS) || isItem(before)) break;
    before = parentElement;
  }
  before.before(wrapperOf(full, isItem(before) ? 'li' : 'aside', block));
};

const isItem = (element: Element): boolean =>
  element.localName === 'li' && element.parentElement?.matches('ul,ol') === true;

const wrapperOf = (full: Element, name: string, { at, content }: Returning): Element => {
  const wrapper = full.ownerDocument.createElement(name);
  wrapper.setAttribute(PART, String(at));
  wrapper.append(...content.childNodes);
  return wrapper;
};
