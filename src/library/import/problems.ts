import type { Problem, Row } from './entry';

/** A row of a file that was not kept, or not as it was. */
export interface ProblemRow {
  readonly file: string;
  readonly row: number;
  readonly problem: Problem;
  readonly what: string;
}

/** The report of an import: its first rows to be shown, and all of them as a table. */
export interface Report {
  readonly total: number;
  readonly rows: readonly ProblemRow[];
  readonly table: Blob;
}

/** Rows that a page shows; the table has all. */
const SHOWN = 200;

const quoted = (cell: string): string =>
  // A spreadsheet takes a cell that begins like this for a formula.
  `"${cell.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

/** Collects what is wrong with rows, in the order of the files. */
export class Problems {
  private rows: ProblemRow[] = [];

  add(file: string, { row, problem, what }: Row): void {
    if (problem) this.rows.push({ file, row, problem, what });
  }

  /** Takes the rows of a file back that was refused. */
  forget(file: string): void {
    this.rows = this.rows.filter((row) => row.file !== file && !row.file.startsWith(`${file}: `));
  }

  report(): Report {
    const lines = this.rows.map(({ file, row, problem, what }) =>
      [quoted(file), row, problem, quoted(what)].join(','),
    );
    const text = ['file,row,reason,what', ...lines].join('\r\n');
    return {
      total: this.rows.length,
      rows: this.rows.slice(0, SHOWN),
      table: new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv' }),
    };
  }
}
