import { runnerImport } from 'vite';

/** `npm run screenshots`: draws every state of reader and pages into docs/screenshots; with names, those of the pages. */
const names = process.argv.slice(2);
/** @param {string} file */
const load = async (file) => (await runnerImport(file, { configFile: false })).module;
const folder = process.env.SHOTS ?? 'docs/screenshots';
if (names.length === 0) await (await load('./test/browser/screenshots.ts')).screenshots(folder);
const { pageScreenshots } = await load('./test/browser/page-screenshots.ts');
await (names.length === 0 ? pageScreenshots(folder) : pageScreenshots(folder, names));
