import { runnerImport } from 'vite';

/** `npm run screenshots`: draws every state of reader and pages into docs/screenshots; with names, those. */
const names = process.argv.slice(2);
/** @param {string} file */
const load = async (file) => (await runnerImport(file, { configFile: false })).module;
const folder = process.env.SHOTS ?? 'docs/screenshots';
const wanted = names.length === 0 ? undefined : names;
await (await load('./test/browser/screenshots.ts')).screenshots(folder, wanted);
await (await load('./test/browser/page-screenshots.ts')).pageScreenshots(folder, wanted);
