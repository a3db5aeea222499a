import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Runs the command line, built anew when its sources have changed. */
const root = new URL('..', import.meta.url).pathname;

/** @param {string} folder */
const newestIn = (folder) =>
  Math.max(
    0,
    .../** @type {string[]} */ (readdirSync(join(root, folder), { recursive: true })).map(
      (name) => statSync(join(root, folder, name)).mtimeMs,
    ),
  );

const built = statSync(join(root, 'dist/node/inside.iife.js'), { throwIfNoEntry: false });
if (!built || built.mtimeMs < Math.max(newestIn('src/extract'), newestIn('node'))) {
  const { buildNode } = await import('./bundle.mjs');
  const folder = process.cwd();
  process.chdir(root);
  await buildNode();
  process.chdir(folder);
}
const { main } = await import(join(root, 'dist/node/cli.js'));
process.exitCode = main(process.argv.slice(2));
