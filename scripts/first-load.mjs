// @ts-check
/** What the browser must load before the first screen: read from the built page, for `.size-limit.mjs`. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * The scripts of the built page and all that they import at once, not what they load later on demand.
 * Paths as the server names them. Throws when there is no built page.
 * @param {string} dir where the build is
 * @returns {string[]}
 */
export function firstLoad(dir) {
  const page = readFileSync(join(dir, 'index.html'), 'utf8');
  const open = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map(
    (found) => found[1] ?? '',
  );
  /** @type {Set<string>} */
  const found = new Set();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const { module } = parseSync(path, readFileSync(join(dir, path), 'utf8'));
    const passedOn = module.staticExports.flatMap((line) => line.entries.map((entry) => entry.moduleRequest));
    for (const request of [...module.staticImports.map((line) => line.moduleRequest), ...passedOn])
      if (request !== null) open.push(posix.join(posix.dirname(path), request.value));
  }
  if (found.size === 0) throw new Error('The built page has no script.');
  return [...found].toSorted();
}
