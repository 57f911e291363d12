import { defineConfig } from 'vitest/config';

/**
 * The tests in Chromium against the production build. Three files at a time keep two cores busy: a third of a
 * test is waiting for a page. Files that one worker runs share its browser; every test has storage of its own.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/serve-build.ts'],
    maxWorkers: 3,
    isolate: false,
    testTimeout: 60_000,
    // One second try: a machine that stood still for seconds is no fault of the product. The run names each that needed it.
    retry: 1,
    // A machine that others use as well may take seconds to show what it shows at once.
    expect: { poll: { timeout: 8_000 } },
    hookTimeout: 60_000,
    environment: 'node',
  },
});
