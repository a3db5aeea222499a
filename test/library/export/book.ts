import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Exported, type Studio, writeEpub } from '../../../src/library/export';
import { zipTo } from '../../../src/library/zip';

/** Where Debian's package `epubcheck` puts the program; it runs on any Java from version 8. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';
/** It ends before what a better compiler and more threads cost is won back. */
const BRIEF = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** A picture of one white point. */
export const WHITE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Draws nothing: what is a PNG stays one. */
export const studio: Studio = {
  toCore: async (picture) => (picture.type === 'image/png' ? picture : null),
  cover: async () => ({ hash: 'c'.repeat(64), type: 'image/png', bytes: WHITE }),
};

/** The bytes of a book of these articles. */
export async function bookOf(
  articles: readonly Exported[],
  title = 'Reading',
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const writer = zipTo((piece) => pieces.push(piece));
  const all = (async function* () {
    yield* articles;
  })();
  const id = 'urn:uuid:5c1e8f4a-0d6b-4b0e-9a39-6d2f1c7e8b90';
  await writeEpub(writer, { title, id, now: Date.UTC(2026, 10, 25) }, all, studio);
  writer.end();
  return new Uint8Array(Buffer.concat(pieces));
}

export interface Problem {
  readonly severity: string;
  readonly message: string;
  readonly at: string;
}

interface Report {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
    readonly locations: readonly { readonly path: string; readonly line: number }[];
  }[];
}

/** What EPUBCheck says against a book: fatal errors, errors and warnings. */
export function checked(book: Uint8Array): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-epub-'));
  const [file, report] = [join(folder, 'book.epub'), join(folder, 'report.json')];
  writeFileSync(file, book);
  const options = [...BRIEF, '-jar', EPUBCHECK, file, '--json', report];
  const { stderr } = spawnSync('java', options, { encoding: 'utf8' });
  try {
    const { messages }: Report = JSON.parse(readFileSync(report, 'utf8'));
    return messages.flatMap(({ ID, severity, message, locations }) =>
      ['FATAL', 'ERROR', 'WARNING'].includes(severity)
        ? locations.map(({ path, line }) => ({
            severity,
            message: `${ID}: ${message}`,
            at: `${path}:${line}`,
          }))
        : [],
    );
  } catch (error) {
    throw new Error(`EPUBCheck did not run (apt-get install epubcheck): ${error} ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
