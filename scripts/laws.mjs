// @ts-check
/**
 * `npm run laws -- 20`: the laws of the unit tests, put to as many new seeds (default 5; a round takes about a minute).
 * `npm test` runs them with one seed, so that the same code gets the same verdict; what chance finds is found here. Ends
 * badly when a round failed, and says with which seed to run it again: `npm run laws -- --seed=123`.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './built.mjs';
import { ROOT, install } from './installed.mjs';

const words = process.argv.slice(2);
const named = words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length);
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 5);
// fast-check takes 32 bits.
const seeds = named === undefined ? Array.from({ length: rounds }, () => randomInt(2 ** 31)) : [Number(named)];

install();
const laws = ['tests/unit', 'tests/architecture', 'tests/contracts']
  .flatMap((folder) => filesUnder(join(ROOT, folder)))
  .filter((path) => /\.test\.tsx?$/.test(path) && /'fast-check'/.test(readFileSync(path, 'utf8')));
const failed = [];
for (const seed of seeds) {
  console.log(`\n== seed ${seed}`);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...laws], {
    cwd: ROOT,
    env: { ...process.env, TRIBUTARY_SEED: String(seed) },
    stdio: 'inherit',
  });
  if (status !== 0) failed.push(seed);
}
console.log(`\n${seeds.length} rounds of ${laws.length} files, ${failed.length} failed ${failed.join(' ')}`.trimEnd());
process.exitCode = failed.length > 0 ? 1 : 0;
