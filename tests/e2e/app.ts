import type { Browser, Page } from 'playwright-core';
import { test as plain, expect, inject } from 'vitest';
import { type Visit, openBrowser, openProfile, openVisit } from './browser.ts';
import { MapPage } from './pages/map-page.ts';

/** The running product under test: a visit, its first page, and what a person sees there. */
export interface App {
  readonly address: string;
  readonly visit: Visit;
  readonly map: MapPage;
  /** A message that this test means to provoke. */
  readonly expectComplaint: (pattern: RegExp) => void;
  /** Another tab of the same visit, with the product open. */
  readonly newTab: () => Promise<MapPage>;
  /** Another person's browser: nothing is shared but the address. */
  readonly elsewhere: () => Promise<App>;
}

/** The product in a profile on disk. */
export interface KeptApp extends App {
  /** Closes the whole browser, opens it again and shows the product. */
  readonly reopen: () => Promise<MapPage>;
}

async function openMap(page: Page, address: string): Promise<MapPage> {
  const map = new MapPage(page);
  await page.goto(`${address}/`);
  await map.ready();
  return map;
}

type Ends = (() => Promise<void>)[];

/** Opens the product in a visit; `ends` collects what must be done afterwards, `elsewhere` opens another visit. */
async function openApp(visit: Visit, address: string, ends: Ends, elsewhere: () => Promise<App>): Promise<App> {
  const expected: RegExp[] = [];
  ends.push(async () => {
    await visit.end();
    expect(visit.complaints.filter((one) => !expected.some((pattern) => pattern.test(one)))).toEqual([]);
  });
  const first = visit.context.pages()[0] ?? (await visit.context.newPage());
  return {
    address,
    visit,
    map: await openMap(first, address),
    expectComplaint: (pattern) => expected.push(pattern),
    newTab: async () => openMap(await visit.context.newPage(), address),
    elsewhere,
  };
}

async function appIn(browser: Browser, address: string, ends: Ends, offline = false): Promise<App> {
  const visit = await openVisit(browser, address, offline);
  return openApp(visit, address, ends, () => appIn(browser, address, ends, offline));
}

/** Opens the product at another address, in a browser of its own, kept for a time without a network. */
export async function openAppAt(address: string, ends: Ends): Promise<App> {
  const browser = await openBrowser();
  ends.push(() => browser.close());
  return appIn(browser, address, ends, true);
}

async function atEnd<T>(run: (ends: Ends) => Promise<T>): Promise<T> {
  const ends: Ends = [];
  try {
    return await run(ends);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

/**
 * A test with the product open, and nothing stored yet; tests share a browser. Afterwards it fails on
 * anything that the browser complained about: a fault of the page, a broken policy, a request to another origin.
 */
export const test = plain.extend<{ app: App; blank: Visit; browser: Browser; keptApp: KeptApp }>({
  browser: [
    async ({ task: _ }, give) => {
      const browser = await openBrowser();
      await give(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ browser }, give) => atEnd(async (ends) => give(await appIn(browser, inject('address'), ends))),
  /** A visit that has been nowhere yet. */
  blank: async ({ browser }, give) => {
    const visit = await openVisit(browser, inject('address'));
    await give(visit);
    await visit.end();
    // Where no page of ours is open the browser asks for an icon by itself.
    expect(visit.complaints.filter((one) => !one.includes('favicon.ico'))).toEqual([]);
  },
  /** The same in a browser of its own whose storage is on disk: for tests that close it and open it again. */
  keptApp: async ({ browser }, give) =>
    atEnd(async (ends) => {
      const address = inject('address');
      const profile = await openProfile(address);
      const app = await openApp(profile, address, ends, () => appIn(browser, address, ends));
      const reopen = async (): Promise<MapPage> => {
        const context = await profile.reopen();
        return openMap(context.pages()[0] ?? (await context.newPage()), address);
      };
      await give({ ...app, reopen });
    }),
});
