import { copyAttributes, copyElement } from './copy-element';
import { noteNaturalSize } from './natural-size';
import {
  attributeOf,
  dataOf,
  find,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  rootOf,
  shadowOf,
  textOf,
  typeOf,
} from './unclobbered';
import type { IsVisible } from './visible';

export interface CopyOptions {
  readonly ignore: Element | undefined;
  /** Its copy is told. */
  readonly picked?: Element | undefined;
  readonly isVisible: IsVisible;
  /** Takes what an element holds although its shadow tree is shown in its place. */
  readonly ignoresShadows?: boolean;
}

export interface Copy {
  readonly document: Document;
  /** Characters of visible text, white space not counted. */
  readonly length: number;
  readonly isCut: boolean;
  readonly picked: Element | null;
  /** Frames of the page beside their copies. */
  readonly frames: readonly { readonly live: Element; readonly copy: Element }[];
}

/** Beyond this depth only elements without element children are copied, so that nothing later recurses too deep. */
const MAX_DEPTH = 200;
/** Without anything in it such an element shows nothing; browsers put what is nested too deep there side by side. */
const EMPTY_BOX = new Set(
  'div span p b i u em strong section article blockquote ul li font center'.split(' '),
);
/** Characters of text, UTF-16 units. */
const MAX_TEXT = 8_000_000;
const MAX_NODES = 400_000;
const NOT_COPIED = new Set(
  'base style input textarea select option optgroup datalist output meter progress keygen canvas param area map track dialog-backdrop nextid bgsound'.split(
    ' ',
  ),
);
const NEVER_SHOWN_YET_TELLING = new Set(
  'html head body title meta link script noscript template source'.split(' '),
);
const KEPT_SCRIPT = /^(?:application\/ld\+json|math\/)/i;
/** Its text is not shown. */
const SILENT = new Set(['script', 'noscript', 'title', 'template']);

type Slots = { readonly host: Element; readonly outer: Slots | null };
interface Level {
  /** The node to copy next: by and by, so that no list of children is made. */
  next: ChildNode | null;
  /** What a slot shows, which are not all siblings; the next one last. */
  readonly assigned: ChildNode[] | null;
  readonly into: Element;
  readonly depth: number;
  readonly slots: Slots | null;
  /** Inside a formula or drawing everything is copied as it is. */
  readonly isForeign: boolean;
  readonly isSilent: boolean;
}

/** Copies a live tree level by level on a stack of its own: a page may nest deeper than calls can. */
export const copyTree = (live: Document, options: CopyOptions): Copy =>
  new TreeCopy(live, options).copyAll();

class TreeCopy {
  readonly #document = new DOMParser().parseFromString('<!doctype html>', 'text/html');
  readonly #frames: { live: Element; copy: Element }[] = [];
  readonly #stack: Level[] = [];
  readonly #live: Document;
  readonly #options: CopyOptions;
  /** Only a document that was parsed without a window still has them. */
  readonly #hasDeclaredShadows: boolean;
  #length = 0;
  #picked: Element | null = null;

  constructor(live: Document, options: CopyOptions) {
    this.#live = live;
    this.#options = options;
    this.#hasDeclaredShadows = find(live, 'template[shadowrootmode]') !== null;
  }

  copyAll(): Copy {
    const root = rootOf(this.#live);
    const document = this.#document;
    if (root) {
      copyAttributes(root, document.documentElement);
      this.#enter(firstChildOf(root), document.documentElement, 0, null, false);
    }
    const isCut = !this.#copyLevels();
    return { document, length: this.#length, isCut, picked: this.#picked, frames: this.#frames };
  }

  /** False when the page has more than is copied. */
  #copyLevels(): boolean {
    const stack = this.#stack;
    let nodes = 0;
    for (let level = stack.at(-1); level; level = stack.at(-1)) {
      const node = level.next;
      if (!node) {
        stack.pop();
        continue;
      }
      if (nodes++ > MAX_NODES || this.#length > MAX_TEXT) return false;
      level.next = level.assigned ? (level.assigned.pop() ?? null) : nextSiblingOf(node);
      const type = typeOf(node);
      if (type === Node.ELEMENT_NODE) this.#copyElement(node as Element, level);
      else if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE)
        this.#copyText(dataOf(node) ?? '', level);
    }
    return true;
  }

  #enter(
    next: ChildNode | null,
    into: Element,
    depth: number,
    slots: Slots | null,
    isForeign: boolean,
    assigned: ChildNode[] | null = null,
  ): void {
    if (!next) return;
    const isSilent = SILENT.has(into.localName);
    this.#stack.push({ next, assigned, into, depth, slots, isForeign, isSilent });
  }

