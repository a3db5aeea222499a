import { isPlain } from '../letters';
import { Memory } from '../memory';

/** Controls, and signs that reorder the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Turns a declared value into one line of plain text of at most `max` characters. */
export const plain = (value: string | null | undefined, max: number): string | null => {
  if (!value) return null;
  const bare = value.slice(0, 20 * max);
  const text = /[<&]/.test(bare) ? unescapeText(bare) : bare;
  const line = text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u200b\u00ad]+/g, ' ')
    .trim();
  return line === '' ? null : cut(line, max);
};

/** The text of an element, which is never markup. */
export const plainText = (element: Element, max: number): string | null =>
  plain(
    element.textContent?.replace(/[<&]/g, (mark) => (mark === '<' ? '&lt;' : '&amp;')),
    max,
  );

const TOOLS = 'a[href^="#"],button,[role="button"]';

/** A heading without what is pressed beside it: a mark that links to its place, a button that copies it. */
export const bareHeading = (heading: Element): Element => {
  const isTool = (element: Element) =>
    element.localName !== 'a' || squash(element.textContent ?? '') === '';
  if (![...heading.querySelectorAll(TOOLS)].some(isTool)) return heading;
  const bare = heading.cloneNode(true) as Element;
  for (const tool of bare.querySelectorAll(TOOLS)) if (isTool(tool)) tool.remove();
  return squash(bare.textContent ?? '') === '' ? heading : bare;
};

/** Letters and digits only, for comparing what differs in case, quotes and spaces. */
export const squash = (text: string): string =>
  text.length > MAX_REMEMBERED ? squashed(text) : known.of(text, squashed);

/** Titles, names and short lines are compared again and again. */
const MAX_REMEMBERED = 300;
const known = new Memory<string>();

const squashed = (text: string): string => {
  const small = text.toLowerCase();
  return small.replace(isPlain(small) ? /[^a-z\d]+/g : /[^\p{L}\p{N}]+/gu, '');
};

/** Entities and tags that a page wrote into what should be text. */
const unescapeText = (markup: string): string => {
  const parse = (text: string) =>
    new DOMParser().parseFromString(text.replace(/<(?![a-z/!])/gi, '&lt;'), 'text/html').body
      .textContent ?? '';
  const once = parse(markup);
  return /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(once) ? parse(once) : once;
};

const cut = (text: string, max: number): string =>
  (text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`).toWellFormed();
