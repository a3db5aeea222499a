import type { Summary } from '../../schema';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text on one line in which nothing is markup. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .trim();

const seconds = (time: number): number => Math.max(0, Math.trunc(time / 1000));

/** The list is divided by commas, so none may stand in a tag. */
const tagList = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replaceAll(',', ' ').replace(/\s+/g, ' ').trim()).join(',');

function bookmark({ url, title, tags, addedAt, openedAt, archived, note, dek }: Summary): string {
  const attributes = [
    `HREF="${plain(url)}"`,
    `ADD_DATE="${seconds(addedAt)}"`,
    openedAt === null ? '' : `LAST_VISIT="${seconds(openedAt)}"`,
    tags.length > 0 ? `TAGS="${plain(tagList(tags))}"` : '',
    archived ? '' : 'TOREAD="1"',
  ].filter(Boolean);
  const about = note ?? dek;
  return `    <DT><A ${attributes.join(' ')}>${plain(title)}</A>\n${about ? `    <DD>${plain(about)}\n` : ''}`;
}

/** Saved articles as the bookmark file that every browser imports, in a folder called `folder`. */
export const toBookmarks = (summaries: readonly Summary[], folder: string): string =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3>${plain(folder)}</H3>
  <DL><p>
${summaries.map(bookmark).join('')}  </DL><p>
</DL><p>
`;
