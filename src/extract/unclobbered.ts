/**
 * Reads of the DOM that a page cannot redirect: `<form><input name="firstChild">` makes
 * `form.firstChild` the input, so every read of a live node goes through the prototype's getter.
 */
const getter = <T>(prototype: object, name: string): ((node: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as T;
};

export const firstChildOf = getter<ChildNode | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<ChildNode | null>(Node.prototype, 'nextSibling');
export const textOf = getter<string | null>(Node.prototype, 'textContent');
export const typeOf = getter<number>(Node.prototype, 'nodeType');
export const localNameOf = getter<string>(Element.prototype, 'localName');
export const namespaceOf = getter<string | null>(Element.prototype, 'namespaceURI');
export const shadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const rootOf = getter<Element | null>(Document.prototype, 'documentElement');
export const viewOf = getter<Window | null>(Document.prototype, 'defaultView');
export const addressOf = getter<string>(Document.prototype, 'URL');
export const contentTypeOf = getter<string>(Document.prototype, 'contentType');

/** The names of a live element's attributes. */
export const attributeNamesOf = (element: Element): readonly string[] =>
  Element.prototype.getAttributeNames.call(element);

/** The value of an attribute of a live element. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** The first match inside a live node. */
export const find = (node: Document | Element, selector: string): Element | null =>
  (typeOf(node) === Node.DOCUMENT_NODE ? Document : Element).prototype.querySelector.call(
    node,
    selector,
  );
