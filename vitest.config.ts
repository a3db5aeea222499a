import { basename } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What needs a build, or a browser. */
const BUILT = ['test/build.test.ts', 'test/supply-chain.test.ts', 'test/node/cli.test.ts'];
/** What leaves nothing behind in the modules it tests: its files share them, which saves their loading. */
const PURE = ['test/extract/**/*.test.ts', 'test/reader/**/*.test.ts', 'test/ui/**/*.test.ts'];

const SCRIPT = '?script&iife';

/** A script that the background injects is its file's name here, as the build makes it one. */
const scripts: Plugin = {
  name: 'scripts',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith(SCRIPT) ? `\0${id}` : null),
  load: (id) =>
    id.startsWith('\0') && id.endsWith(SCRIPT)
      ? `export default '${basename(id.slice(0, -SCRIPT.length), '.ts')}.js'`
      : null,
};

/** Unit tests have nothing to wait for: as many at a time as there are processors. */
const unit = { setupFiles: ['test/polyfill.ts'], maxWorkers: '100%' };

/** The longest files first, or one of them would be left alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      LONGEST.findIndex((name) => moduleId.endsWith(name)) + 1 || LONGEST.length + 1;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const LONGEST = [
  'firefox-reading.test.ts',
  'firefox-keeping.test.ts',
  'chromium-reading.test.ts',
  'chromium-keeping.test.ts',
  'reader.test.ts',
  'trust.test.ts',
  'live-attacks.test.ts',
  'stored-attacks.test.ts',
  'typography.test.ts',
  'storage.test.ts',
  'imports.test.ts',
  'pages.test.ts',
  'epub-markup.test.ts',
  'extract/pages.test.ts',
];

export default defineConfig({
  plugins: [scripts],
  resolve: {
    alias: { 'webextension-polyfill': new URL('./test/polyfill.ts', import.meta.url).pathname },
  },
  test: {
    // For slow machines: no test is about speed.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          // Threads would hear each other's broadcasts.
          pool: 'forks',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...BUILT, ...PURE],
        },
      },
      {
        extends: true,
        test: { ...unit, name: 'unit-pure', pool: 'threads', include: PURE, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: BUILT,
          maxWorkers: '100%',
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Each has a browser and a screen of its own; more would wait for the processor.
          maxWorkers: 2,
          // The files of a worker share what they build of the library, and Playwright.
          isolate: false,
          // A browser on a busy machine is now and then late; scripts/test.mjs names what needed it.
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
