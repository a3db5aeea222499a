/**
 * Signs that would begin something anywhere in a line: CommonMark, GFM, and of Obsidian's own
 * syntax highlights, comments, formulas and templates.
 */
const ANYWHERE =
  /[\\`*[\]<|~]|\$(?=\S)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|=(?==)|(?<==)=|%(?=%)|(?<=%)%|\{(?=\{)|(?<=\{)\{|&(?=#?\w+;)|(?<!\S)#(?=[\p{L}\p{N}#\s_/-]|$)/gu;

/** What only begins something where a line begins: lists, quotes, rules, underlines of headings. */
const AT_START = /^(\s*)(?:([-+])(?=\s|$|-)|(=)|(>)|(\d{1,9})([.)])(?=\s|$))/;

function escapeStart(
  _all: string,
  space: string,
  bullet?: string,
  underline?: string,
  quote?: string,
  number?: string,
  point?: string,
): string {
  return number === undefined
    ? `${space}\\${bullet ?? underline ?? quote}`
    : `${space}${number}\\${point}`;
}

/** Text that Markdown shows as it is, wherever in a line it stands. */
export const escapeText = (text: string): string =>
  text.replace(ANYWHERE, '\\$&').replace(AT_START, escapeStart);

/** An address as the destination of a link or picture: encoded, in angle brackets where it needs them. */
export function destination(address: string): string {
  const encoded = address.replace(/[\s<>\\"`|]/g, (sign) => encodeURIComponent(sign));
  return /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}
