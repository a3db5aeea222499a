/** Says whether a text fits a pattern, as `RegExp.test` does. */
export interface Phrases {
  readonly test: (text: string) => boolean;
}

/**
 * A pattern of very many alternatives, `^[signs]*(?:a|b|c)rest`, of which only those are compiled
 * that can begin with a text's own first letter: to compile all takes longer than to read a page.
 */
export const phrases = (pattern: RegExp): Phrases => {
  const { source, flags } = pattern;
  const open = source.indexOf('(?:');
  const close = endOfGroup(source, open);
  const signs = new RegExp(source.slice(0, open), flags);
  const all = alternativesIn(source.slice(open + 3, close));
  const firsts = all.map(firstLettersOf);
  const compiled = new Map<string, RegExp>();
  const compile = (letter: string): RegExp => {
    const fitting = all.filter((_, index) => firsts[index]?.has(letter) ?? true);
    const made = new RegExp(
      fitting.length === 0 ? NOTHING : `^(?:${fitting.join('|')})${source.slice(close + 1)}`,
      flags,
    );
    compiled.set(letter, made);
    return made;
  };
  return {
    test: (text) => {
      const bare = text.replace(signs, '');
      const letter = String.fromCodePoint(bare.codePointAt(0) ?? 0).toLowerCase();
      return (compiled.get(letter) ?? compile(letter)).test(bare);
    },
  };
};

const NOTHING = '(?!)';

/** The index of the bracket that closes the group opened at `open`. */
const endOfGroup = (source: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < source.length; at = next(source, at)) {
    if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`No group in ${source}`);
};

/** The index behind the sign at `at`: an escape and a class are one sign each. */
const next = (source: string, at: number): number => {
  if (source[at] === '\\') return at + 2;
  if (source[at] !== '[') return at + 1;
  let end = at + 1;
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
};

const alternativesIn = (source: string): readonly string[] => {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at = next(source, at)) {
    if (source[at] === '(') at = endOfGroup(source, at);
    else if (source[at] === '|') {
      found.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, source.slice(start)];
};

/** The letters that an alternative can begin with; null when it can begin with any. */
const firstLettersOf = (alternative: string): ReadonlySet<string> | null => {
  const letters = new Set<string>();
  for (let at = 0; at < alternative.length; ) {
    const isGroup = alternative.startsWith('(?:', at);
    const end = isGroup ? endOfGroup(alternative, at) + 1 : next(alternative, at);
    const part = alternative.slice(at, end);
    if (isGroup) {
      for (const inner of alternativesIn(part.slice(3, -1))) {
        const firsts = firstLettersOf(inner);
        if (!firsts) return null;
        for (const letter of firsts) letters.add(letter);
      }
    } else if (/^\[[^\\^-]+\]$/.test(part)) {
      for (const letter of part.slice(1, -1)) letters.add(letter.toLowerCase());
    } else if (/^[\p{L}\p{N}]$/u.test(part)) letters.add(part.toLowerCase());
    else return null;
    if (!/[?*{]/.test(alternative[end] ?? '')) return letters;
    if (alternative[end] !== '?') return null;
    at = end + 1;
  }
  return null;
};
