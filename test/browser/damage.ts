import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver';

/** One way in which a disk or another program can spoil what the browser has stored. */
export interface Damage {
  readonly name: string;
  /** `folder` holds the files of the database, and of what else the extension has stored. */
  readonly spoil: (folder: string) => void;
}

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((file) => pattern.test(file) && statSync(file).isFile());

const each = (pattern: RegExp, work: (file: string) => void) => (folder: string) => {
  for (const file of filesIn(folder, pattern)) if (existsSync(file)) work(file);
};

const remove = (pattern: RegExp) => each(pattern, (file) => rmSync(file));
const empty = (pattern: RegExp) => each(pattern, (file) => truncateSync(file, 0));
const halve = (pattern: RegExp) =>
  each(pattern, (file) => truncateSync(file, Math.floor(statSync(file).size / 2)));
const garble = (pattern: RegExp) =>
  each(pattern, (file) => {
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  });
const blank = (pattern: RegExp) =>
  each(pattern, (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)));
const strand = (folder: string) => rmSync(folder, { recursive: true });

const ways = { remove, empty, halve, garble, blank } as const;

const spoiled = (parts: Readonly<Record<string, RegExp>>): readonly Damage[] =>
  Object.entries(parts).flatMap(([part, pattern]) =>
    Object.entries(ways).map(([way, spoil]) => ({ name: `${way} ${part}`, spoil: spoil(pattern) })),
  );

/** Chromium keeps a LevelDB and a folder of files for large values; Firefox one SQLite file and another folder. */
export const DAMAGES: Readonly<Record<Driver['name'], readonly Damage[]>> = {
  chromium: [
    { name: 'remove everything', spoil: strand },
    ...spoiled({
      'the list of files': /leveldb\/MANIFEST/,
      'the pointer to it': /leveldb\/CURRENT/,
      'the tables and logs': /leveldb\/\d+\.(log|ldb)$/,
      'the large values': /blob\//,
    }),
  ],
  firefox: [
    { name: 'remove everything', spoil: strand },
    ...spoiled({
      'the database': /idb\/[^/]+\.sqlite$/,
      'its log': /idb\/[^/]+\.sqlite-wal$/,
      'the large values': /idb\/[^/]+\.files\//,
      'the metadata': /\.metadata(-v2)?$/,
    }),
  ],
};

/** Where the files of the library are within a profile. */
export function libraryIn(profile: string, name: Driver['name']): string {
  if (name === 'chromium') return join(profile, 'Default', 'IndexedDB');
  const parent = join(profile, 'storage', 'default');
  // Firefox keeps the extension's settings beside it, in a folder with a context of its own.
  const [folder] = readdirSync(parent).filter((entry) => /^moz-extension[^^]*$/.test(entry));
  if (!folder) throw new Error('The profile has no library');
  return join(parent, folder);
}
