// @ts-check
/** Finds a Chromium for the tests, and installs Debian's where that is possible. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** The same browser without windows of its own: pages are drawn and stored as in the other, in half the processor time. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
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

/** @param {readonly string[]} names @returns {string | null} the first of these programs on the path */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const all = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return all.find((file) => existsSync(file) && canRun(file)) ?? null;
}

/** @returns {string | null | undefined} the program that was named; null = it cannot be run; undefined = none named */
function named() {
  const file = process.env['CHROMIUM'];
  if (file === undefined || file === '') return undefined;
  return canRun(file) ? file : null;
}

/** @returns {string | null} the first Chromium with windows on the path, else in a usual place */
const windowed = () => onPath(NAMES) ?? PLACES.find((file) => existsSync(file) && canRun(file)) ?? null;

/**
 * The Chromium that is there: the one named by CHROMIUM, else the first on the path, else a usual place; null = none.
 * @returns {string | null}
 */
export function findChromium() {
  const asked = named();
  return asked === undefined ? windowed() : asked;
}

/**
 * Installs one of Debian's packages when this is Debian and we are root.
 * @param {string} name
 */
function installPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${name} for the browser tests (apt-get) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => spawnSync('/usr/bin/apt-get', args, { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  const install = ['install', '-y', '-qq', '--no-install-recommends', name];
  if (!apt(install) && apt(['update', '-qq'])) apt(install);
}

/**
 * A Chromium, installed from Debian's packages where that is possible.
 * @returns {string | null} null = none, and `HOW_TO_GET_ONE` says what to do
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  installPackage('chromium');
  return findChromium();
}

/**
 * One with windows, installed where that is possible, even where CHROMIUM names one without: for what only it can do, as
 * keeping a page that was left. Where there is none, what CHROMIUM names.
 * @returns {string | null}
 */
export function ensureWindowed() {
  const asked = named();
  if (typeof asked === 'string' && !SHELLS.some((name) => asked.includes(name))) return asked;
  if (windowed() === null) installPackage('chromium');
  return windowed() ?? asked ?? null;
}

/**
 * What `npm test` runs in: the Chromium named by CHROMIUM, else the one without windows, installed where that is possible,
 * else the other. The long form of the faults and all figures are for the other: a person's browser is what must hold.
 * @returns {string | null}
 */
export function ensureShell() {
  const asked = named();
  if (asked !== undefined) return asked;
  if (onPath(SHELLS) === null) installPackage('chromium-headless-shell');
  return onPath(SHELLS) ?? ensureChromium();
}

export const HOW_TO_GET_ONE =
  'No Chromium found: install it (on Debian: apt-get install chromium) or set CHROMIUM to the program.';
