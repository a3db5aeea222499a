import { runnerImport } from 'vite';

/** Runs a step of the training that is written in TypeScript: `node scripts/train.mjs collect CORPUS FOLDER`. */
process.chdir(new URL('..', import.meta.url).pathname);
const [name = '', ...args] = process.argv.slice(2);

try {
  const { module } = await runnerImport(`./scripts/train/${name}.ts`, { configFile: false });
  await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
