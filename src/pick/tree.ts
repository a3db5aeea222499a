/**
 * A form's fields hide the properties of the form that have their names, so the tree is read through
 * the prototypes' own getters.
 */
const read = <T>(prototype: object, name: string, of: unknown): T =>
  Reflect.get(prototype, name, of as object) as T;

/** The element around another one, out of an open shadow root too. */
export function parentOf(element: Element): Element | null {
  const parent = read<Node | null>(Node.prototype, 'parentNode', element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The elements within another one: in its open shadow root, if it has one. */
export function childrenOf(element: Element): readonly Element[] {
  const root = read<ShadowRoot | null>(Element.prototype, 'shadowRoot', element);
  const children = root
    ? root.children
    : read<HTMLCollection>(Element.prototype, 'children', element);
  return [...children];
}

export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

export const isConnected = (element: Element): boolean =>
  read<boolean>(Node.prototype, 'isConnected', element);

const UNREAD = 'script, style, noscript, template, select, textarea';
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
const WORD = /[^\s\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+/g;

/** The text that an element holds, scripts and fields apart. */
export function textOf(element: Element): string {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && Element.prototype.matches.call(node, UNREAD)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) pieces.push(node.data);
  const root = read<ShadowRoot | null>(Element.prototype, 'shadowRoot', element);
  if (root) for (const child of root.children) pieces.push(textOf(child));
  return pieces.join(' ');
}

/** Words in a text; of scripts without spaces, characters. */
export const countWords = (text: string): number =>
  (text.match(WORD)?.length ?? 0) + (text.match(DENSE)?.length ?? 0);
