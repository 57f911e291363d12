// @ts-check
/**
 * Runs a TypeScript program of this project in Node: `node scripts/run-ts.mjs scripts/facts.ts FILE.json`.
 * Node 20 reads no TypeScript, so it is bundled first (imports by `#` included); packages stay outside the bundle.
 * Prints nothing of its own, so that what the program prints can be piped.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, install } from './installed.mjs';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node scripts/run-ts.mjs PROGRAM.ts [ARGUMENTS]');
  process.exit(2);
}
install();
const { build } = await import('vite');
// Inside the project, so that the program finds its packages; a folder of its own, so that two runs do not meet.
const cache = join(ROOT, 'node_modules', '.cache', 'tributary');
mkdirSync(cache, { recursive: true });
const dir = mkdtempSync(join(cache, 'run-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
try {
  await build({
    root: ROOT,
    configFile: false,
    plugins: [
      {
        // Plain scripts know where they stand, so they stay where they are.
        name: 'tributary:scripts',
        enforce: 'pre',
        resolveId: (id, importer) =>
          /^\.{1,2}\/.*\.mjs$/.test(id) && importer !== undefined
            ? { id: pathToFileURL(resolve(dirname(importer), id)).href, external: true }
            : null,
      },
    ],
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: resolve(entry),
      outDir: dir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const program = join(dir, 'program.mjs');
// The program sees its own arguments, as if Node had run it.
process.argv.splice(1, process.argv.length - 1, resolve(entry), ...rest);
await import(pathToFileURL(program).href);
