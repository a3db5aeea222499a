import {
  attributeNamesOf,
  attributeOf,
  find,
  firstChildOf,
  localNameOf,
  namespaceOf,
  nextSiblingOf,
  rootOf,
  shadowOf,
  textOf,
  typeOf,
} from './unclobbered';
import type { IsVisible } from './visible';

export interface CopyOptions {
  readonly ignore: Element | undefined;
  readonly isVisible: IsVisible;
}

export interface Copy {
  readonly document: Document;
  /** Characters of visible text, white space not counted. */
  readonly length: number;
  readonly isCut: boolean;
  /** Frames of the page beside their copies. */
  readonly frames: readonly { readonly live: Element; readonly copy: Element }[];
}

/** Beyond this depth only elements without element children are copied, so that nothing later recurses too deep. */
const MAX_DEPTH = 200;
/** Characters of text, UTF-16 units. */
const MAX_TEXT = 8_000_000;
const MAX_NODES = 400_000;
/** A longer attribute is data of a script, except a picture's address. */
const MAX_ATTRIBUTE = 4_000;

const NOT_COPIED = new Set(
  'base style input textarea select option optgroup datalist output meter progress keygen canvas param area map track dialog-backdrop nextid bgsound'.split(
    ' ',
  ),
);
const NEVER_SHOWN_YET_TELLING = new Set(
  'html head body title meta link script noscript template source'.split(' '),
);
const KEPT_SCRIPT = /^(?:application\/ld\+json|math\/)/i;
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
const COPIED_ATTRIBUTE = /^(?!on|(?:style|hidden|slot|is)$)[a-z_][\w:.-]*$/i;

type Slots = { readonly host: Element; readonly outer: Slots | null };
interface Level {
  readonly nodes: readonly ChildNode[];
  readonly into: Element | DocumentFragment;
  readonly depth: number;
  readonly slots: Slots | null;
  /** Inside a formula or drawing everything is copied as it is. */
  readonly isForeign: boolean;
  at: number;
}

/** Copies a live tree level by level on a stack of its own: a page may nest deeper than calls can. */
export const copyTree = (live: Document, options: CopyOptions): Copy => {
  const document = new DOMParser().parseFromString('<!doctype html>', 'text/html');
  const frames: { live: Element; copy: Element }[] = [];
  const root = rootOf(live);
  let length = 0;
  let nodes = 0;
  let isCut = false;
  const stack: Level[] = [];
  const enter = (list: readonly ChildNode[], into: Level['into'], level: Partial<Level>) =>
    stack.push({ nodes: list, into, depth: 0, slots: null, isForeign: false, ...level, at: 0 });

  const copyElement = (element: Element, level: Level) => {
    const name = localNameOf(element);
    if (element === options.ignore || NOT_COPIED.has(name)) return;
    if (name === 'slot' && level.slots) return enterSlot(element, level);
    const isTelling = NEVER_SHOWN_YET_TELLING.has(name);
    if (name === 'script' && !KEPT_SCRIPT.test(attributeOf(element, 'type') ?? '')) return;
    if (name === 'link' && attributeOf(element, 'rel') === 'stylesheet') return;
    if (name === 'template' && !/^B:/.test(attributeOf(element, 'id') ?? '')) return;
    const isTooDeep = level.depth > MAX_DEPTH;
    // The browser climbs all ancestors for a computed style: thousands of levels take minutes.
    if (!isTelling && !level.isForeign && !isTooDeep && !options.isVisible(element)) return;
    const children = childrenOf(element);
    if (isTooDeep && children.some((child) => typeOf(child) === Node.ELEMENT_NODE))
      return enter(children, level.into, level);
    const copy = targetFor(element, name, document);
    if (copy.parentNode === null) level.into.appendChild(copy);
    if (name === 'iframe' || name === 'frame') frames.push({ live: element, copy });
    const isForeign = level.isForeign || name === 'math' || name === 'svg';
    const depth = level.depth + 1;
    const shadow = shadowTreeOf(element, name);
    if (shadow)
      enter(childrenOf(shadow), copy, { depth, slots: { host: element, outer: level.slots } });
    else enter(children, copy, { depth, slots: level.slots, isForeign });
  };

  const enterSlot = (slot: Element, level: Level) => {
    if (!level.slots) return;
    const { host, outer } = level.slots;
    const name = attributeOf(slot, 'name') ?? '';
    const assigned = childrenOf(host).filter((node) => slotNameOf(node) === name);
    if (assigned.some((node) => textOf(node)?.trim() || typeOf(node) === Node.ELEMENT_NODE))
      enter(assigned, level.into, { depth: level.depth, slots: outer });
    else enter(childrenOf(slot), level.into, { depth: level.depth, slots: level.slots });
  };

  if (root) {
    copyAttributes(root, document.documentElement);
    enter(childrenOf(root), document.documentElement, {});
  }
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = level.nodes[level.at++];
    if (!node) stack.pop();
    else if (nodes++ > MAX_NODES || length > MAX_TEXT) {
      isCut = true;
      break;
    } else if (typeOf(node) === Node.ELEMENT_NODE) copyElement(node as Element, level);
    else if (typeOf(node) === Node.TEXT_NODE || typeOf(node) === Node.CDATA_SECTION_NODE) {
      const text = textOf(node) ?? '';
      level.into.append(text);
      if (!isSilent(level.into)) length += text.trim().length;
    }
  }
  return { document, length, isCut, frames };
};

