import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { HOST, PORT } from './scripts/address.mjs';
import { firstPaintTogether, plainErrors } from './scripts/build-first.ts';
import { offline } from './scripts/build-offline.ts';
import { policyInPage } from './scripts/build-policy.ts';
import { securityHeaders } from './scripts/headers.mjs';

/** The dev server's nonce. It protects nothing: it lets Vite's inline styles and refresh script pass the same policy. */
const DEV_NONCE = 'dev';

/** One address for dev, preview and the real server: another port would be another origin, with other maps. */
const address = { host: HOST, port: PORT, strictPort: true } as const;

export default defineConfig(({ command }) => ({
  plugins: [react(), policyInPage(), plainErrors(), firstPaintTogether(), offline()],
  ...(command === 'serve' && process.env['VITEST'] === undefined ? { html: { cspNonce: DEV_NONCE } } : {}),
  server: { ...address, headers: securityHeaders({ nonce: DEV_NONCE }) },
  preview: { ...address, headers: securityHeaders() },
  // The package's own entry is its oldest build, for programs of mixed module kinds; this one is 1.5 kB less.
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^d3-color$/, replacement: fileURLToPath(new URL('./scripts/no-colours.mjs', import.meta.url)) },
      { find: /^lib0\/logging$/, replacement: fileURLToPath(new URL('./scripts/plain-logging.mjs', import.meta.url)) },
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Every browser of that target preloads modules by itself, and the filler would be a script we do not need.
    modulePreload: { polyfill: false },
    // As files, not as data: addresses: what is in a file is in the list that is kept for going offline.
    assetsInlineLimit: 0,
    // The real limit is on the first load, in gzip (scripts/first-load.mjs).
    chunkSizeWarningLimit: 1000,
    // What the first load is made of is read from here, and then removed.
    manifest: false,
    rolldownOptions: {
      // React Flow makes its map, controls and background with these at the top of one file. Calling them does nothing
      // by itself, and saying so leaves out what the page does not use.
      treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
    },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts', 'tests/contracts/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/unit/chance.ts'],
    // Modules hold no state that a test could leave behind; loading them anew for each of a hundred files took half of
    // the processor's time.
    isolate: false,
    // Vitest leaves one core alone, which on two cores is half of the machine.
    maxWorkers: 2,
    // A test that hangs must end, one that waits for a busy machine must not: the slowest takes two seconds on a quiet one.
    testTimeout: 30_000,
  },
}));
