import { defineConfig } from 'vitest/config';

/** Faults from outside: the browser is killed in the middle of work. One at a time, against the production build. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/fault/**/*.test.ts'],
    globalSetup: ['tests/e2e/serve-build.ts'],
    fileParallelism: false,
    // Every file loads the same few modules: once is enough.
    isolate: false,
    // The long form says in each test how long it may take.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    environment: 'node',
  },
});
