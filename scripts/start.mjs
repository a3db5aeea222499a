import { installPackages, installPrograms } from './install.mjs';

/** Shows Lectern at work on a sample article: in a window where there is a display, else in pictures. */
process.chdir(new URL('..', import.meta.url).pathname);
const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  installPackages();
  installPrograms(name === 'chromium' && !hasDisplay ? [name, 'Xvfb', 'xdotool'] : [name]);
  await import('./build.mjs');
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/browser/show.ts', { configFile: false });
  await module.show(name, hasDisplay);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
