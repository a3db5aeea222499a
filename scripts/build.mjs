import { build } from 'vite';

/** Builds dist/chromium, dist/firefox and the extractor alone as dist/bench/extract.iife.js. */
for (const target of ['chromium', 'firefox']) {
  process.env.TARGET = target;
  await build({ logLevel: 'warn' });
}

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist/bench',
    target: 'es2022',
    lib: {
      entry: 'bench/extract.ts',
      formats: ['iife'],
      name: 'lectern',
      fileName: () => 'extract.iife.js',
    },
  },
});
