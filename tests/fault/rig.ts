import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Page, chromium } from 'playwright-core';
import { FLAGS, HOW_TO_GET_ONE, ensureChromium } from '../../scripts/chromium.mjs';

/** A Chromium that may be killed at any moment: a process group of its own, its profile on disk. */
export interface Victim {
  readonly page: Page;
  /** SIGKILL to the whole group (browser, renderer, storage): nothing gets to tidy up. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it in the ordinary way. */
  readonly close: () => Promise<void>;
}

/** Ways to end the browsers that still run on a profile: a test that failed in between has not done it. */
const running = new Map<string, Set<() => void>>();

/** A profile folder that outlives its browsers. Removing it ends those that are left. */
export function makeProfile(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'tributary-fault-'));
  return {
    dir,
    remove: () => {
      for (const end of running.get(dir) ?? []) end();
      running.delete(dir);
      rmSync(dir, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 });
    },
  };
}

/** How long a browser may take to say where it listens, ms. */
const START_AT_MOST = 20_000;

/** The file in which Chromium says on which port it listens. */
async function portOf(dir: string): Promise<string> {
  const file = join(dir, 'DevToolsActivePort');
  const until = Date.now() + START_AT_MOST;
  while (Date.now() < until) {
    if (existsSync(file)) {
      const port = readFileSync(file, 'utf8').split('\n')[0] ?? '';
      if (port !== '') return port;
    }
    await wait(20);
  }
  throw new Error('Chromium did not start.');
}

/** Starts a browser on the profile. After a kill, the same profile shows what was really on disk. */
export async function startVictim(dir: string, program = ensureChromium()): Promise<Victim> {
  if (program === null) throw new Error(HOW_TO_GET_ONE);
  // Left over from the browser before: it would be read as the new one's.
  rmSync(join(dir, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    program,
    [
      ...FLAGS,
      '--headless',
      '--window-size=1280,720',
      '--remote-debugging-port=0',
      `--user-data-dir=${dir}`,
      '--disable-session-crashed-bubble',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const killGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  // A group of its own outlives the test that started it, unless somebody ends it.
  process.once('exit', killGroup);
  running.set(dir, (running.get(dir) ?? new Set()).add(killGroup));
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  // A number that was used may be given to somebody else: only what still runs is ended.
  void gone.then(() => running.get(dir)?.delete(killGroup));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(dir)}`);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no window.');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      killGroup();
      await gone;
      process.off('exit', killGroup);
      await browser.close().catch(() => undefined);
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
      process.off('exit', killGroup);
      await browser.close().catch(() => undefined);
    },
  };
}
