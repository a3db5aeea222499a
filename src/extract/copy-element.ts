import { attributeNamesOf, attributeOf, find, namespaceOf, shadowOf } from './unclobbered';

/** A longer attribute is data of a script, except a picture's address. */
const MAX_ATTRIBUTE = 4_000;
/** An element has no use for more of them, and each is looked up among all. */
const MAX_ATTRIBUTES = 250;

const RENAMED: Readonly<Record<string, string>> = {
  form: 'div',
  fieldset: 'div',
  center: 'div',
  font: 'span',
  button: 'span',
  label: 'span',
  legend: 'p',
  frame: 'iframe',
  object: 'iframe',
  embed: 'iframe',
  frameset: 'div',
  dialog: 'div',
  'amp-img': 'img',
  'amp-anim': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-iframe': 'iframe',
};
/** What was lost by renaming stays readable for the rules. */
const ROLES: Readonly<Record<string, string>> = {
  form: 'form',
  button: 'button',
  dialog: 'dialog',
  fieldset: 'form',
};
const HTML = 'http://www.w3.org/1999/xhtml';
const BLOCKS =
  'address,article,aside,blockquote,dd,div,dl,dt,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,ul';
const KEEPS_NAME = new Set(['a', 'meta']);
const SAFE_NAME = /^[a-z_][\w:.-]*$/i;
const PLAIN_NAME = /^[a-z][a-z0-9]*$/;
const COPIED_ATTRIBUTE = /^(?!on|(?:style|hidden|slot|is|data-picked)$)[a-z_][\w:.-]*$/i;

/** Attributes that are never longer than what names and numbers need. */
const SHORT = new Set('class id rel alt title lang dir width height itemprop role'.split(' '));
const LONG = /^(?:src|srcset|data-src|data-srcset|content)$/;

/** What is known of names, each of which a page uses very many times. */
const isCopied = new Map<string, boolean>();
const isPlain = new Map<string, boolean>();

const remembered = (known: Map<string, boolean>, name: string, pattern: RegExp): boolean => {
  let fits = known.get(name);
  if (fits === undefined) {
    fits = pattern.test(name);
    known.set(name, fits);
  }
  return fits;
};

/** The element of the copy that stands for a live one of this name: html, head and body exist already. */
export const copyElement = (element: Element, name: string, document: Document): Element => {
  const all = attributeNamesOf(element);
  const names = all.length > MAX_ATTRIBUTES ? all.slice(0, MAX_ATTRIBUTES) : all;
  const made = names === all && importPlain(element, name, names, document);
  if (made) return made;
  const namespace = namespaceOf(element);
  let copy: Element;
  if (name === 'head') copy = document.head;
  else if (name === 'body') copy = document.body;
  else if (namespace !== HTML && namespace !== null && SAFE_NAME.test(name))
    copy = document.createElementNS(namespace, name);
  else copy = document.createElement(nameInCopy(element, name));
  if (name === 'frameset') copy = document.body.appendChild(copy);
  copyAttributes(element, copy, names);
  if (name === 'object') copy.setAttribute('src', attributeOf(element, 'data') ?? '');
  const role = ROLES[name];
  if (role && !copy.hasAttribute('role')) copy.setAttribute('role', role);
  if (name.includes('-'))
    copy.setAttribute('class', `${copy.getAttribute('class') ?? ''} ${name}`.trim());
  return copy;
};

/**
 * Most elements keep name and attributes, and the browser copies those at once. An attribute that is
 * left out must never be set: the page's policy would report a style.
 */
const importPlain = (
  element: Element,
  name: string,
  names: readonly string[],
  document: Document,
): Element | null => {
  if (RENAMED[name] || name === 'head' || name === 'body' || KEEPS_NAME.has(name)) return null;
  if (!remembered(isPlain, name, PLAIN_NAME) || namespaceOf(element) !== HTML) return null;
  for (const key of names)
    if (key === 'name' || !remembered(isCopied, key, COPIED_ATTRIBUTE)) return null;
  const copy = document.importNode(element, false);
  for (const key of names)
    if (!SHORT.has(key) && !LONG.test(key) && (attributeOf(copy, key)?.length ?? 0) > MAX_ATTRIBUTE)
      copy.removeAttribute(key);
  return copy;
};

const nameInCopy = (element: Element, name: string): string => {
  const renamed = RENAMED[name];
  if (renamed) return renamed;
  if (remembered(isPlain, name, PLAIN_NAME)) return name;
  return find(element, BLOCKS) || shadowOf(element) ? 'div' : 'span';
};

/** Copies what attributes of a live element a copy may have. */
export const copyAttributes = (
  from: Element,
  to: Element,
  names: readonly string[] = attributeNamesOf(from).slice(0, MAX_ATTRIBUTES),
): void => {
  for (const name of names) {
    if (!remembered(isCopied, name, COPIED_ATTRIBUTE)) continue;
    if (name === 'name' && !KEEPS_NAME.has(to.localName)) continue;
    const value = attributeOf(from, name) ?? '';
    if (value.length <= MAX_ATTRIBUTE || LONG.test(name)) to.setAttribute(name, value);
  }
};
