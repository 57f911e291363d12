import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { acknowledged, firstEdit } from './acks.ts';
import { chance, patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** A life of the browser has up to this many edits in peace, then ends within so many ms of going on typing. */
const LIFE = { edits: 8, ms: 250 };
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
      const entered = [`L${life} 1`];
      await firstEdit(map, `L${life} 1`);
      const now = { alive: true };
      const inPeace = 1 + Math.floor(random() * LIFE.edits);
      const end = async (): Promise<void> => {
        await wait(random() * LIFE.ms);
        now.alive = false;
        await victim.kill();
      };
      let killed: Promise<void> | null = null;
      try {
        while (now.alive) {
          const name = `L${life} ${entered.length + 1}`;
          const tail = TAILS[Math.floor(random() * TAILS.length)] ?? '';
          entered.push(name);
          if (entered.length > inPeace) killed ??= end();
          await map.enter(name + tail);
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
    tally('R4', lives, new Set(lost.map((name) => name.split(' ')[0])).size);
    expect(lost).toEqual([]);
    expect(must.length).toBeGreaterThanOrEqual(lives);
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