const isSilent = (into: Level['into']): boolean =>
  into.nodeType === Node.ELEMENT_NODE &&
  /^(?:script|noscript|title|template)$/.test((into as Element).localName);

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

/** An open shadow root, or the declared one in a document that was parsed without a window. */
const shadowTreeOf = (element: Element, name: string): Node | null => {
  const shadow = shadowOf(element);
  if (shadow) return shadow;
  if (!name.includes('-') && name !== 'div' && name !== 'article' && name !== 'section')
    return null;
  const declared = childrenOf(element).find(
    (child) =>
      typeOf(child) === Node.ELEMENT_NODE &&
      localNameOf(child) === 'template' &&
      attributeOf(child as Element, 'shadowrootmode') !== null,
  );
  return declared ? (declared as HTMLTemplateElement).content : null;
};

/** The element of the copy that stands for a live one: html, head and body exist already. */
const targetFor = (element: Element, name: string, document: Document): Element => {
  const namespace = namespaceOf(element);
  let copy: Element;
  if (name === 'head') copy = document.head;
  else if (name === 'body') copy = document.body;
  else if (namespace !== HTML && namespace !== null && SAFE_NAME.test(name))
    copy = document.createElementNS(namespace, name);
  else copy = document.createElement(nameInCopy(element, name));
  if (name === 'frameset') copy = document.body.appendChild(copy);
  copyAttributes(element, copy);
  if (name === 'object') copy.setAttribute('src', attributeOf(element, 'data') ?? '');
  const role = ROLES[name];
  if (role && !copy.hasAttribute('role')) copy.setAttribute('role', role);
  if (name.includes('-'))
    copy.setAttribute('class', `${copy.getAttribute('class') ?? ''} ${name}`.trim());
  return copy;
};

const nameInCopy = (element: Element, name: string): string => {
  const renamed = RENAMED[name];
  if (renamed) return renamed;
  if (!name.includes('-') && /^[a-z][a-z0-9]*$/.test(name)) return name;
  return find(element, BLOCKS) || shadowOf(element) ? 'div' : 'span';
};

const copyAttributes = (from: Element, to: Element): void => {
  for (const name of attributeNamesOf(from)) {
    if (!COPIED_ATTRIBUTE.test(name) || (name === 'name' && !KEEPS_NAME.has(to.localName)))
      continue;
    const value = attributeOf(from, name) ?? '';
    if (value.length > MAX_ATTRIBUTE && !/^(?:src|srcset|data-src|data-srcset|content)$/.test(name))
      continue;
    to.setAttribute(name, value);
  }
};
