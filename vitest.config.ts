import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const unit = {
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: [
    'test/browser/**',
    'test/build.test.ts',
    'test/supply-chain.test.ts',
    'test/node/cli.test.ts',
  ],
};

/** The longest files first, or one of them would be left alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      LONGEST.findIndex((name) => moduleId.endsWith(name)) + 1 || LONGEST.length + 1;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const LONGEST = ['firefox.test.ts', 'chromium.test.ts', 'epub-markup.test.ts'];

export default defineConfig({
  resolve: {
    alias: { 'webextension-polyfill': new URL('./test/polyfill.ts', import.meta.url).pathname },
  },
  test: {
    // For slow machines: no test is about speed.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'unit', setupFiles: ['test/polyfill.ts'], ...unit } },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['test/build.test.ts', 'test/supply-chain.test.ts', 'test/node/cli.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Each has a browser and a screen of its own; more would wait for the processor.
          maxWorkers: 2,
        },
      },
    ],
  },
});
