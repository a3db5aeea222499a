import { type Draft, rowOf } from './draft';
import { type Format, type Row, Unreadable } from './entry';
import { instapaperPage } from './formats/instapaper';
import { BookmarkFile } from './formats/netscape';
import { pocketPage } from './formats/pocket';
import { LinkList } from './link-list';
import { type Token, tokens } from './markup';
import { pieces } from './text';

interface PageReader {
  take(token: Token): Draft | null;
  end(): Draft | null;
}

function readerFor(start: string): { readonly format: Format; readonly reader: PageReader } {
  if (/netscape-bookmark-file|<dt>\s*<(a|h3)\b/i.test(start))
    return { format: 'netscape', reader: new BookmarkFile() };
  if (/<title>\s*pocket|\btime_added=/i.test(start))
    return { format: 'pocket', reader: new LinkList(pocketPage) };
  if (/<title>\s*instapaper/i.test(start))
    return { format: 'instapaper', reader: new LinkList(instapaperPage) };
  throw new Unreadable('unknown-format');
}

/** Reads an HTML file of links; rows are its links, counted from 1. */
export async function* readPage(
  start: string,
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly format: Format; readonly rows: readonly Row[] }> {
  const { format, reader } = readerFor(start);
  let row = 0;
  const rowFor = (draft: Draft | null) => (draft ? [rowOf(++row, draft)] : []);
  for await (const batch of pieces(chunks, tokens))
    yield { format, rows: batch.flatMap((token) => rowFor(reader.take(token))) };
  yield { format, rows: rowFor(reader.end()) };
}
