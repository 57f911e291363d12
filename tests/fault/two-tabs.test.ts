import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { sitDown, type Hands } from './hands.ts';
import { chance, patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** The whole workspace as this tab has it, apart from when it was written. */
async function whole(map: MapPage): Promise<{ readonly data: unknown }> {
  const { data } = JSON.parse(await map.exportJson('workspace')) as { data: unknown };
  return { data };
}

async function freeze(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state });
  await session.detach();
}

/** Both tabs work at once, then one is frozen while the other goes on, then both again; nothing of either is lost. */
async function bothWork(
  promise: string,
  commands: number,
  before: (tabs: readonly [Page, Page]) => Promise<void>,
  between: (tabs: readonly [Page, Page]) => Promise<void>,
) {
  const profile = makeProfile();
  const victim = await startVictim(profile.dir);
  try {
    const other = await victim.page.context().newPage();
    const pages = [victim.page, other] as const;
    await before(pages);
    for (const page of pages) {
      await page.goto(inject('address'));
      await new MapPage(page).ready();
    }
    const random = chance(commands);
    const tabs: readonly [Hands, Hands] = [sitDown(pages[0], 'A', chance(1)), sitDown(pages[1], 'B', random)];
    const third = Math.ceil(commands / 3);
    await Promise.all(tabs.map((tab) => tab.work(third)));
    await freeze(other, 'frozen');
    await tabs[0].work(third);
    await between(pages);
    await freeze(other, 'active');
    await tabs[1].work(third);
    await Promise.all(tabs.map((tab) => tab.work(commands - 2 * third)));
    for (const tab of tabs) await tab.map.saved();

    const one = await storedOne(other);
    const steps = tabs.flatMap((tab) => tab.made().steps).toSorted();
    const notes = tabs.flatMap((tab) => tab.made().notes).toSorted();
    const kept = stepNames(one.records).toSorted();
    const texts = [...one.records.tables.note.values()].filter((note) => !note.del).map((note) => note.text ?? '');
    const missing = [...steps.filter((name) => !kept.includes(name)), ...notes.filter((text) => !texts.includes(text))];
    // Each of the commands of both tabs is a run: it is there or it is lost.
    tally(promise, 2 * commands, missing.length);
    expect(missing).toEqual([]);
    expect(kept).toEqual(steps);
    expect(texts.toSorted()).toEqual(notes);
    expect(one.rows).toEqual(Array.from({ length: one.n - one.base }, (_, at) => one.base + at + 1));
    // Both tabs show the same, and it is what is stored.
    await expect.poll(async () => await whole(tabs[0].map)).toEqual(await whole(tabs[1].map));
    const { data } = (await whole(tabs[0].map)) as { data: { step: Record<string, { name: string; del?: number }> } };
    const shown = Object.values(data.step).filter((step) => !step.del);
    expect(shown.map((step) => step.name).toSorted()).toEqual(steps);
  } finally {
    await victim.kill();
    profile.remove();
  }
}

const nothing = (): Promise<void> => Promise.resolve();

it('R9: two tabs that work at random, one of them frozen meanwhile, lose nothing and end equal', patience(10), () =>
  bothWork('R9', times(200, 9), nothing, nothing),
);

it('R23: clocks at 1970 and 2099 that jump back change nothing but the times shown', patience(6), () =>
  bothWork(
    'R23',
    times(60, 6),
    async ([first, second]) => {
      await first.clock.setFixedTime(0);
      await second.clock.setFixedTime(new Date('2099-12-31T23:59:59Z'));
    },
    async ([first, second]) => {
      await first.clock.setFixedTime(new Date('2099-01-01T00:00:00Z'));
      await second.clock.setFixedTime(new Date('2001-01-01T00:00:00Z'));
    },
  ),
);
