import { build } from 'vite';
import { buildNode, bundle } from './bundle.mjs';

/** Builds dist/chromium, dist/firefox, dist/node and the extractor alone as dist/bench/extract.iife.js. */
for (const target of ['chromium', 'firefox']) {
  process.env.TARGET = target;
  await build({ logLevel: 'warn' });
}
await buildNode();
await bundle('bench/extract.ts', 'dist/bench', 'extract');
