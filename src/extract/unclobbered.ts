/**
 * Reads of the DOM that a page cannot redirect: `<form><input name="firstChild">` makes
 * `form.firstChild` the input, so every read of a live node goes through the prototype's getter.
 */
const getter = (prototype: object, name: string): (() => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);

const firstChild = getter(Node.prototype, 'firstChild') as () => ChildNode | null;
const nextSibling = getter(Node.prototype, 'nextSibling') as () => ChildNode | null;
const textContent = getter(Node.prototype, 'textContent') as () => string | null;
const nodeValue = getter(Node.prototype, 'nodeValue') as () => string | null;
const nodeType = getter(Node.prototype, 'nodeType') as () => number;
const localName = getter(Element.prototype, 'localName') as () => string;
const namespaceURI = getter(Element.prototype, 'namespaceURI') as () => string | null;
const shadowRoot = getter(Element.prototype, 'shadowRoot') as () => ShadowRoot | null;
const documentElement = getter(Document.prototype, 'documentElement') as () => Element | null;
const defaultView = getter(Document.prototype, 'defaultView') as () => Window | null;
const address = getter(Document.prototype, 'URL') as () => string;
const contentType = getter(Document.prototype, 'contentType') as () => string;

// Each its own function: the browser's compiler sees through a call with one target only.
export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const textOf = (node: Node): string | null => textContent.call(node);
export const dataOf = (node: Node): string | null => nodeValue.call(node);
export const typeOf = (node: Node): number => nodeType.call(node);
export const localNameOf = (node: Element): string => localName.call(node);
export const namespaceOf = (node: Element): string | null => namespaceURI.call(node);
export const shadowOf = (node: Element): ShadowRoot | null => shadowRoot.call(node);
export const rootOf = (document: Document): Element | null => documentElement.call(document);
export const viewOf = (document: Document): Window | null => defaultView.call(document);
export const addressOf = (document: Document): string => address.call(document);
export const contentTypeOf = (document: Document): string => contentType.call(document);

/** The names of a live element's attributes. */
export const attributeNamesOf = (element: Element): readonly string[] =>
  Element.prototype.getAttributeNames.call(element);

/** Whether a live element has any attribute. */
export const hasAttributes = (element: Element): boolean =>
  Element.prototype.hasAttributes.call(element);

/** The value of an attribute of a live element. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** The first match inside a live node. */
export const find = (node: Document | Element, selector: string): Element | null =>
  (typeOf(node) === Node.DOCUMENT_NODE ? Document : Element).prototype.querySelector.call(
    node,
    selector,
  );
