import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { acknowledged } from './acks.ts';
import { chance, patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** A life of the browser ends at a random moment between these, ms after the first key. */
const LIFE = { least: 300, most: 2500 };
/** Kinds of edits, typed by real keys: steps with times, systems and owners. */
const TAILS = ['', ' 20m 2d 85%', ' @SAP=ERP team', ' @"Outlook list" #Finance', ' 5m 1h @Portal=?'];

it('R4: kill -9 loses nothing that was called saved, whatever the moment', patience(6), async () => {
  const profile = makeProfile();
  const lives = times(20, 3);
  const random = chance(4);
  const must: string[] = [];
  let typed = 0;
  const lost: string[] = [];
  try {
    for (let life = 1; life <= lives; life += 1) {
      const victim = await startVictim(profile.dir);
      const map = new MapPage(victim.page);
      const saved = await acknowledged(victim.page);
      await victim.page.goto(inject('address'));
      await map.ready();
      const entered: string[] = [];
      const now = { alive: true };
      const killed = (async () => {
        await wait(LIFE.least + random() * (LIFE.most - LIFE.least));
        now.alive = false;
        await victim.kill();
      })();
      try {
        while (now.alive) {
          const name = `Life ${life} step ${entered.length + 1}`;
          const tail = TAILS[Math.floor(random() * TAILS.length)] ?? '';
          entered.push(name);
          await map.enter(name + tail);
          if (random() < 0.3) await wait(random() * 80);
        }
      } catch (error) {
        // The browser was killed under the fingers; anything else is a fault.
        if (now.alive) throw error;
      }
      await killed;
      typed += entered.length;
      must.push(...entered.slice(0, saved()));
    }
    const last = await startVictim(profile.dir);
    const map = new MapPage(last.page);
    await last.page.goto(inject('address'));
    await map.ready();
    const one = await storedOne(last.page);
    const there = new Set(stepNames(one.records));
    lost.push(...must.filter((name) => !there.has(name)));
    console.info(`${lives} kills: ${typed} typed, ${must.length} called saved, ${there.size} there`);
    tally('R4', lives, new Set(lost.map((name) => name.split(' ')[1])).size);
    expect(lost).toEqual([]);
    // The page shows what replaying the log gives: nothing half-written, no number missing.
    expect(one.rows).toEqual(Array.from({ length: one.n - one.base }, (_, at) => one.base + at + 1));
    const file = JSON.parse(await map.exportJson('workspace')) as { data: { step: Record<string, { name: string }> } };
    expect(
      Object.values(file.data.step)
        .map((step) => step.name)
        .toSorted(),
    ).toEqual([...there].toSorted());
    await last.close();
  } finally {
    profile.remove();
  }
});
