import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { screenWords as words } from '#words/screen.ts';
import { serve } from '../../scripts/serve.mjs';
import { MapPage } from '../e2e/pages/map-page.ts';
import { patience, times } from './length.ts';
import { nextBuild } from './next-build.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, stored, storedOne } from './stored.ts';
import { tally } from './tally.ts';

let next: string;
beforeAll(async () => {
  next = await nextBuild();
}, 120_000);

/** Two releases on one address: the build under test first, the newer one after `release()`. */
async function twoReleases() {
  let server = await serve({ port: 0 });
  const { port, address } = server;
  return {
    address,
    release: async () => {
      await server.close();
      server = await serve({ port, dir: next });
    },
    goBack: async () => {
      await server.close();
      server = await serve({ port });
    },
    close: () => server.close(),
  };
}

async function open(page: Page, address: string): Promise<MapPage> {
  const map = new MapPage(page);
  await page.goto(address);
  await map.ready();
  return map;
}

/** The build is kept whole, so that the page does not depend on the server any more. */
const kept = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 }).toBe(true);

const offer = (page: Page) => page.getByRole('button', { name: words.save.newVersion });

it(
  'R10, R25: after an upgrade the older tab writes nothing, and what it had not saved comes back',
  patience(4),
  async () => {
    const runs = times(4, 1);
    let wrote = 0;
    let lost = 0;
    let reloads = 0;
    for (let run = 0; run < runs; run += 1) {
      const profile = makeProfile();
      const releases = await twoReleases();
      const victim = await startVictim(profile.dir);
      try {
        const context = victim.page.context();
        const old = await open(victim.page, releases.address);
        await old.enter('Saved by the older release');
        await old.saved();
        await kept(old.page);
        const second = await open(await context.newPage(), releases.address);
        await releases.release();
        for (const map of [old, second]) await map.page.evaluate(() => Object.assign(globalThis, { sameLife: true }));
        await second.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
        await offer(second.page).waitFor();
        await offer(old.page).waitFor();
        // It only offers. Nothing was reloaded, and a part that the server no longer has still comes.
        for (const map of [old, second]) if (!(await map.page.evaluate(() => 'sameLife' in globalThis))) reloads += 1;
        await old.openExport();
        await old.press('Escape');

        // The last edit and the update in one breath: it is flushed first.
        await second.enter('Typed just before the update');
        await offer(second.page).click();
        await second.page.locator('html[data-release=next]').waitFor({ state: 'attached' });
        await second.ready();
        const after = stepNames((await storedOne(second.page)).records);
        if (!after.includes('Typed just before the update')) lost += 1;

        // The older tab is told, and whatever its person still does reaches no database.
        await old.page.getByRole('alert').filter({ hasText: words.save.stale }).waitFor();
        const rows = (await storedOne(second.page)).n;
        await old.line.focus();
        await old.type('Typed in the older tab');
        await old.page.waitForTimeout(300);
        if ((await storedOne(second.page)).n !== rows) wrote += 1;
        const typed = (await old.line.inputValue()) === '';
        const shown = (await old.exportJson('workspace')).includes('Typed in the older tab');
        // Taken by the line means made: then it must come back. Refused by the line means that it still stands there.
        await old.page.reload();
        await old.page.locator('html[data-release=next]').waitFor({ state: 'attached' });
        await old.ready();
        await old.saved();
        const back = stepNames((await storedOne(old.page)).records).includes('Typed in the older tab');
        const stands = (await old.line.inputValue()) === 'Typed in the older tab';
        if (!(typed && shown ? back : stands)) lost += 1;
        expect(stepNames((await storedOne(old.page)).records)).toContain('Saved by the older release');
      } finally {
        await victim.kill();
        await releases.close();
        profile.remove();
      }
    }
    tally('R10', runs, wrote + lost);
    tally('R25', runs, reloads + lost);
    expect({ wrote, lost, reloads }).toEqual({ wrote: 0, lost: 0, reloads: 0 });
  },
);

it('R25: an update while the network goes away leaves a page of one release that works', patience(2), async () => {
  const profile = makeProfile();
  const releases = await twoReleases();
  const victim = await startVictim(profile.dir);
  try {
    const map = await open(victim.page, releases.address);
    await map.enter('Before');
    await map.saved();
    await kept(map.page);
    await releases.release();
    // The newer release can be asked for, but not fetched whole.
    await map.page.context().route(/\/assets\//, (route) => route.abort());
    await map.page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined),
    );
    await releases.close();
    await map.page.reload();
    await map.ready();
    expect(await map.page.locator('html').getAttribute('data-release')).toBe(null);
    await map.enter('After');
    await map.saved();
    await map.openExport();
    const there = stepNames((await storedOne(map.page)).records);
    tally('R25 network gone', 1, ['Before', 'After'].filter((name) => !there.includes(name)).length);
    expect(there).toEqual(expect.arrayContaining(['Before', 'After']));
  } finally {
    await victim.kill();
    profile.remove();
  }
});

it('R11: an older build leaves a newer store as it is, and says so', patience(2), async () => {
  const profile = makeProfile();
  const releases = await twoReleases();
  const victim = await startVictim(profile.dir);
  try {
    await releases.release();
    const page = victim.page;
    // No worker keeps the newer build here: the person's address serves the older one again.
    await page.addInitScript(() =>
      Object.defineProperty(navigator.serviceWorker, 'register', { value: () => Promise.reject(new Error('none')) }),
    );
    const map = await open(page, releases.address);
    await map.enter('Made by the newer release');
    await map.saved();
    const before = await stored(page);
    await releases.goBack();
    await page.goto(releases.address);
    await page.getByRole('alert').first().waitFor();
    expect(await map.line.count()).toBe(0);
    const after = await stored(page);
    tally('R11', 1, JSON.stringify(after) === JSON.stringify(before) ? 0 : 1);
    expect(after).toEqual(before);
  } finally {
    await victim.kill();
    await releases.close();
    profile.remove();
  }
});
