import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { patience, times } from './length.ts';
import { ensureWindowed } from '../../scripts/chromium.mjs';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** How long a page stays frozen in the long form, ms: as long as a browser lets a hidden tab sleep before it counts. */
const ASLEEP = times(60_000, 500);

it(
  'R28: a page that comes back from the cache shows and keeps what another tab did meanwhile',
  patience(3),
  async () => {
    const profile = makeProfile();
    const victim = await startVictim(profile.dir, ensureWindowed());
    const runs = times(5, 1);
    const lost: string[] = [];
    let cached = 0;
    try {
      const { page } = victim;
      const map = new MapPage(page);
      const other = new MapPage(await page.context().newPage());
      // A message on the channel would take the page out of the cache: this tab works without one, and the log is the truth.
      await other.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
      page.on('console', (message) => (cached += message.text() === 'cached true' ? 1 : 0));
      await page.goto(inject('address'));
      await map.ready();
      await other.page.goto(inject('address'));
      await other.ready();
      for (let run = 1; run <= runs; run += 1) {
        await map.enter(`Before ${run}`);
        await map.saved();
        await page.evaluate(() =>
          addEventListener('pageshow', (shown) => console.debug(`cached ${shown.persisted}`), { once: true }),
        );
        await page.goto(`${inject('address')}/icon.svg`);
        await other.enter(`Meanwhile ${run}`);
        await other.saved();
        await page.goBack({ waitUntil: 'commit' });
        await map.ready();
        await expect.poll(async () => (await map.exportJson('map')).includes(`"Meanwhile ${run}"`)).toBe(true);
        await map.enter(`After ${run}`);
        await map.saved();
        const there = stepNames((await storedOne(page)).records);
        const must = [`Before ${run}`, `Meanwhile ${run}`, `After ${run}`];
        lost.push(...must.filter((name) => there.filter((one) => one === name).length !== 1));
      }
      console.info(
        `${runs} times back, ${cached > 0 ? 'from the cache' : 'loaded anew: this browser caches no such page'}`,
      );
      tally('R28 back', runs, lost.length);
      expect(lost).toEqual([]);
    } finally {
      await victim.kill();
      profile.remove();
    }
  },
);

it(
  'R28: a frozen tab comes back with what another did meanwhile, and its own next edit loses neither',
  patience(3),
  async () => {
    const profile = makeProfile();
    const victim = await startVictim(profile.dir);
    try {
      const map = new MapPage(victim.page);
      const other = new MapPage(await victim.page.context().newPage());
      for (const one of [map, other]) {
        await one.page.goto(inject('address'));
        await one.ready();
      }
      await map.enter('Before');
      await map.saved();
      const session = await victim.page.context().newCDPSession(victim.page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await other.enter('Meanwhile');
      await other.saved();
      await other.page.waitForTimeout(ASLEEP);
      await other.enter('Long after');
      await other.saved();
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await map.enter('After');
      await map.saved();
      const must = ['After', 'Before', 'Long after', 'Meanwhile'];
      const there = stepNames((await storedOne(map.page)).records).toSorted();
      await expect.poll(async () => must.every((name) => JSON.stringify(there).includes(name))).toBe(true);
      const shown = await map.exportJson('workspace');
      tally('R28 frozen', 1, must.filter((name) => !there.includes(name) || !shown.includes(`"${name}"`)).length);
      expect(there).toEqual(must);
      for (const name of must) expect(shown).toContain(`"${name}"`);
    } finally {
      await victim.kill();
      profile.remove();
    }
  },
);
