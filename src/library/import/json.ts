import { type FileError, Unreadable } from './entry';
import type { Read } from './text';

/** One value of a JSON document: an entry of its list, of a list that it names, or what it names itself. */
export interface Member {
  /** Name in the document's object; null where the document is a list. */
  readonly key: string | null;
  /** Place in the list, from 0; -1 for what stands in no list. */
  readonly index: number;
  readonly value: unknown;
}

/** Deeper nesting is no export. */
const MAX_DEPTH = 64;

const refuse = (reason: FileError): never => {
  throw new Unreadable(reason);
};

/** Where the string that begins at `at` ends, -1 if it does not. */
function stringEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = end - 1;
    while (text[escapes] === '\\') escapes--;
    if ((end - escapes) % 2 === 1) return end + 1;
  }
  return -1;
}

function nestedEnd(text: string, at: number, depth: number): number {
  let level = depth;
  for (let i = at; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x22) {
      i = stringEnd(text, i) - 1;
      if (i < 0) return -1;
    } else if (char === 0x7b || char === 0x5b) {
      if (++level > MAX_DEPTH) refuse('too-deep');
    } else if ((char === 0x7d || char === 0x5d) && --level === depth) return i + 1;
  }
  return -1;
}

/** Where the value that begins at `at` ends, -1 if it does not. */
function valueEnd(text: string, at: number, depth: number): number {
  const first = text[at];
  if (first === '"') return stringEnd(text, at);
  if (first === '{' || first === '[') return nestedEnd(text, at, depth);
  const after = /[\s,\]}]/g;
  after.lastIndex = at;
  return after.exec(text)?.index ?? -1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('broken-file');
  }
}

function skip(text: string, at: number, characters: RegExp): number {
  characters.lastIndex = at;
  characters.exec(text);
  return characters.lastIndex;
}

type Level = 'start' | 'list' | 'object' | 'named-list' | 'end';

/** Reads a document member by member, so that never more than one of them is held; throws `Unreadable`. */
export function membersOf(): Read<Member> {
  let level: Level = 'start';
  let key: string | null = null;
  let index = 0;
  const move = (to: Level, next: number) => {
    level = to;
    return { value: null, next };
  };
  const member = (text: string, at: number, place: number) => {
    const end = valueEnd(text, at, level === 'list' ? 1 : 2);
    if (end === at) refuse('broken-file');
    if (end < 0) return null;
    return { value: { key, index: place, value: parse(text.slice(at, end)) }, next: end };
  };
  const named = (text: string, at: number) => {
    if (text[at] !== '"') refuse('broken-file');
    const end = stringEnd(text, at);
    const from = end < 0 ? -1 : skip(text, end, /[\s:]*/y);
    if (from < 0 || from === text.length) return null;
    key = String(parse(text.slice(at, end)));
    index = 0;
    return text[from] === '[' ? move('named-list', from + 1) : member(text, from, -1);
  };
  const readAt = (text: string, at: number) => {
    const char = text[at];
    if (level === 'start') {
      if (char === '[') return move('list', at + 1);
      return char === '{' ? move('object', at + 1) : refuse('broken-file');
    }
    if (level === 'object') return char === '}' ? move('end', at + 1) : named(text, at);
    if (char === ']') return move(level === 'list' ? 'end' : 'object', at + 1);
    const found = member(text, at, index);
    if (found) index++;
    return found;
  };
  return (text, from, isEnd) => {
    const at = skip(text, from, /[\s,]*/y);
    if (level === 'end') return null;
    const found = at < text.length ? readAt(text, at) : null;
    if (!found && isEnd) refuse('broken-file');
    return found;
  };
}
