import { type Draft, rowOf } from '../draft';
import type { Row } from '../entry';
import { pieces, type Read } from '../text';

/** An address with a bullet before it and a title behind it, if it likes. */
const LINE = /^[-*•·]?\s*(https?:\/\/\S+)\s*(.*)$/i;

/** Whether a text is a list of addresses: one of its first lines is one. */
export const isAddressList = (start: string): boolean =>
  start.split('\n', 50).some((line) => LINE.test(line.trim()));

const lines: Read<string> = (text, at, isEnd) => {
  const end = text.indexOf('\n', at);
  if (at >= text.length || (end < 0 && !isEnd)) return null;
  const next = end < 0 ? text.length : end;
  return { value: text.slice(at, next), next: next + 1 };
};

function draftOf(line: string): Draft {
  const [, url, title] = LINE.exec(line.slice(0, 10_000)) ?? [];
  return url ? { url, title } : { url: line, problem: 'no-address' };
}

/** Reads one address a line; rows are lines. */
export async function* readAddresses(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly format: 'addresses'; readonly rows: readonly Row[] }> {
  let row = 0;
  for await (const batch of pieces(chunks, lines)) {
    const rows = batch.flatMap((line) => {
      row++;
      return line.trim() === '' ? [] : rowOf(row, draftOf(line.trim()));
    });
    yield { format: 'addresses', rows };
  }
}