  #copyText(text: string, { into, isSilent }: Level): void {
    into.appendChild(this.#document.createTextNode(text));
    if (!isSilent) this.#length += text.trim().length;
  }

  #copyElement(element: Element, level: Level): void {
    const { slots } = level;
    const name = localNameOf(element);
    if (element === this.#options.ignore || NOT_COPIED.has(name)) return;
    if (name === 'slot' && slots) this.#enterSlot(element, level);
    else if (this.#isWanted(element, name, level)) this.#copyWanted(element, name, level);
  }

  #copyWanted(element: Element, name: string, level: Level): void {
    const { into, depth, slots } = level;
    const child = firstChildOf(element);
    if (depth > MAX_DEPTH && !child && EMPTY_BOX.has(name)) return;
    if (depth > MAX_DEPTH && hasElement(child)) {
      this.#enter(child, into, depth, slots, level.isForeign);
      return;
    }
    const copy = copyElement(element, name, this.#document);
    if (copy.parentNode === null) into.appendChild(copy);
    if (name === 'img') noteNaturalSize(element as HTMLImageElement, copy);
    if (element === this.#options.picked) this.#picked = copy;
    if (name === 'iframe' || name === 'frame') this.#frames.push({ live: element, copy });
    const shadow = this.#shadowTreeOf(element, name);
    if (shadow)
      this.#enter(firstChildOf(shadow), copy, depth + 1, { host: element, outer: slots }, false);
    else {
      const isForeign = level.isForeign || name === 'math' || name === 'svg';
      this.#enter(child, copy, depth + 1, slots, isForeign);
    }
  }

  #isWanted(element: Element, name: string, { depth, isForeign }: Level): boolean {
    if (name === 'script') return KEPT_SCRIPT.test(attributeOf(element, 'type') ?? '');
    if (name === 'link') return attributeOf(element, 'rel') !== 'stylesheet';
    if (name === 'template') return /^B:/.test(attributeOf(element, 'id') ?? '');
    // The browser climbs all ancestors for a computed style: thousands of levels take minutes.
    if (isForeign || depth > MAX_DEPTH || NEVER_SHOWN_YET_TELLING.has(name)) return true;
    return this.#options.isVisible(element);
  }

  #enterSlot(slot: Element, { into, depth, slots }: Level): void {
    if (!slots) return;
    const { host, outer } = slots;
    const name = attributeOf(slot, 'name') ?? '';
    const assigned = childrenOf(host).filter((node) => slotNameOf(node) === name);
    if (assigned.some((node) => typeOf(node) === Node.ELEMENT_NODE || textOf(node)?.trim())) {
      const [first = null, ...rest] = assigned;
      this.#enter(first, into, depth, outer, false, rest.reverse());
    } else this.#enter(firstChildOf(slot), into, depth, slots, false);
  }

  /** An open shadow root, or the declared one in a document that was parsed without a window. */
  #shadowTreeOf(element: Element, name: string): Node | null {
    if (this.#options.ignoresShadows) return null;
    const shadow = shadowOf(element);
    if (shadow || !this.#hasDeclaredShadows) return shadow;
    if (!name.includes('-') && name !== 'div' && name !== 'article' && name !== 'section')
      return null;
    const declared = childrenOf(element).find(
      (child) =>
        typeOf(child) === Node.ELEMENT_NODE &&
        localNameOf(child as Element) === 'template' &&
        attributeOf(child as Element, 'shadowrootmode') !== null,
    );
    return declared ? (declared as HTMLTemplateElement).content : null;
  }
}

const hasElement = (first: ChildNode | null): boolean => {
  for (let child = first; child; child = nextSiblingOf(child))
    if (typeOf(child) === Node.ELEMENT_NODE) return true;
  return false;
};

const childrenOf = (node: Node): ChildNode[] => {
  const children: ChildNode[] = [];
  for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) children.push(child);
  return children;
};

/** Text and elements without a slot attribute go to the slot without a name. */
const slotNameOf = (node: ChildNode): string | null =>
  typeOf(node) === Node.ELEMENT_NODE
    ? (attributeOf(node as Element, 'slot') ?? '')
    : typeOf(node) === Node.TEXT_NODE
      ? ''
      : null;
