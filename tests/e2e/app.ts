import type { Page } from 'playwright-core';
import { test as plain, expect, inject } from 'vitest';
import { type Profile, openProfile } from './browser.ts';
import { MapPage } from './pages/map-page.ts';

/** The running product under test: a profile, its first page, and what a person sees there. */
export interface App {
  readonly address: string;
  readonly profile: Profile;
  readonly map: MapPage;
  /** A message that this test means to provoke. */
  readonly expectComplaint: (pattern: RegExp) => void;
  /** Another tab of the same profile, with the product open. */
  readonly newTab: () => Promise<MapPage>;
  /** Closes the whole browser, opens it again and shows the product. */
  readonly reopen: () => Promise<MapPage>;
  /** Another person's browser: nothing is shared but the address. */
  readonly elsewhere: () => Promise<App>;
}

async function openMap(page: Page, address: string): Promise<MapPage> {
  const map = new MapPage(page);
  await page.goto(`${address}/`);
  await map.ready();
  return map;
}

/** Opens the product in a fresh profile; `onEnd` collects what must be done afterwards. */
export async function openApp(address: string, ends: (() => Promise<void>)[]): Promise<App> {
  const profile = await openProfile(address);
  const expected: RegExp[] = [];
  ends.push(async () => {
    await profile.end();
    expect(profile.complaints.filter((one) => !expected.some((pattern) => pattern.test(one)))).toEqual([]);
  });
  const first = profile.context.pages()[0] ?? (await profile.context.newPage());
  return {
    address,
    profile,
    map: await openMap(first, address),
    expectComplaint: (pattern) => expected.push(pattern),
    newTab: async () => openMap(await profile.context.newPage(), address),
    reopen: async () => {
      const context = await profile.reopen();
      return openMap(context.pages()[0] ?? (await context.newPage()), address);
    },
    elsewhere: () => openApp(address, ends),
  };
}

/**
 * A test with the product open in a fresh profile. Afterwards it fails on anything that the browser complained about:
 * a fault of the page, a broken policy, a request to another origin.
 */
export const test = plain.extend<{ app: App }>({
  app: async ({ task: _ }, give) => {
    const ends: (() => Promise<void>)[] = [];
    try {
      await give(await openApp(inject('address'), ends));
    } finally {
      for (const end of ends.toReversed()) await end();
    }
  },
});
