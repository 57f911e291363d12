import { defineConfig } from 'vitest/config';

/**
 * Faults from outside: the browser is killed in the middle of work; each has a browser and a profile of its own, against
 * the production build. The short form runs two files at a time, the long one by itself: its figures are to be compared.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/fault/**/*.test.ts'],
    globalSetup: ['tests/e2e/serve-build.ts'],
    maxWorkers: process.env['TRIBUTARY_FAULT'] === 'long' ? 1 : 2,
    // Every file loads the same few modules: once is enough.
    isolate: false,
    // The long form says in each test how long it may take.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    environment: 'node',
  },
});
