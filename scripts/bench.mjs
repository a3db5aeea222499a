import { runnerImport } from 'vite';

/** Runs a part of bench/ that is written in TypeScript: `node scripts/bench.mjs quality --sets zyte`. */
process.chdir(new URL('..', import.meta.url).pathname);
const [name = '', ...args] = process.argv.slice(2);

try {
  const { module } = await runnerImport(`./bench/${name}.ts`, { configFile: false });
  await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
