import type { Draft } from './draft';
import { decodeEntities } from './entities';
import type { Format } from './entry';
import type { Token } from './markup';

/** A link of a page that is a list of links under headings. */
export interface Link {
  readonly heading: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string;
}

/** One kind of such page. */
export interface LinkListFormat {
  readonly format: Format;
  read(link: Link): Draft;
}

/** Follows the tokens of a page with lists of links, each under a heading. */
export class LinkList {
  private heading = '';
  private link: { attributes: ReadonlyMap<string, string>; title: string } | null = null;
  private writing: 'heading' | 'title' | null = null;

  constructor(private readonly format: LinkListFormat) {}

  /** The link that ends with this token, if one does. */
  take(token: Token): Draft | null {
    if (token.kind === 'text') {
      if (this.writing === 'heading') this.heading += token.source;
      else if (this.writing === 'title' && this.link) this.link.title += token.source;
      return null;
    }
    if (token.name === 'h1') {
      if (token.kind === 'open') this.heading = '';
      this.writing = token.kind === 'open' ? 'heading' : null;
    }
    if (token.name !== 'a' && token.name !== 'li' && token.name !== 'h1') return null;
    const ended = this.end();
    if (token.kind === 'open' && token.name === 'a') {
      this.link = { attributes: token.attributes, title: '' };
      this.writing = 'title';
    }
    return ended;
  }

  /** The link that nothing closed. */
  end(): Draft | null {
    const { link } = this;
    this.link = null;
    if (this.writing === 'title') this.writing = null;
    if (!link) return null;
    const heading = decodeEntities(this.heading).trim();
    return this.format.read({
      heading,
      attributes: link.attributes,
      title: decodeEntities(link.title),
    });
  }
}
