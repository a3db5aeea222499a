import { readDocument } from './document';
import { type Format, type Row, Unreadable } from './entry';
import { isAddressList, readAddresses } from './formats/addresses';
import { readPage } from './page';
import { isTable, readTable } from './table';
import { peek } from './text';

/** So much of a file tells what it is. */
const START = 2 ** 16;

/** Reads an export that is text, whichever it is by its first characters; throws `Unreadable`. */
export async function* readText(
  text: AsyncIterable<string>,
): AsyncGenerator<{ readonly format: Format; readonly rows: readonly Row[] }> {
  const { start, chunks } = await peek(text, START);
  const first = start.trimStart()[0];
  if (first === '<') yield* readPage(start, chunks);
  else if (first === '{' || first === '[') yield* readDocument(chunks);
  else if (isTable(start)) yield* readTable(start, chunks);
  else if (isAddressList(start)) yield* readAddresses(chunks);
  else throw new Unreadable('unknown-format');
}
