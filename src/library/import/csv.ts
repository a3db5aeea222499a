import { Unreadable } from './entry';
import type { Read } from './text';

/** A row of a table; null for one whose quote nothing closes. */
export interface Line {
  readonly cells: readonly string[] | null;
  /** The row as the file writes it, cut off. */
  readonly source: string;
}

/** Longest row: an article's markup with pictures in it. */
const MAX_ROW = 16 * 2 ** 20;
/** So many rows with a quote that nothing closes, and the file is no table. */
const MAX_BROKEN = 20;

/** The one of the usual separators that the head of a table holds most often. */
export function separatorOf(head: string): string {
  const count = (separator: string): number => head.replace(/"[^"]*"/g, '').split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

interface Cell {
  readonly value: string;
  /** Where the separator or line end behind it stands. */
  readonly end: number;
}

/** A cell in quotes; a quote within that is not doubled counts as text unless a separator follows. */
function quotedCell(text: string, at: number, separator: string): Cell | null {
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    const after = text[quote + 1];
    if (after === undefined || after === separator || after === '\n')
      return { value: value + text.slice(from, quote), end: quote + 1 };
    value += text.slice(from, quote + 1);
    from = quote + (after === '"' ? 2 : 1);
  }
}

function plainCell(text: string, at: number, separator: string, lineEnd: number): Cell {
  const next = text.indexOf(separator, at);
  const end = next < 0 || next > lineEnd ? lineEnd : next;
  return { value: text.slice(at, end), end };
}

/** The cells of the row at `at` and where it ends; null where a quote is still open. */
function rowAt(
  text: string,
  at: number,
  separator: string,
): { readonly cells: readonly string[]; readonly end: number } | null {
  const cells: string[] = [];
  let from = at;
  for (;;) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 ? text.length : newline;
    const cell =
      text[from] === '"'
        ? quotedCell(text, from, separator)
        : plainCell(text, from, separator, lineEnd);
    if (!cell) return null;
    cells.push(cell.value);
    if (text[cell.end] !== separator) return { cells, end: cell.end };
    from = cell.end + 1;
  }
}

/**
 * Reads a table row by row (RFC 4180 and its dialects). Own code, as libraries take a quote that
 * nothing closes for the rest of the file: here it costs one line, and the rows below it are read.
 */
export function linesOf(separator: string): Read<Line> {
  let broken = 0;
  return (text, at, isEnd) => {
    if (at >= text.length) return null;
    const row = rowAt(text, at, separator);
    const isWhole = row !== null && (row.end < text.length || isEnd);
    if (isWhole) {
      const source = text.slice(at, Math.min(row.end, at + 120));
      return { value: { cells: row.cells, source }, next: row.end + 1 };
    }
    const mayGoOn = !isEnd && text.length - at < MAX_ROW;
    if (mayGoOn) return null;
    if (++broken > MAX_BROKEN) throw new Unreadable('broken-file');
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    return { value: { cells: null, source: text.slice(at, Math.min(next, at + 120)) }, next };
  };
}
