import { defineConfig } from 'vitest/config';

const unit = {
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: [
    'test/browser/**',
    'test/build.test.ts',
    'test/supply-chain.test.ts',
    'test/node/cli.test.ts',
  ],
};

export default defineConfig({
  resolve: {
    alias: { 'webextension-polyfill': new URL('./test/polyfill.ts', import.meta.url).pathname },
  },
  test: {
    // For slow machines: no test is about speed.
    testTimeout: 240_000,
    hookTimeout: 180_000,
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
          fileParallelism: false,
        },
      },
    ],
  },
});
