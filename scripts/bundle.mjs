import { build } from 'vite';

/**
 * Builds one classic script, all it imports included.
 * @param {string} entry
 * @param {string} folder
 * @param {string} name of the file, without ending
 */
export const bundle = (entry, folder, name) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'lectern', fileName: () => `${name}.iife.js` },
    },
  });

/** Builds dist/node: the library, the command line, and the script that they run in a window. */
export const buildNode = async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: 'dist/node',
      target: 'node20',
      ssr: true,
      rollupOptions: { input: { index: 'node/index.ts', cli: 'node/cli.ts' } },
    },
  });
  await bundle('node/inside.ts', 'dist/node', 'inside');
};
