import { decodeEntities } from './entities';
import { type Token, tokensOf } from './markup';

/** Elements that stand in lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p picture pre section summary table tbody tfoot thead tr ul video'.split(
    ' ',
  ),
);

/** Elements whose text nobody sees. */
const SILENT = new Set(['noscript', 'template', 'head', 'rp', 'annotation', 'svg']);

/** Attributes that name an address. */
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite']);

/** Omnivore names pictures by its own servers, which are gone, and keeps the true address beside it. */
const TRUE_SOURCE = 'data-omnivore-original-src';

const absolute = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function openTag({ name, attributes }: Token & { kind: 'open' }, base: string): string {
  const original = attributes.get(TRUE_SOURCE);
  const kept = [...attributes].filter(
    ([key]) => /^[a-z][a-z-]*$/.test(key) && !/^(on|data-|style$|class$|id$)/.test(key),
  );
  const written = kept
    .filter(([key]) => original === undefined || key !== 'srcset')
    .map(([key, value]) => {
      const chosen = key === 'src' ? (original ?? value) : value;
      return ` ${key}="${escaped(ADDRESSES.has(key) ? absolute(chosen, base) : chosen)}"`;
    });
  return `<${name}${written.join('')}>`;
}

/** Text in the making: blocks, and the line that is being written. */
class BlockText {
  private readonly blocks: string[] = [];
  private line = '';
  private silent = 0;

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.silent === 0) this.line += decodeEntities(token.source).replace(/\s+/g, ' ');
    } else if (SILENT.has(token.name))
      this.silent = Math.max(0, this.silent + (token.kind === 'open' ? 1 : -1));
    else if (token.name === 'br') this.line += '\n';
    else if (token.name === 'td' || token.name === 'th') this.line += ' ';
    else if (BLOCKS.has(token.name)) this.close();
  }

  private close(): void {
    const text = this.line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '') this.blocks.push(text);
    this.line = '';
  }

  end(): string {
    this.close();
    return this.blocks.join('\n\n');
  }
}

/**
 * An article's markup as the library keeps it, and its text by blocks: addresses absolute, every
 * attribute in quotes, scripts and styles gone. Not safe: it is sanitised where it is inserted.
 */
export function contentOf(
  html: string,
  base: string,
): { readonly html: string; readonly text: string } {
  const text = new BlockText();
  let written = '';
  for (const token of tokensOf(html)) {
    text.take(token);
    if (token.kind === 'text') written += token.source.replaceAll('<', '&lt;');
    else if (token.kind === 'close') written += `</${token.name.replace(/[^a-z\d-]/g, '')}>`;
    else if (/^[a-z][a-z\d-]*$/.test(token.name)) written += openTag(token, base);
  }
  return { html: written, text: text.end() };
}
