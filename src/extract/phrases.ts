/** Says whether a text fits a pattern, as `RegExp.test` does. */
export interface Phrases {
  readonly test: (text: string) => boolean;
  /** What of a text fits, from its start on, without the signs before it; empty where nothing does. */
  readonly start: (text: string) => string;
}

/**
 * Behind a word: what is surely no letter of any script. The browser's own classes of letters take
 * forty times as long to compile, and each pattern compiles them anew.
 */
const NO_LETTER = String.raw`(?=$|[\0-@\[-\x60{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u0589-\u058f\u05be\u05c0\u05c3\u060c\u061b\u061f\u066a-\u066c\u06d4\u0964\u0965\u2000-\u200b\u200e-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff20\uff3b-\uff40\uff5b-\uff65])`;
const NO_LETTER_IN_UNICODE = String.raw`(?![\p{L}\p{M}])`;

/** Letters by which alternatives are told apart; nearly no line of a page begins like one of them. */
const LOOKED_AT = 3;

/**
 * A pattern of very many alternatives, `^[signs]*(?:a|b|c)rest`, of which only those are compiled
 * that can begin as a text does: to compile all takes longer than to read a page.
 */
export const phrases = (pattern: () => RegExp): Phrases => {
  let made: Phrases | undefined;
  // Not before a text is asked about: to load the extractor must not take the time.
  const all = () => {
    made ??= sortPhrases(pattern());
    return made;
  };
  return { test: (text) => all().test(text), start: (text) => all().start(text) };
};

const sortPhrases = (pattern: RegExp): Phrases => {
  const { flags } = pattern;
  const source = pattern.source.replace(NO_LETTER_IN_UNICODE, NO_LETTER);
  const open = source.indexOf('(?:');
  const close = endOfGroup(source, open);
  const signs = new RegExp(source.slice(0, open), flags);
  const alternatives = alternativesIn(source.slice(open + 3, close));
  const byBeginning = sortByBeginning(alternatives);
  const compiled = new Map<string, RegExp | null>();
  const bareOf = (text: string) => (/^[a-z]/i.test(text) ? text : text.replace(signs, ''));
  const compile = (beginning: string): RegExp | null => {
    const all = new Set<number>();
    for (let length = 0; length <= beginning.length; length++)
      for (const index of byBeginning.get(beginning.slice(0, length)) ?? []) all.add(index);
    if (all.size === 0) return null;
    const inOrder = [...all].sort((a, b) => a - b).map((index) => alternatives[index]);
    return new RegExp(`^(?:${inOrder.join('|')})${source.slice(close + 1)}`, flags);
  };
  const fittingOf = (bare: string): RegExp | null => {
    const beginning = beginningOf(bare);
    let fitting = compiled.get(beginning);
    if (fitting === undefined) {
      fitting = compile(beginning);
      compiled.set(beginning, fitting);
    }
    return fitting;
  };
  return {
    test: (text) => {
      const bare = bareOf(text);
      return fittingOf(bare)?.test(bare) ?? false;
    },
    start: (text) => {
      const bare = bareOf(text);
      return fittingOf(bare)?.exec(bare)?.[0] ?? '';
    },
  };
};

const beginningOf = (text: string): string =>
  text.slice(0, LOOKED_AT).toLowerCase().slice(0, LOOKED_AT);

/** Which alternatives can begin so, by their number. */
const sortByBeginning = (
  alternatives: readonly string[],
): ReadonlyMap<string, readonly number[]> => {
  const sorted = new Map<string, number[]>();
  for (const [index, alternative] of alternatives.entries())
    for (const { text } of beginningsOf(alternative)) {
      const alike = sorted.get(text);
      if (alike) alike.push(index);
      else sorted.set(text, [index]);
    }
  return sorted;
};

/** What structures a pattern; an escape and a class are one sign each. */
const SIGN = /\\.|\[(?:\\.|[^\]])*\]|[()|]/gs;

/** The index of the bracket that closes the group opened at `open`. */
const endOfGroup = (source: string, open: number): number => {
  let depth = 0;
  for (const { 0: sign, index } of source.slice(open).matchAll(SIGN)) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return open + index;
  }
  throw new Error(`No group in ${source}`);
};

const alternativesIn = (source: string): readonly string[] => {
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(SIGN)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      found.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, source.slice(start)];
};

/** How a text that fits can begin, in small letters. */
interface Beginning {
  /** Empty where anything can stand first. */
  readonly text: string;
  /** What follows cannot be told, or need not be. */
  readonly isOver: boolean;
}

/** Three letters that nothing behind them makes optional. */
const PLAIN = /^[^\\.[\](){}^$|?*+]{3}(?![?*+{])/;

const beginningsOf = (alternative: string): readonly Beginning[] => {
  if (PLAIN.test(alternative)) return [{ text: beginningOf(alternative), isOver: true }];
  let open: readonly Beginning[] = [{ text: '', isOver: false }];
  const over: Beginning[] = [];
  for (let at = 0; at < alternative.length && open.length > 0; ) {
    const isGroup = alternative.startsWith('(?:', at);
    const end = isGroup ? endOfGroup(alternative, at) + 1 : endOfSign(alternative, at);
    const part = beginningsOfPart(alternative.slice(at, end), isGroup);
    const isOptional = alternative[end] === '?';
    if (part === null || /[*+{]/.test(alternative[end] ?? ''))
      return [...over, ...open.map(({ text }) => ({ text, isOver: true }))];
    const longer = open.flatMap(({ text }) => part.map((more) => joined(text, more)));
    over.push(...longer.filter(({ isOver }) => isOver));
    open = [...(isOptional ? open : []), ...longer.filter(({ isOver }) => !isOver)];
    at = isOptional ? end + 1 : end;
  }
  return [...over, ...open];
};

const CLASS_OR_ESCAPE = /\\.|\[(?:\\.|[^\]])*\]/sy;

const endOfSign = (source: string, at: number): number => {
  CLASS_OR_ESCAPE.lastIndex = at;
  return CLASS_OR_ESCAPE.test(source) ? CLASS_OR_ESCAPE.lastIndex : at + 1;
};

const joined = (before: string, { text, isOver }: Beginning): Beginning => ({
  text: (before + text).slice(0, LOOKED_AT),
  isOver: isOver || before.length + text.length >= LOOKED_AT,
});

/** The beginnings of a group, a class or a sign; null when it can be anything. */
const beginningsOfPart = (part: string, isGroup: boolean): readonly Beginning[] | null => {
  if (isGroup) return alternativesIn(part.slice(3, -1)).flatMap(beginningsOf);
  const letters = /^\[[^\\^-]+\]$/.test(part) ? [...part.slice(1, -1)] : [part];
  if (!letters.every((letter) => /^[^\\.[\](){}^$|?*+]$/.test(letter))) return null;
  return letters.map((letter) => ({ text: letter.toLowerCase(), isOver: false }));
};
