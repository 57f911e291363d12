import { defineConfig } from 'vitest/config';

/**
 * The tests in Chromium against the production build. One file at a time: two browsers at once on two cores would
 * measure each other's waiting.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/serve-build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // A machine that others use as well may take seconds to show what it shows at once.
    expect: { poll: { timeout: 8_000 } },
    hookTimeout: 60_000,
    environment: 'node',
  },
});
