import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Written into every entry, so that the same files always give the same bytes. */
const MOMENT = '2000-01-01T00:00:00';

/**
 * Packs the built extension as the stores take it: entries by name, with one fixed time.
 * @param {string} folder
 * @returns {Uint8Array}
 */
export function pack(folder) {
  const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  const entries = names.map((name) => [
    name.replaceAll('\\', '/'),
    new Uint8Array(readFileSync(join(folder, name))),
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: MOMENT, level: 9 });
}

/** Builds, and writes packages/lectern-chromium.zip and packages/lectern-firefox.zip. */
export async function packageAll() {
  await import('./build.mjs');
  mkdirSync('packages', { recursive: true });
  for (const target of ['chromium', 'firefox']) {
    const file = join('packages', `lectern-${target}.zip`);
    writeFileSync(file, pack(join('dist', target)));
    console.log(`${file}: ${statSync(file).size} bytes`);
  }
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(new URL('..', import.meta.url).pathname);
  await packageAll();
}
