import { runnerImport } from 'vite';

/** `npm run bench:place`: how exactly an article opens again where it was left. */
const { module } = await runnerImport('./bench/place.ts', { configFile: false });
await module.measure();
