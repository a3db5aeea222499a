import { decodeEntities } from './entities';
import type { Read } from './text';

/** A piece of markup; `source` is how the file writes it. Workers have no DOM to read it with. */
export type Token =
  | { readonly kind: 'text'; readonly source: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      /** The first of each name, in lower case, character references read. */
      readonly attributes: ReadonlyMap<string, string>;
      readonly source: string;
    }
  | { readonly kind: 'close'; readonly name: string; readonly source: string };

type Found = { readonly value: Token | null; readonly next: number };

const textUpTo = (text: string, at: number, next: number): Found => ({
  value: { kind: 'text', source: text.slice(at, next) },
  next,
});

/** Where the first of `ends`, a global pattern, stands at or after `at`; the length of the text if none does. */
function upTo(text: string, at: number, ends: RegExp): number {
  ends.lastIndex = at;
  return ends.exec(text)?.index ?? text.length;
}

const SPACE_END = /[^\s/]/g;
const NAME_END = /[\s/>=]/g;
const VALUE_END = /[\s>]/g;

/** The value of an attribute and where it ends; null where the text ends within it. */
function valueAt(
  text: string,
  at: number,
): { readonly value: string; readonly end: number } | null {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") {
    const end = upTo(text, at, VALUE_END);
    return { value: text.slice(at, end), end };
  }
  const end = text.indexOf(quote, at + 1);
  return end < 0 ? null : { value: text.slice(at + 1, end), end: end + 1 };
}

/** The tag whose name begins at `at + 1`; null where the text ends within it. */
function openTag(text: string, at: number): Found | null {
  const nameEnd = upTo(text, at + 1, NAME_END);
  const attributes = new Map<string, string>();
  let next = upTo(text, nameEnd, SPACE_END);
  while (next < text.length && text[next] !== '>') {
    // Even an equals sign may begin a name, as in the standard.
    const keyEnd = upTo(text, next + 1, NAME_END);
    const key = text.slice(next, keyEnd).toLowerCase();
    const equals = upTo(text, keyEnd, /\S/g);
    const found =
      text[equals] === '='
        ? valueAt(text, upTo(text, equals + 1, /\S/g))
        : { value: '', end: keyEnd };
    if (!found) return null;
    if (!attributes.has(key)) attributes.set(key, decodeEntities(found.value));
    next = upTo(text, found.end, SPACE_END);
  }
  if (next >= text.length) return null;
  const name = text.slice(at + 1, nameEnd).toLowerCase();
  const source = text.slice(at, next + 1);
  return { value: { kind: 'open', name, attributes, source }, next: next + 1 };
}

/** The markup that begins with the `<` at `at`; null where the text ends within it. */
function tagAt(text: string, at: number): Found | null {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return end < 0 ? null : { value: null, next: end + 3 };
  }
  if (/[a-z]/i.test(text[at + 1] ?? '')) return openTag(text, at);
  const end = text.indexOf('>', at);
  if (end < 0) return null;
  const source = text.slice(at, end + 1);
  const name = /^<\/([a-z][^\s/>]*)/i.exec(source)?.[1];
  const value: Token | null = name ? { kind: 'close', name: name.toLowerCase(), source } : null;
  return { value, next: end + 1 };
}

/** Reads markup token by token; comments are left out. */
export const tokens: Read<Token> = (text, at, isEnd) => {
  if (at >= text.length) return null;
  const isTag = text[at] === '<' && /[a-z!?/]/i.test(text[at + 1] ?? '');
  // A tag that nothing closes ends the document as text.
  if (isTag) return tagAt(text, at) ?? (isEnd ? textUpTo(text, at, text.length) : null);
  if (at + 1 === text.length && !isEnd) return null;
  const next = text.indexOf('<', at + 1);
  if (next < 0) return isEnd ? textUpTo(text, at, text.length) : null;
  return textUpTo(text, at, next);
};

const RAW = new Set(['script', 'style']);

/** The tokens of markup that is at hand as a whole; scripts and styles are left out. */
export function* tokensOf(markup: string): Generator<Token> {
  let at = 0;
  for (let found = tokens(markup, at, true); found; found = tokens(markup, at, true)) {
    at = found.next;
    const token = found.value;
    if (token?.kind === 'open' && RAW.has(token.name))
      at = upTo(markup, at, new RegExp(`</${token.name}`, 'gi'));
    else if (token && !(token.kind === 'close' && RAW.has(token.name))) yield token;
  }
}
