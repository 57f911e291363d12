// @ts-check
/** Finds a Chromium for the tests, and installs Debian's where that is possible. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Flags for every Chromium the tests start. None of them changes how a page is drawn or stored. The resolver rule
 * makes every name but our own address fail, so that nothing can leave even by mistake.
 */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium that is there: the one named by CHROMIUM, else the first on the path, else a usual place; null = none.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return canRun(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const all = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return all.find((file) => existsSync(file) && canRun(file)) ?? null;
}

/**
 * A Chromium, installed from Debian's packages when this is Debian and we are root.
 * @returns {string | null} null = none, and `HOW_TO_GET_ONE` says what to do
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.error('Installing Chromium for the browser tests (apt-get) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => spawnSync('/usr/bin/apt-get', args, { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  if (!apt(install) && apt(['update', '-qq'])) apt(install);
  return findChromium();
}

export const HOW_TO_GET_ONE =
  'No Chromium found: install it (on Debian: apt-get install chromium) or set CHROMIUM to the program.';
