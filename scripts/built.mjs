// @ts-check
/** Builds the product when its sources changed since the last build. Uses nothing but Node until it builds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './installed.mjs';

/** Where the built product stands. */
export const DIST = join(ROOT, 'dist');
const STAMP = join(ROOT, 'node_modules', '.cache', 'tributary', 'build.json');

/** Everything the build reads. `scripts` counts because the config takes the policy and the offline part from there. */
const INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .toSorted();
}

/**
 * One number for names and bytes of files.
 * @param {readonly string[]} files
 */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const inputs = () => fingerprint(INPUTS.flatMap((path) => filesUnder(join(ROOT, path))));

/** True when dist was built from exactly these sources and nobody has touched it since. */
function isBuilt() {
  try {
    const stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
    return (
      existsSync(join(DIST, 'index.html')) &&
      stamp.inputs === inputs() &&
      stamp.output === fingerprint(filesUnder(DIST))
    );
  } catch {
    return false;
  }
}

/**
 * Builds into a folder, whatever stands there. Throws what Vite throws.
 * @param {string} dir
 */
export async function buildInto(dir) {
  const vite = await import('vite');
  // Vite believes a NODE_ENV that is already set, and a test runner sets it: the product is always built for real.
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await vite.build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: dir, emptyOutDir: true },
    });
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
  }
}

/**
 * Builds into dist when needed; `always` builds in any case. Throws what Vite throws.
 * @param {{ always?: boolean }} [options]
 * @returns {Promise<boolean>} true when it built
 */
export async function build({ always = false } = {}) {
  if (!always && isBuilt()) return false;
  const before = inputs();
  await buildInto(DIST);
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ inputs: before, output: fingerprint(filesUnder(DIST)) }));
  return true;
}
