// @ts-check
/**
 * `npm test`: installs what is missing, runs every check and test, goes on after a failure and says at the end what
 * failed. The last line is `N passed, N failed` (and `, N skipped`): each test counts as one, each check as one.
 *
 * `npm test -- --only=types,lint` runs the named parts alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HOW_TO_GET_ONE, ensureShell, ensureWindowed } from './chromium.mjs';
import { ROOT, install } from './installed.mjs';

/** The whole run stops here, ms: a run that hangs must say so. Nine minutes on two cores, so far (docs/decisions/0012). */
const AT_MOST = 14 * 60_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, command: string[], counts?: boolean, chromium?: () => string | null, built?: boolean }} Part */

const bin = (/** @type {string} */ name) => join(ROOT, 'node_modules', name);
const node = process.execPath;
const vitest = [node, bin('vitest/vitest.mjs'), 'run'];

/** @type {readonly Part[]} */
const PARTS = [
  { name: 'format', command: [node, bin('oxfmt/bin/oxfmt'), '--check'] },
  { name: 'lint', command: [node, bin('oxlint/bin/oxlint'), '--type-aware', '--quiet'] },
  { name: 'types', command: [node, bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'unused', command: [node, bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'unit', command: vitest, counts: true },
  { name: 'build', command: [node, join(ROOT, 'scripts/build.mjs')] },
  { name: 'first-load', command: [node, bin('size-limit/bin.js')], built: true },
  {
    name: 'browser',
    command: [...vitest, '--config', join(ROOT, 'tests/e2e/vitest.config.ts')],
    counts: true,
    chromium: ensureShell,
    built: true,
  },
  {
    name: 'fault',
    command: [...vitest, '--config', join(ROOT, 'tests/fault/vitest.config.ts')],
    counts: true,
    // One of its tests needs the other; installing it there would take that test's time.
    chromium: () => (ensureWindowed() === null ? null : ensureShell()),
    built: true,
  },
];

const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const deadline = Date.now() + AT_MOST;
install();
mkdirSync(bin('.cache'), { recursive: true });
const reports = mkdtempSync(join(bin('.cache'), 'tributary-test-'));

/**
 * Runs a program in a process group of its own and ends the whole group at the deadline.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} true when it ended well
 */
function run([program = node, ...args], env) {
  return new Promise((resolve) => {
    const group = process.platform !== 'win32';
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'], detached: group });
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(group ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    };
    const timer = setTimeout(
      () => {
        console.error(`Stopped: the whole run may take ${AT_MOST / 60_000} minutes.`);
        end();
      },
      Math.max(0, deadline - Date.now()),
    );
    const stop = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
    const done = (/** @type {boolean} */ good) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
      resolve(good);
    };
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

/**
 * What Vitest counted. A file that does not even load has no test that failed, so it counts as one. What failed, or
 * passed at its second try only, is named again at the very end.
 * @param {string} file
 * @param {boolean} good
 * @returns {Counts}
 */
function read(file, good) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const { name, assertionResults } of report.testResults)
    for (const { status, fullName, failureMessages } of assertionResults) {
      const where = `${relative(ROOT, name)}: ${fullName}`;
      const why = whyFailed(String(failureMessages[0]));
      if (status === 'failed') told.push(`FAILED ${where}\n       ${why}`);
      else if (status === 'passed' && failureMessages.length > 0) told.push(`second try ${where}\n       ${why}`);
    }
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !good ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The first line of a failure; of a law that failed also its seed and the input that it failed for.
 * @param {string} message
 */
function whyFailed(message) {
  const lines = message.split('\n').slice(0, message.includes('\n{ seed: ') ? 3 : 1);
  // Vitest's own name for an error that only says how long it waited.
  const said = lines.map((line) => line.replace('Error: STACK_TRACE_ERROR', 'it ran out of time').slice(0, 500));
  return said.join('\n       ');
}

/** @param {Part} part @returns {Promise<Counts>} */
async function runPart(part) {
  /** @type {NodeJS.ProcessEnv} */
  let env = { ...process.env, FORCE_COLOR: process.env['FORCE_COLOR'] ?? '0' };
  if (part.built && !built) {
    console.error('Not run: the product was not built.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (part.chromium) {
    const chromium = part.chromium();
    if (chromium === null) {
      console.error(HOW_TO_GET_ONE);
      return { passed: 0, failed: 1, skipped: 0 };
    }
    env = { ...env, CHROMIUM: chromium };
  }
  if (!part.counts) {
    const good = await run(part.command, env);
    return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
  }
  const file = join(reports, `${part.name}.json`);
  const good = await run([...part.command, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], env);
  return read(file, good);
}

const parts = PARTS.filter((part) => only === undefined || only.includes(part.name));
const sum = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
/** @type {string[]} What failed, and what needed a second try. */
const told = [];
// An old build must not stand in for one that failed. A run of named parts takes what is there.
let built = only !== undefined && !only.includes('build');
for (const part of parts) {
  console.log(`\n== ${part.name}`);
  const began = Date.now();
  const counts = Date.now() < deadline ? await runPart(part) : { passed: 0, failed: 1, skipped: 0 };
  if (part.name === 'build') built = counts.failed === 0;
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
  const took = ((Date.now() - began) / 1000).toFixed(1);
  lines.push(`${counts.failed === 0 ? 'good  ' : 'FAILED'} ${part.name.padEnd(12)} ${took.padStart(6)} s`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${[...lines, ...told].join('\n')}\n`);
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
