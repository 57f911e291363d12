import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** How long after the last key the page is left, ms. At 0 it is left in the very task that took the key. */
const AFTER = [0, 5, 50];

/** Another site: another name is another site, whatever the port. */
async function otherSite(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_, response) =>
    response.end('<!doctype html><title>Elsewhere</title><p>Another site.</p>'),
  );
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** Makes the page leave by itself after the next Enter: nothing from outside could be as quick. */
async function leaveAfterEnter(page: Page, to: string | null, after: number): Promise<void> {
  await page.evaluate(
    ([target, ms]) => {
      const leave = (): void => (target === null ? location.reload() : location.assign(target));
      const onEnter = (pressed: KeyboardEvent): void => {
        if (pressed.key !== 'Enter') return;
        if (ms === 0) leave();
        else setTimeout(leave, ms);
      };
      addEventListener('keydown', onEnter);
    },
    [to, after] as const,
  );
}

it(
  'R3: leaving right after the last key loses nothing: closed, reloaded, navigated, gone to another site',
  patience(10),
  async () => {
    const profile = makeProfile();
    const elsewhere = await otherSite();
    const address = inject('address');
    const victim = await startVictim(profile.dir);
    const context = victim.page.context();
    let map = new MapPage(victim.page);
    const open = async (page: Page): Promise<void> => {
      map = new MapPage(page);
      await page.goto(address);
      await map.ready();
    };
    const ways: ReadonlyMap<string, (name: string, after: number) => Promise<void>> = new Map([
      [
        'closed',
        async (name, after) => {
          const fresh = await context.newPage();
          await map.type(name);
          if (after > 0) await wait(after);
          await map.page.close({ runBeforeUnload: true });
          await open(fresh);
        },
      ],
      [
        'reloaded',
        async (name, after) => {
          await leaveAfterEnter(map.page, null, after);
          await Promise.all([map.page.waitForEvent('load'), map.type(name)]);
          await map.ready();
        },
      ],
      [
        'navigated',
        async (name, after) => {
          await leaveAfterEnter(map.page, `${address}/icon.svg`, after);
          await Promise.all([map.page.waitForURL('**/icon.svg'), map.type(name)]);
          await open(map.page);
        },
      ],
      [
        'another site',
        async (name, after) => {
          await leaveAfterEnter(map.page, elsewhere.address, after);
          await Promise.all([map.page.waitForURL(elsewhere.address), map.type(name)]);
          await open(map.page);
        },
      ],
    ]);
    const all: string[] = [];
    const lost: string[] = [];
    try {
      await open(victim.page);
      for (const [way, leave] of ways) {
        const before = lost.length;
        const runs = times(25, 2);
        for (let run = 0; run < runs; run += 1) {
          const after = AFTER[run % AFTER.length] ?? 0;
          const name = `${way} ${run}`;
          await map.line.focus();
          await leave(name, after);
          all.push(name);
          const there = stepNames((await storedOne(map.page)).records);
          if (there.filter((one) => one === name).length !== 1) lost.push(`${name}, left after ${after} ms`);
        }
        tally(`R3 ${way}`, runs, lost.length - before);
      }
      expect(lost).toEqual([]);
      expect(stepNames((await storedOne(map.page)).records).toSorted()).toEqual(all.toSorted());
    } finally {
      elsewhere.close();
      await victim.kill();
      profile.remove();
    }
  },
);

it('R3: a line that is not finished comes back in the line', patience(1), async () => {
  const profile = makeProfile();
  const victim = await startVictim(profile.dir);
  const map = new MapPage(victim.page);
  let lost = 0;
  const runs = times(10, 1);
  try {
    await map.page.goto(inject('address'));
    await map.ready();
    for (let run = 0; run < runs; run += 1) {
      await map.line.fill('');
      await map.line.focus();
      await map.page.keyboard.type(`Half a step ${run}`);
      await map.page.reload();
      await map.ready();
      if ((await map.line.inputValue()) !== `Half a step ${run}`) lost += 1;
    }
    tally('R3 half a line', runs, lost);
    expect(lost).toBe(0);
  } finally {
    await victim.kill();
    profile.remove();
  }
});
