import { type Line, linesOf, separatorOf } from './csv';
import { type Draft, rowOf } from './draft';
import { type Format, type Row, Unreadable } from './entry';
import { instapaperTable } from './formats/instapaper';
import { matter } from './formats/matter';
import { otherTable } from './formats/other-table';
import { pocketTable } from './formats/pocket';
import { raindrop } from './formats/raindrop';
import { readwise } from './formats/readwise';
import { wallabagTable } from './formats/wallabag';
import { pieces } from './text';
import { lineOf } from './values';

/** The cell of a row in the first of these columns that the table has; empty where it has none. */
export type Cells = (...columns: readonly string[]) => string;

/** One kind of table: how it is known by its columns, named in lower case, and how a row is read. */
export interface TableFormat {
  readonly format: Format;
  recognises(columns: ReadonlySet<string>): boolean;
  read(cell: Cells): Draft;
}

/** The particular ones first. */
const TABLES: readonly TableFormat[] = [
  readwise,
  matter,
  wallabagTable,
  raindrop,
  instapaperTable,
  pocketTable,
  otherTable,
];

function columnsOf(head: string): readonly string[] {
  const line = linesOf(separatorOf(head))(head, 0, true)?.value;
  return (line?.cells ?? []).map((name) => name.trim().toLowerCase());
}

function tableFor(head: string): TableFormat | undefined {
  const columns = new Set(columnsOf(head));
  return TABLES.find((table) => table.recognises(columns));
}

const headOf = (start: string): string => /[^\n]*/.exec(start.trimStart())?.[0] ?? '';

/** Whether a text that begins with `start` is a table of a known kind. */
export const isTable = (start: string): boolean => tableFor(headOf(start)) !== undefined;

function lineRow(table: TableFormat, columns: readonly string[], line: Line, row: number): Row {
  const { cells } = line;
  if (!cells)
    return { row, entry: null, problem: 'broken-row', what: lineOf(line.source, 120) ?? '' };
  const cell: Cells = (...names) => {
    const column = columns.findIndex((name) => names.includes(name));
    return (cells[column] ?? '').trim();
  };
  const found = rowOf(row, table.read(cell));
  return found.what === '' ? { ...found, what: lineOf(line.source, 120) ?? '' } : found;
}

const isBlank = ({ cells }: Line): boolean => cells?.length === 1 && cells[0]?.trim() === '';

/** Reads a table; its head is row 1, as in a spreadsheet. */
export async function* readTable(
  start: string,
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly format: Format; readonly rows: readonly Row[] }> {
  const head = headOf(start);
  const table = tableFor(head);
  if (!table) throw new Unreadable('unknown-format');
  const columns = columnsOf(head);
  let row = 0;
  let isHead = true;
  for await (const lines of pieces(chunks, linesOf(separatorOf(head)))) {
    const rows: Row[] = [];
    for (const line of lines) {
      row++;
      if (isBlank(line)) continue;
      if (isHead) isHead = false;
      else rows.push(lineRow(table, columns, line, row));
    }
    yield { format: table.format, rows };
  }
}
