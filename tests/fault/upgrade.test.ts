import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { MapPage } from '../e2e/pages/map-page.ts';
import { chance, patience, times } from './length.ts';
import { nextBuild } from './next-build.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** Rows that are carried along, so that the upgrade takes long enough to be killed in its middle. */
const BALLAST = 1500;
/** The kill comes within so many ms of the page being asked for: from before the upgrade begins to after it ended. */
const WITHIN = 3000;

let next: string;
beforeAll(async () => {
  next = await nextBuild();
}, 120_000);

/** No worker keeps the older release: the newer one is met as soon as it is served. */
const withoutWorker = async (page: Page): Promise<void> =>
  void (await page.addInitScript(() =>
    Object.defineProperty(navigator.serviceWorker, 'register', { value: () => Promise.reject(new Error('none')) }),
  ));

/** Rows set aside long ago, of a workspace that is not here any more. */
const addBallast = (page: Page): Promise<void> =>
  page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('tributary');
      request.addEventListener('success', () => done(request.result));
    });
    const change = db.transaction('quarantine', 'readwrite');
    const row = { d: 'elsewhere', at: 0, why: 'epoch', format: 1, epoch: 'other', u: new Uint8Array(64) };
    for (let at = 0; at < rows; at += 1) change.objectStore('quarantine').add(row);
    await new Promise((done) => change.addEventListener('complete', done));
    db.close();
  }, BALLAST);

/** Version of the database, all its rows, and those that the upgrade has been at. */
const looked = (page: Page): Promise<{ readonly version: number; readonly all: number; readonly new: number }> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('tributary');
      request.addEventListener('success', () => done(request.result));
    });
    const stores = db.transaction(['log', 'quarantine']);
    const rows = await Promise.all(
      ['log', 'quarantine'].map(
        (name) =>
          new Promise<{ upgraded?: true }[]>((done) => {
            const request = stores.objectStore(name).getAll();
            request.addEventListener('success', () => done(request.result as { upgraded?: true }[]));
          }),
      ),
    );
    db.close();
    const all = rows.flat();
    return { version: db.version, all: all.length, new: all.filter((row) => row.upgraded).length };
  });

it('R22: kill -9 in the middle of an upgrade leaves the old storage or the new one, whole', patience(6), async () => {
  const kills = times(10, 1);
  const random = chance(22);
  const names = ['First', 'Second', 'Third'];
  const seen = { old: 0, upgraded: 0, torn: 0, lost: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const profile = makeProfile();
    let server = await serve({ port: 0 });
    const { port, address } = server;
    try {
      const before = await startVictim(profile.dir);
      const map = new MapPage(before.page);
      await withoutWorker(before.page);
      await before.page.goto(address);
      await map.ready();
      for (const name of names) await map.enter(name);
      await map.saved();
      await before.page.goto(`${address}/icon.svg`);
      await addBallast(before.page);
      const { all } = await looked(before.page);
      await before.close();
      await server.close();

      server = await serve({ port, dir: next });
      const upgrading = await startVictim(profile.dir);
      await withoutWorker(upgrading.page);
      const asked = upgrading.page.goto(address).catch(() => null);
      // Spread over the whole time, so that some come before it, some in its middle and some after it.
      await wait(((kill + random()) / kills) * WITHIN);
      await upgrading.kill();
      await asked;

      const after = await startVictim(profile.dir);
      await after.page.goto(`${address}/icon.svg`);
      const there = await looked(after.page);
      const isOld = there.version === 10 && there.new === 0;
      const isNew = there.version === 20 && there.new === there.all;
      if (isOld) seen.old += 1;
      else if (isNew) seen.upgraded += 1;
      else seen.torn += 1;
      if (there.all !== all) seen.lost += 1;
      await withoutWorker(after.page);
      await after.page.goto(address);
      await new MapPage(after.page).ready();
      const kept = stepNames((await storedOne(after.page)).records);
      if (names.some((name) => !kept.includes(name))) seen.lost += 1;
      expect((await looked(after.page)).version).toBe(20);
      await after.kill();
    } finally {
      await server.close();
      profile.remove();
    }
  }
  console.info(`${kills} kills during an upgrade: ${seen.old} found the old storage, ${seen.upgraded} the new one`);
  tally('R22', kills, seen.torn + seen.lost);
  expect(seen).toMatchObject({ torn: 0, lost: 0 });
});
