import type { Json } from './json-ld';

const MAX_DEPTH = 40;
const SKIPPED = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>|;)*/y;
const BARE = /[^\s,:{}[\]"]+/y;
const STRING_END = /"(?=\s*(?:[,:}\]]|"[^"\n]{1,80}"\s*:|$))/g;

/**
 * Reads JSON as careless templates write it: commas too many or missing, raw line breaks and quotes
 * inside strings, comments, CDATA marks, an end that was cut off. Null for what is no JSON at all.
 */
export const parseLoosely = (text: string): Json => new LooseReader(text).document();

class LooseReader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** Several values in a row are one list. */
  document(): Json {
    const values: Json[] = [];
    while (this.skip() < this.text.length) {
      const start = this.at;
      const value = this.value(0);
      if (typeof value === 'object' && value !== null) values.push(value);
      if (this.at === start) this.at++;
    }
    return values.length > 1 ? values : (values[0] ?? null);
  }

  private skip(): number {
    SKIPPED.lastIndex = this.at;
    this.at += SKIPPED.exec(this.text)?.[0].length ?? 0;
    return this.at;
  }

  private value(depth: number): Json {
    this.skip();
    const mark = this.text[this.at];
    if (depth > MAX_DEPTH) return null;
    if (mark === '{') return this.object(depth);
    if (mark === '[') return this.list(depth);
    return mark === '"' ? this.string() : this.bare();
  }

  private object(depth: number): Json {
    const entries: [string, Json][] = [];
    for (this.at++; this.skip() < this.text.length; ) {
      const mark = this.text[this.at];
      if (mark === '}' || mark === ']') {
        this.at++;
        break;
      }
      const start = this.at;
      const key = mark === '"' ? this.string() : this.bare();
      this.skip();
      if (this.text[this.at] === ':') {
        this.at++;
        const value = this.value(depth + 1);
        if (key !== null) entries.push([String(key), value]);
      }
      if (this.at === start) this.at++;
    }
    return Object.fromEntries(entries);
  }

  private list(depth: number): Json {
    const items: Json[] = [];
    for (this.at++; this.skip() < this.text.length; ) {
      const mark = this.text[this.at];
      if (mark === ']' || mark === '}') {
        if (mark === ']') this.at++;
        break;
      }
      const start = this.at;
      if (mark === ',') this.at++;
      else items.push(this.value(depth + 1));
      if (this.at === start) this.at++;
    }
    return items;
  }

  /** A quote ends a string only where the grammar can go on behind it. */
  private string(): string {
    const start = ++this.at;
    let end = this.text.length;
    STRING_END.lastIndex = start;
    for (let match = STRING_END.exec(this.text); match; match = STRING_END.exec(this.text)) {
      if (isEscaped(this.text, match.index, start)) continue;
      end = match.index;
      break;
    }
    this.at = end + 1;
    return unescapeString(this.text.slice(start, end));
  }

  private bare(): Json {
    BARE.lastIndex = this.at;
    const word = BARE.exec(this.text)?.[0] ?? '';
    this.at += word.length;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null' || word === '') return null;
    return Number.isNaN(Number(word)) ? word.replace(/^'|'$/g, '') : Number(word);
  }
}

/** Whether an odd number of backslashes stands before a mark. */
const isEscaped = (text: string, at: number, start: number): boolean => {
  let count = 0;
  while (at - count > start && text[at - count - 1] === '\\') count++;
  return count % 2 === 1;
};

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '', f: '' };

const unescapeString = (raw: string): string =>
  raw.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_, code: string | undefined, mark: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[mark] ?? mark),
  );
