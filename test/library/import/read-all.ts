import { readFileSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate';
import {
  type FileError,
  type ImportEntry,
  type Problem,
  Unreadable,
} from '../../../src/library/import/entry';
import { readExport } from '../../../src/library/import/read';

const FOLDER = new URL('./', import.meta.url);

export const sample = (name: string): Buffer<ArrayBuffer> =>
  readFileSync(new URL(`samples/${name}`, FOLDER));
export const hostile = (name: string): Buffer<ArrayBuffer> =>
  readFileSync(new URL(`hostile/${name}`, FOLDER));

/** An archive of files by name. */
export const zip = (files: Zippable): Uint8Array<ArrayBuffer> =>
  zipSync(files) as Uint8Array<ArrayBuffer>;

/** What a file holds, in the shape that tests compare. */
export interface Everything {
  readonly formats: readonly string[];
  readonly entries: readonly ImportEntry[];
  /** Row and reason of what was not kept, or not kept as it was. */
  readonly problems: readonly (readonly [row: number, problem: Problem])[];
  readonly error: FileError | null;
}

/** Reads a whole file of any kind. */
export async function readAll(content: BlobPart): Promise<Everything> {
  const formats = new Set<string>();
  const entries: ImportEntry[] = [];
  const problems: [number, Problem][] = [];
  const result = { formats, entries, problems };
  try {
    for await (const { format, rows } of readExport(new Blob([content]))) {
      formats.add(format);
      for (const { row, entry, problem } of rows) {
        if (entry) entries.push(entry);
        if (problem) problems.push([row, problem]);
      }
    }
    return { ...result, formats: [...formats], error: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...result, formats: [...formats], error: error.reason };
  }
}

/** An entry of which nothing but this is known. */
export const entry = (known: Partial<ImportEntry> & { readonly url: string }): ImportEntry => ({
  title: null,
  tags: [],
  folder: null,
  addedAt: null,
  archived: false,
  favourite: false,
  note: null,
  excerpt: null,
  highlights: [],
  html: null,
  progress: null,
  author: null,
  site: null,
  lang: null,
  publishedTime: null,
  image: null,
  isFeed: false,
  ...known,
});
