import { type LibraryError, type Result, success } from '../../article';
import { addressKey } from '../address';
import { read } from '../database';
import { type FileError, type Format, type ImportEntry, type Row, Unreadable } from './entry';
import { idOf } from './keep';
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

/** How many of the keys are kept already. */
const countKnown = (keys: readonly string[]): Promise<Result<number, LibraryError>> =>
  read(['articles'], async (transaction) => {
    const ids = await Promise.all(keys.map((key) => idOf(transaction, key)));
    return success(ids.filter((id) => id !== undefined).length);
  });

/** Counts the rows of a batch; answers with the keys that were not seen before. */
function countRows(
  rows: readonly Row[],
  file: string,
  { count, keys, problems }: { count: Count; keys: Set<string>; problems: Problems },
): readonly string[] {
  const fresh: string[] = [];
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
    fresh.push(key);
    count.found++;
    if (row.entry.isFeed) count.feeds++;
    if (row.entry.folder) count.folders++;
  }
  return fresh;
}

/** Where the reading of files stands. */
export interface Reading {
  readonly problems: Problems;
  /** Keys of all entries so far, in all files. */
  readonly keys: Set<string>;
  /** Told now and then how many rows were read. */
  progress(rows: number): void;
  readonly signal: AbortSignal;
}

/** Reads a file to its end and counts; writes nothing. */
export async function previewFile(
  file: File,
  { problems, keys, progress, signal }: Reading,
): Promise<Result<FilePreview, LibraryError>> {
  const formats = new Set<Format>();
  const count: Count = { found: 0, known: 0, feeds: 0, folders: 0, rejected: 0, repeated: 0 };
  const before = new Set(keys);
  const refused = (error: FileError) => {
    problems.forget(file.name);
    keys.clear();
    for (const key of before) keys.add(key);
    const none = { found: 0, known: 0, feeds: 0, folders: 0, rejected: 0, repeated: 0 };
    return success({ name: file.name, formats: [], error, ...none });
  };
  try {
    for await (const batch of readExport(file, { withTexts: false })) {
      signal.throwIfAborted();
      formats.add(batch.format);
      const name = batch.file ? `${file.name}: ${batch.file}` : file.name;
      const fresh = countRows(batch.rows, name, { count, keys, problems });
      const known = await countKnown(fresh);
      if (!known.ok) return known;
      count.known += known.value;
      progress(batch.rows.length);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refused(error.reason);
  }
  return success({ name: file.name, formats: [...formats], error: null, ...count });
}
