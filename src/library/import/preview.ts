import { type LibraryError, type Result, success } from '../../article';
import { addressKey } from '../address';
import { read } from '../database';
import type { ArticleRecord } from '../schema';
import { type FileError, type Format, type ImportEntry, type Row, Unreadable } from './entry';
import type { Problems } from './problems';
import { readExport } from './read';

/** What one file holds. */
export interface FilePreview {
  readonly name: string;
  /** Null where the file is refused, for `error`. */
  readonly formats: readonly Format[];
  readonly error: FileError | null;
  /** Different articles in it, and those of them that are kept already. */
  readonly found: number;
  readonly known: number;
  /** Of those found: came by a feed, lie in folders, say nothing of being read. */
  readonly feeds: number;
  readonly folders: number;
  /** Rows that are no article, and those that repeat another. */
  readonly rejected: number;
  readonly repeated: number;
}

/** An entry that is wanted, of all that a file holds. */
export const isWanted = ({ isFeed }: ImportEntry, { feeds }: { readonly feeds: boolean }) =>
  feeds || !isFeed;

interface Count {
  found: number;
  known: number;
  feeds: number;
  folders: number;
  rejected: number;
  repeated: number;
}

/** Records that are read at a time. */
const PAGE = 1000;

/** The keys of all articles that are kept, those in the trash too. */
export const knownKeys = (): Promise<Result<ReadonlySet<string>, LibraryError>> =>
  read(['articles'], async (transaction) => {
    const keys = new Set<string>();
    let range: IDBKeyRange | null = null;
    for (;;) {
      const records = await transaction.objectStore('articles').getAll(range, PAGE);
      for (const record of records) {
        const { key, aliases = [] }: Partial<ArticleRecord> = record;
        for (const known of [key, ...aliases]) if (known !== undefined) keys.add(known);
      }
      const last = records.at(-1);
      if (records.length < PAGE || !last) return success(keys);
      range = IDBKeyRange.lowerBound(last.id, true);
    }
  });

/** Counts the rows of a batch. */
function countRows(
  rows: readonly Row[],
  file: string,
  count: Count,
  { keys, known, problems }: Reading,
): void {
  for (const row of rows) {
    if (row.problem) problems.add(file, row);
    if (!row.entry) {
      count[row.problem === 'repeated' ? 'repeated' : 'rejected']++;
      continue;
    }
    const key = addressKey(row.entry.url);
    if (keys.has(key)) {
      count.repeated++;
      if (!row.problem) problems.add(file, { ...row, problem: 'repeated' });
      continue;
    }
    keys.add(key);
    count.found++;
    if (known.has(key)) count.known++;
    if (row.entry.isFeed) count.feeds++;
    if (row.entry.folder) count.folders++;
  }
}

/** Where the reading of files stands. */
export interface Reading {
  readonly problems: Problems;
  /** Keys of the articles that are kept already. */
  readonly known: ReadonlySet<string>;
  /** Keys of all entries so far, in all files. */
  readonly keys: Set<string>;
  /** Told now and then how many rows were read. */
  progress(rows: number): void;
  readonly signal: AbortSignal;
}

/** Reads a file to its end and counts; writes nothing. */
export async function previewFile(file: File, reading: Reading): Promise<FilePreview> {
  const { problems, keys, progress, signal } = reading;
  const formats = new Set<Format>();
  const count: Count = { found: 0, known: 0, feeds: 0, folders: 0, rejected: 0, repeated: 0 };
  const before = new Set(keys);
  const refused = (error: FileError): FilePreview => {
    problems.forget(file.name);
    keys.clear();
    for (const key of before) keys.add(key);
    const none = { found: 0, known: 0, feeds: 0, folders: 0, rejected: 0, repeated: 0 };
    return { name: file.name, formats: [], error, ...none };
  };
  try {
    for await (const batch of readExport(file, { withTexts: false })) {
      signal.throwIfAborted();
      formats.add(batch.format);
      const name = batch.file ? `${file.name}: ${batch.file}` : file.name;
      countRows(batch.rows, name, count, reading);
      progress(batch.rows.length);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refused(error.reason);
  }
  return { name: file.name, formats: [...formats], error: null, ...count };
}
