import { fields } from '../schema/values';

/** What a backup's manifest calls itself. */
export const FORMAT = 'lectern-backup';

/** Version of the form of a backup; raised when an older Lectern could not read it rightly. */
export const FORMAT_VERSION = 1;

/** How much a backup holds. */
export interface BackupCounts {
  readonly articles: number;
  readonly highlights: number;
  readonly pictures: number;
}

/** What a backup says of itself; stands last in the archive, since it knows all others. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** ISO 8601. */
  readonly created: string;
  readonly counts: BackupCounts;
  /** SHA-256 of each file, hexadecimal, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Names of the files of a backup. */
export const FILES = {
  manifest: 'manifest.json',
  settings: 'settings.json',
  highlights: 'highlights.json',
  /** Highlights that this version cannot read, as stored. */
  unreadable: 'unreadable.json',
  pictures: 'pictures.json',
  folder: 'articles/',
  article: (id: string): string => `articles/${encodeURIComponent(id)}.json`,
  blob: (hash: string): string => `blobs/${hash}`,
} as const;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A manifest from what a file holds; undefined if it is not one of a backup. */
export function parseManifest(value: unknown): Manifest | undefined {
  const given = fields(value);
  const files = fields(given?.files);
  const counts = fields(given?.counts);
  if (given?.format !== FORMAT || typeof given.version !== 'number' || !files) return;
  if (Object.values(files).some((hash) => typeof hash !== 'string')) return;
  return {
    format: FORMAT,
    version: given.version,
    created: typeof given.created === 'string' ? given.created : '',
    counts: {
      articles: number(counts?.articles),
      highlights: number(counts?.highlights),
      pictures: number(counts?.pictures),
    },
    files: files as Readonly<Record<string, string>>,
  };
}
