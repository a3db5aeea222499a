/** What a double-quoted YAML scalar cannot hold as it is, beside what JSON escapes. */
const UNPRINTABLE =
  /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Any text as one line of YAML 1.2: a double-quoted scalar, of which every JSON string is one.
 * Halves of characters, which YAML has no way to write, become U+FFFD.
 */
export const quoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(UNPRINTABLE, escaped);

/** A property's value: text is quoted, numbers and days stand as they are, null leaves it empty. */
export type Property = string | number | Date | null | readonly string[];

function written(value: Property): string {
  if (value === null) return '';
  if (value instanceof Date) return ` ${value.toISOString().slice(0, 10)}`;
  if (typeof value === 'object') return value.map((entry) => `\n  - ${quoted(entry)}`).join('');
  return ` ${typeof value === 'string' ? quoted(value) : value}`;
}

/** Front matter with these properties, in their order. Keys are ours and need no quotes. */
export const frontMatter = (properties: Readonly<Record<string, Property>>): string =>
  [
    '---',
    ...Object.entries(properties).map(([key, value]) => `${key}:${written(value)}`),
    '---',
    '',
  ].join('\n');
