// @ts-check
/** Installs what is missing, before anything of node_modules is needed. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Oldest Node that Vite 8 and Vitest 4 run on. */
const OLDEST = /** @type {const} */ ([20, 19]);

/** Says so and ends when this Node is too old: everything after would fail with a worse sentence. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(`Tributary needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * @param {string} file
 * @returns {Map<string, { version?: string, optional?: boolean, link?: boolean }> | null}
 */
function packagesOf(file) {
  if (!existsSync(file)) return null;
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {}));
  } catch {
    return null;
  }
}

/**
 * True when what npm wrote down at its last install is what package-lock.json asks for. npm keeps that list in
 * node_modules and writes it last, so an install that was cut short does not count.
 * @param {string} [root]
 */
export function isInstalled(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  for (const [path, entry] of wanted) {
    if (path === '' || entry.link) continue;
    const there = present.get(path);
    // Optional ones are binaries of other platforms: npm leaves them out.
    if (there === undefined ? !entry.optional : there.version !== entry.version) return false;
  }
  return existsSync(join(root, 'node_modules', 'vite', 'package.json'));
}

/**
 * The way to call the npm that called us, else the one on the path.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function npm(args) {
  const own = process.env['npm_execpath'];
  if (own !== undefined && /npm-cli\.c?js$/.test(own) && existsSync(own))
    return { command: process.execPath, args: [own, ...args], shell: false };
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', args: [...args], shell: process.platform === 'win32' };
}

/**
 * Runs `npm ci` when node_modules is absent or differs from the lockfile. Prints to stderr only, so that commands
 * with output of their own stay clean. Ends the process with a plain sentence when it fails.
 *
 * The switches undo settings of a machine that would leave the build tools out; no package needs its install script.
 */
export function install() {
  checkNode();
  if (isInstalled()) return;
  console.error('Installing what is missing (npm ci) ...');
  const call = npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--package-lock=true',
    '--global=false',
    '--dry-run=false',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const done = spawnSync(call.command, call.args, {
    cwd: ROOT,
    shell: call.shell,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (done.status === 0) return;
  console.error(
    done.error === undefined
      ? 'The packages could not be installed: npm ci failed with the message above. Is the network there?'
      : `The packages could not be installed: npm did not start (${done.error.message}).`,
  );
  process.exit(1);
}
