// @ts-check
/**
 * `npm run fault`: the fault tests on their own, in their long form (about eighteen minutes on two cores), and a table of what each
 * promise was put to and how often it did not hold. Ends badly when anything was lost, when a test failed, and when a
 * promise of the list below was never put to the test.
 *
 * `npm run fault -- short` runs the form that is part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, filesUnder } from './built.mjs';
import { HOW_TO_GET_ONE, ensureChromium } from './chromium.mjs';
import { ROOT, install } from './installed.mjs';

/** Every promise that this suite must put to the test. */
const PROMISES = new Map([
  ['R1', '“Saved” means committed'],
  ['R3', 'leaving right after the last key'],
  ['R4', 'the browser killed at a random moment (kill -9)'],
  ['R5', 'the tab crashed'],
  ['R6', 'random failures of the save protocol, and its mutants'],
  ['R7', 'storage full, then room again'],
  ['R8', 'five kinds of failure at open, begin, put and commit'],
  ['R9', 'two tabs at once, one of them frozen meanwhile'],
  ['R10', 'an older tab after an upgrade'],
  ['R11', 'an older build and a newer store'],
  ['R13', 'site data cleared while open'],
  ['R14', 'storage vanished, shortened or damaged on disk'],
  ['R15', 'a record that cannot be read'],
  ['R16', 'a database that will not open'],
  ['R22', 'killed in the middle of an upgrade (kill -9)'],
  ['R23', 'a wrong clock'],
  ['R24', 'no network'],
  ['R25', 'an update with unsaved work and a part removed'],
  ['R26', 'a browser without what is needed'],
  ['R27', 'a fault in the interface'],
  ['R28', 'back from the cache, frozen and resumed'],
  ['R29', 'a long day'],
  ['R32', 'requests to anywhere else'],
]);

/** The test configurations, each with the folders of the tests that belong to it. */
const SUITES = [
  { config: 'tests/fault/vitest.config.ts', folders: ['tests/fault'] },
  { config: 'vite.config.ts', folders: ['tests/unit'] },
  { config: 'tests/e2e/vitest.config.ts', folders: ['tests/e2e'] },
];

const short = process.argv.includes('short');
install();
const chromium = ensureChromium();
if (chromium === null) {
  console.error(HOW_TO_GET_ONE);
  process.exit(1);
}
await build();
const folder = mkdtempSync(join(tmpdir(), 'tributary-tally-'));
const file = join(folder, 'tally.jsonl');
const env = {
  ...process.env,
  CHROMIUM: chromium,
  TRIBUTARY_TALLY: file,
  ...(short ? {} : { TRIBUTARY_FAULT: 'long' }),
};

let failed = false;
for (const { config, folders } of SUITES) {
  // A test that counts its runs belongs to this suite, wherever it stands.
  const tests = folders
    .flatMap((name) => filesUnder(join(ROOT, name)))
    .filter((path) => path.endsWith('.test.ts') && /\btally\(/.test(readFileSync(path, 'utf8')));
  if (tests.length === 0) continue;
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--config', join(ROOT, config), ...tests], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  failed ||= run.status !== 0;
}

/** @type {import('../tests/fault/tally.ts').Tally[]} */
const lines = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true, force: true });

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
}

const rows = [['promise', 'what', 'runs', 'lost']];
for (const [promise, what] of PROMISES) {
  const own = lines.filter((line) => line.promise.split(' ')[0] === promise);
  /** @type {Map<string, { runs: number, lost: number }>} */
  const parts = new Map();
  for (const { promise: name, runs, lost } of own) {
    const part = name.slice(promise.length).trim();
    const sum = parts.get(part) ?? { runs: 0, lost: 0 };
    parts.set(part, { runs: sum.runs + runs, lost: sum.lost + lost });
  }
  if (parts.size === 0) {
    failed = true;
    rows.push([promise, what, 'never run', '?']);
  }
  for (const [part, { runs, lost }] of parts) {
    failed ||= lost > 0 || runs === 0;
    rows.push([promise, part === '' ? what : `${what}: ${part}`, String(runs), String(lost)]);
  }
}
console.log(`\n${table(rows).join('\n')}\n`);
const sum = lines.reduce((all, { runs, lost }) => ({ runs: all.runs + runs, lost: all.lost + lost }), {
  runs: 0,
  lost: 0,
});
console.log(`${sum.runs} runs, ${sum.lost} lost${failed ? '; NOT every promise was kept and put to the test' : ''}`);
process.exitCode = failed ? 1 : 0;
