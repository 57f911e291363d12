import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { FLAGS, HOW_TO_GET_ONE, ensureShell } from '../../scripts/chromium.mjs';

/** The size of the screen the design is drawn for. */
export const SCREEN = { width: 1366, height: 768 };

/** A browser with storage of its own: nothing is shared with another visit but the address. */
export interface Visit {
  readonly context: BrowserContext;
  /** What went wrong so far: faults of the page, messages of error, requests that left the origin. */
  readonly complaints: string[];
  /** Closes it; what it stored is gone. */
  readonly end: () => Promise<void>;
}

/** A visit with a profile on disk, as a person has one: closing and opening it again finds what was kept. */
export interface Profile extends Visit {
  /** Closes the browser and opens it again on the same profile. */
  readonly reopen: () => Promise<BrowserContext>;
}

/** Any of these words in a message means that the page's policy was broken, whatever the message's level. */
const POLICY = /Content Security Policy|Trusted ?Type|violates the following|Permissions-Policy/i;

function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || POLICY.test(message.text()))
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`fault: ${error.stack ?? error.message}`));
  page.on('crash', () => complaints.push('the page crashed'));
}

/** Counts what hands do, in the page: real key presses and pointer presses, not scripts. */
function countHands(): void {
  const counts = { keys: 0, pointers: 0 };
  Object.defineProperty(globalThis, '__hands', { value: counts });
  addEventListener('keydown', (pressed) => void (pressed.isTrusted && (counts.keys += 1)), true);
  addEventListener('pointerdown', (pressed) => void (pressed.isTrusted && (counts.pointers += 1)), true);
}

/** Where nothing is tested that the network could take away: the build is not stored for every visit anew. */
function keepNothingOffline(): void {
  // A page that is not there yet has no such thing.
  if (typeof ServiceWorkerContainer === 'undefined') return;
  const active = new EventTarget();
  Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
    value: () => Promise.resolve(Object.assign(new EventTarget(), { active, installing: null, waiting: null })),
  });
}

/** How a page is opened in either. Nothing moves by itself: a picture is whole as soon as it is there. */
const LOOK = {
  viewport: SCREEN,
  reducedMotion: 'reduce' as const,
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  acceptDownloads: true,
};

function program(): string {
  const found = ensureShell();
  if (found === null) throw new Error(HOW_TO_GET_ONE);
  return found;
}

/** Lets the pages of a context do what a test needs, and notes what goes wrong. `address` is the only origin to go to. */
async function guard(context: BrowserContext, address: string, complaints: string[]): Promise<BrowserContext> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  // A thing that is not there after this long will not come: the test should say so before it runs out of time.
  context.setDefaultTimeout(15_000);
  await context.addInitScript(countHands);
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob|about|chrome):/.test(url))
      complaints.push(`left the origin: ${url}`);
  });
  context.on('page', (page) => watch(page, complaints));
  for (const page of context.pages()) watch(page, complaints);
  return context;
}

/** The browser whose visits keep what they store in memory: one for a whole file of tests, since a start takes a second. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: program(), args: FLAGS, headless: true });
}

/** Opens a fresh visit in a browser that others may use, too. `offline`: it is kept for a time without a network. */
export async function openVisit(browser: Browser, address: string, offline = false): Promise<Visit> {
  const complaints: string[] = [];
  const context = await guard(await browser.newContext(LOOK), address, complaints);
  if (!offline) await context.addInitScript(keepNothingOffline);
  return { context, complaints, end: () => context.close() };
}

/** Opens a fresh profile on disk in a browser of its own. */
export async function openProfile(address: string): Promise<Profile> {
  const executablePath = program();
  const dir = mkdtempSync(join(tmpdir(), 'tributary-profile-'));
  const complaints: string[] = [];
  const launch = async (): Promise<BrowserContext> =>
    guard(
      await chromium.launchPersistentContext(dir, { ...LOOK, executablePath, args: FLAGS, headless: true }),
      address,
      complaints,
    );
  let context = await launch();
  return {
    get context() {
      return context;
    },
    complaints,
    reopen: async () => {
      await context.close();
      context = await launch();
      return context;
    },
    end: async () => {
      await context.close();
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Key presses and pointer presses in this page since it was loaded. */
export function handsOf(page: Page): Promise<{ readonly keys: number; readonly pointers: number }> {
  return page.evaluate(() => ({
    ...(globalThis as unknown as { __hands: { keys: number; pointers: number } }).__hands,
  }));
}
