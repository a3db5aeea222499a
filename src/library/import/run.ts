import { type LibraryError, type Result, type SaveError, success } from '../../article';
import { announce } from '../changes';
import { type ImportEntry, Unreadable } from './entry';
import { type Import, type Kept, keepBatch } from './keep';
import { type FilePreview, isWanted, knownKeys, previewFile } from './preview';
import { Problems, type Report } from './problems';
import { readExport } from './read';
import type { ImportOptions } from './record';

/** What all chosen files hold, file by file and together. */
export interface Preview {
  readonly files: readonly FilePreview[];
  readonly report: Report;
}

/** How an import ended. */
export interface Outcome extends Kept {
  readonly isCancelled: boolean;
  /** Why it stopped early; what was kept before stays kept. */
  readonly error: SaveError | null;
}

/** How far a preview or an import is. */
export type Told = (rows: number) => void;

/** Reads all files and counts; writes nothing. Throws `signal.reason` once that aborts. */
export async function preview(
  files: readonly File[],
  progress: Told,
  signal: AbortSignal,
): Promise<Result<Preview, LibraryError>> {
  const problems = new Problems();
  const keys = new Set<string>();
  const previews: FilePreview[] = [];
  const known = await knownKeys();
  if (!known.ok) return known;
  let rows = 0;
  const told = (more: number) => {
    rows += more;
    progress(rows);
  };
  for (const file of files) {
    const reading = { problems, known: known.value, keys, progress: told, signal };
    previews.push(await previewFile(file, reading));
  }
  return success({ files: previews, report: problems.report() });
}

/** Rows and characters of markup that are written at once. */
const BATCH = { rows: 500, characters: 4 * 2 ** 20 } as const;

/** The entries of a file in batches that fit into a transaction. */
async function* batchesOf(
  file: File,
  options: ImportOptions,
): AsyncGenerator<readonly ImportEntry[]> {
  let batch: ImportEntry[] = [];
  let characters = 0;
  for await (const { rows } of readExport(file)) {
    for (const { entry } of rows) {
      if (!entry || !isWanted(entry, options)) continue;
      batch.push(entry);
      characters += entry.html?.length ?? 0;
      if (batch.length < BATCH.rows && characters < BATCH.characters) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Keeps what the files hold, batch by batch, each on the disk before the next one is read. Cut off at any
 * moment, a further run goes on where it was: what is kept is found by its address and left alone.
 */
export async function keepAll(
  files: readonly File[],
  options: ImportOptions,
  progress: Told,
  signal: AbortSignal,
): Promise<Outcome> {
  const whole: Import = { options, startedAt: Date.now(), own: new Set(), before: 0 };
  const sum = { added: 0, completed: 0, unchanged: 0, joined: 0 };
  const ended = (isCancelled: boolean, error: SaveError | null): Outcome => {
    announce();
    return { ...sum, isCancelled, error };
  };
  for (const file of files)
    try {
      for await (const entries of batchesOf(file, options)) {
        if (signal.aborted) return ended(true, null);
        const kept = await keepBatch(entries, whole);
        if (!kept.ok) return ended(false, kept.error);
        for (const name of ['added', 'completed', 'unchanged', 'joined'] as const)
          sum[name] += kept.value[name];
        progress(whole.before);
      }
    } catch (error) {
      // The preview has said why; nothing of such a file is kept.
      if (!(error instanceof Unreadable)) throw error;
    }
  return ended(false, null);
}
