import type { DumpedElement } from './dumped';

/** The few members of the DOM that the segmentation reads, over a dumped tree. */
export class TreeElement {
  readonly nodeType = 1;
  readonly localName: string;
  readonly parentElement: TreeElement | null;
  firstChild: TreeElement | TreeText | null = null;
  nextSibling: TreeElement | TreeText | null = null;
  readonly #attributes: Readonly<Record<string, string>>;

  constructor([name, attributes, children]: DumpedElement, parent: TreeElement | null = null) {
    this.localName = name;
    this.#attributes = attributes;
    this.parentElement = parent;
    let last: TreeElement | TreeText | null = null;
    for (const child of children) {
      const node: TreeElement | TreeText =
        typeof child === 'string' ? new TreeText(child) : new TreeElement(child, this);
      if (last) last.nextSibling = node;
      else this.firstChild = node;
      last = node;
    }
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  /** Finds nothing: what a mark in the text leads to is for the pipeline alone to see. */
  querySelectorAll(): readonly TreeElement[] {
    return [];
  }

  hasAttributes(): boolean {
    for (const _ in this.#attributes) return true;
    return false;
  }

  getAttribute(name: string): string | null {
    return this.#attributes[name] ?? null;
  }

  hasAttribute(name: string): boolean {
    return name in this.#attributes;
  }
}

class TreeText {
  readonly nodeType = 3;
  nextSibling: TreeElement | TreeText | null = null;
  readonly nodeValue: string;

  constructor(value: string) {
    this.nodeValue = value;
  }
}

Object.assign(globalThis, { Node: { TEXT_NODE: 3, ELEMENT_NODE: 1 } });
