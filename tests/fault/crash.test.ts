import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { acknowledged, firstEdit } from './acks.ts';
import { chance, patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

it('R5: a crashed tab loses nothing that was called saved, and holds no lock', patience(3), async () => {
  const profile = makeProfile();
  const victim = await startVictim(profile.dir);
  const context = victim.page.context();
  const random = chance(5);
  const runs = times(10, 1);
  const lost: string[] = [];
  let acked = 0;
  try {
    let page = victim.page;
    for (let run = 1; run <= runs; run += 1) {
      const saved = await acknowledged(page);
      const map = new MapPage(page);
      await page.goto(inject('address'));
      await map.ready();
      const names = Array.from({ length: 3 + Math.floor(random() * 6) }, (_, at) => `Run ${run} step ${at + 1}`);
      await firstEdit(map, names[0] ?? '');
      for (const name of names.slice(1)) await map.enter(name);
      const crashed = page.waitForEvent('crash');
      const session = await context.newCDPSession(page);
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      const must = names.slice(0, saved());
      acked += must.length;
      const next = await context.newPage();
      await page.close();
      const again = new MapPage(next);
      await next.goto(inject('address'));
      await again.ready();
      const there = new Set(stepNames((await storedOne(next)).records));
      lost.push(...must.filter((name) => !there.has(name)));
      expect(await next.evaluate(async () => (await navigator.locks.query()).held ?? [])).toEqual([]);
      // And it is a tab like any other: it saves.
      await again.enter(`After ${run}`);
      await again.saved();
      page = next;
    }
    tally('R5', runs, lost.length);
    expect(acked).toBeGreaterThanOrEqual(runs);
    expect(lost).toEqual([]);
  } finally {
    await victim.kill();
    profile.remove();
  }
});
