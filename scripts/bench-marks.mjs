import { runnerImport } from 'vite';

/** `npm run bench:marks`: how surely marked passages are found again, and what many of them cost. */
const { module } = await runnerImport('./bench/marks.ts', { configFile: false });
await module.measure();
