import { build } from 'vite';

let code: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: new URL('./stage.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'bundle',
      },
    },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  return result.output[0].code;
}

/** The stage as one script, built once. */
export const stageCode = (): Promise<string> => (code ??= bundle());
