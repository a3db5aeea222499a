import { countedDate } from '../dates';
import type { Draft } from '../draft';
import { decodeEntities } from '../entities';
import type { Token } from '../markup';

/** linkding says by a tag that something is archived, and hides its notes in the description. */
const ARCHIVED = 'linkding:bookmarks.archived';
const NOTES = /\[linkding-notes\](.*?)\[\/linkding-notes\]/s;

/** Inline markup within a title; every other tag there is text that the exporter did not escape. */
const INLINE = new Set(['b', 'i', 'em', 'strong', 'u', 'span', 'font', 'img', 'br', 'wbr', 'p']);

interface Bookmark {
  readonly attributes: ReadonlyMap<string, string>;
  readonly folder: string;
  title: string;
  description: string;
}

function draftOf({ attributes, folder, title, description }: Bookmark): Draft {
  const tags = (attributes.get('tags') ?? '').split(',').map((tag) => tag.trim());
  const notes = NOTES.exec(description)?.[1] ?? '';
  const note = [description.replace(NOTES, ''), notes].map((text) => text.trim());
  const toRead = attributes.get('toread');
  return {
    url: attributes.get('href'),
    title: decodeEntities(title),
    tags: tags.filter((tag) => tag !== ARCHIVED),
    folder,
    addedAt: countedDate(attributes.get('add_date')),
    archived: tags.includes(ARCHIVED) || toRead === '0',
    note: decodeEntities(note.filter(Boolean).join('\n\n')),
  };
}

/** Folders that each browser has, and that no reader named. */
const isOwn = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('personal_toolbar_folder') || attributes.has('unfiled_bookmarks_folder');

/** Follows the tokens of a bookmark file, in which next to nothing is closed. */
export class BookmarkFile {
  private readonly folders: string[] = [];
  /** The folder whose heading was last, until its list opens. */
  private heading: { name: string; isOwn: boolean } | null = null;
  private bookmark: Bookmark | null = null;
  private writing: 'heading' | 'title' | 'description' | null = null;

  /** The bookmark that ends with this token, if one does. */
  take(token: Token): Draft | null {
    if (token.kind === 'text') this.write(token.source);
    else if (token.kind === 'open') return this.open(token);
    else this.close(token);
    return null;
  }

  /** The last bookmark. */
  end(): Draft | null {
    const draft = this.bookmark && draftOf(this.bookmark);
    this.bookmark = null;
    this.writing = null;
    return draft;
  }

  private write(text: string): void {
    if (this.writing === 'heading' && this.heading) this.heading.name += text;
    else if (this.writing === 'title' && this.bookmark) this.bookmark.title += text;
    else if (this.writing === 'description' && this.bookmark) this.bookmark.description += text;
  }

  private open({ name, attributes, source }: Token & { kind: 'open' }): Draft | null {
    if (this.writing === 'title' && !['a', 'dt', 'dd', 'dl'].includes(name)) {
      if (!INLINE.has(name)) this.write(source);
      return null;
    }
    if (name === 'dd') {
      this.writing = this.bookmark ? 'description' : null;
      return null;
    }
    if (!['dt', 'a', 'h3', 'dl', 'hr'].includes(name)) return null;
    const ended = this.end();
    if (name === 'h3') {
      this.heading = { name: '', isOwn: isOwn(attributes) };
      this.writing = 'heading';
    } else if (name === 'dl') {
      this.folders.push(this.heading && !this.heading.isOwn ? this.heading.name.trim() : '');
      this.heading = null;
    } else if (name === 'a') {
      const folder = decodeEntities(this.folders.filter(Boolean).join('/'));
      this.bookmark = { attributes, folder, title: '', description: '' };
      this.writing = 'title';
    }
    return ended;
  }

  private close({ name, source }: Token & { kind: 'close' }): void {
    if (name === 'dl') {
      this.folders.pop();
      this.writing = null;
    } else if (name === 'a' || name === 'h3') this.writing = null;
    else if (this.writing === 'title' && !INLINE.has(name)) this.write(source);
  }
}
