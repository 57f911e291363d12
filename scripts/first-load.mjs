// @ts-check
/**
 * How much JavaScript the browser must load before the first screen: `node scripts/first-load.mjs [LIMIT_KB]`.
 * Read from the built page: its scripts and all they import at once, not what they load later on demand.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DIST } from './built.mjs';

/** The budget of the first issue, kB of 1,000 bytes, gzip. React, React Flow, Yjs, Dexie and zustand alone are 183. */
const LIMIT = 240;

/**
 * The scripts of the first load and their sizes in gzip bytes.
 * @param {string} [dir]
 * @returns {Promise<Map<string, number>>}
 */
export async function firstLoad(dir = DIST) {
  const { parseSync } = await import('vite');
  const page = readFileSync(join(dir, 'index.html'), 'utf8');
  const open = [
    ...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...page.matchAll(/modulepreload[^>]*href="([^"]+)"/g),
  ]
    .map((found) => found[1] ?? '')
    .filter((path) => path !== '');
  const sizes = new Map();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (sizes.has(path)) continue;
    const source = readFileSync(join(dir, path));
    sizes.set(path, gzipSync(source, { level: 9 }).length);
    for (const found of parseSync(path, source.toString('utf8')).module.staticImports)
      open.push(posix.join(posix.dirname(path), found.moduleRequest.value));
    for (const line of parseSync(path, source.toString('utf8')).module.staticExports)
      for (const entry of line.entries)
        if (entry.moduleRequest !== null) open.push(posix.join(posix.dirname(path), entry.moduleRequest.value));
  }
  return sizes;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const limit = Number(process.argv[2] ?? LIMIT);
  const sizes = await firstLoad();
  let sum = 0;
  for (const [path, size] of [...sizes].toSorted((a, b) => b[1] - a[1])) {
    sum += size;
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  }
  console.log(`${(sum / 1000).toFixed(1).padStart(8)} kB  first-load JavaScript in gzip, of ${limit} allowed`);
  if (sizes.size === 0 || sum > limit * 1000) process.exit(1);
}
