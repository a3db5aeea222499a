import { build } from 'vite';

/** A module of `test/library` as one classic script under the name `bundle`, with the polyfill of the unit tests. */
export async function tabScript(module: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: { 'webextension-polyfill': new URL('../polyfill.ts', import.meta.url).pathname },
    },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: new URL(`../library/${module}.ts`, import.meta.url).pathname,
        formats: ['iife'],
        name: 'bundle',
      },
    },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  return result.output[0].code;
}
