import type { Summary } from '../../schema';

/** Columns of the list: what every reading list's importer looks for, and what only we have. */
const COLUMNS: Readonly<Record<string, (summary: Summary) => string>> = {
  url: ({ url }) => url,
  title: ({ title }) => title,
  author: ({ byline }) => byline ?? '',
  site: ({ siteName }) => siteName ?? '',
  tags: ({ tags }) => tags.join('|'),
  saved: ({ addedAt }) => moment(addedAt),
  read: ({ openedAt }) => (openedAt === null ? '' : moment(openedAt)),
  progress: ({ progress }) => String(progress?.fraction ?? 0),
  status: ({ archived }) => (archived ? 'archive' : 'unread'),
  favorite: ({ favourite }) => String(favourite),
  note: ({ note }) => note ?? '',
};

/** ISO 8601; empty for a time that no calendar has. */
function moment(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** A spreadsheet takes a cell that begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;

export interface CsvOptions {
  /** Puts `'` before cells that a spreadsheet would run; off for a program that reads them as they are. */
  readonly forSpreadsheets: boolean;
}

function cell(text: string, { forSpreadsheets }: CsvOptions): string {
  const harmless = forSpreadsheets && FORMULA.test(text) ? `'${text}` : text;
  const needsQuotes = /[",\r\n]|^[\s']|\s$/.test(harmless);
  return needsQuotes ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Saved articles as CSV (RFC 4180, UTF-8 with the mark that Excel knows it by). */
export function toCsv(
  summaries: readonly Summary[],
  options: CsvOptions = { forSpreadsheets: true },
): string {
  const names = Object.keys(COLUMNS);
  const rows = summaries.map((summary) =>
    Object.values(COLUMNS).map((value) => cell(value(summary), options)),
  );
  return `\ufeff${[names, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}
