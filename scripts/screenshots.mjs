import { runnerImport } from 'vite';

/** `npm run screenshots`: draws every state of the reader into docs/screenshots. */
const { module } = await runnerImport('./test/browser/screenshots.ts', { configFile: false });
await module.screenshots('docs/screenshots');
