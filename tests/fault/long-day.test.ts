import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { LONG, patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { storedOne } from './stored.ts';
import { tally } from './tally.ts';

/** Edits of a long day: one every 1.5 s for eight hours. */
const EDITS = times(20_000, 500);
/** Of these, so many go into the measure's base line: what a page takes that has been worked in for a while. */
const WARM = Math.round(EDITS / 10);
/** The heap may grow by this share between warm and done. */
const GROWTH = 0.3;
/** Edits done in the page before it is asked how it stands. */
const BATCH = 200;

/** Bytes of live objects, after the browser has tidied up. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await session.detach();
  }
}

/**
 * Edits by keys that the page sends itself, as twenty thousand keys from outside would take an hour: Shift and an arrow
 * move the selected card, now and then the next card is selected.
 */
async function edit(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    await page.evaluate(async (many) => {
      const at = document.activeElement ?? document.body;
      const press = (key: string, shiftKey: boolean): boolean =>
        at.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, shiftKey, bubbles: true, cancelable: true }));
      for (let one = 0; one < many; one += 1) {
        press(one % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', true);
        if (one % 50 === 49) press(one % 200 < 100 ? 'ArrowRight' : 'ArrowLeft', false);
        // Each edit is one of its own: stored and drawn before the next.
        await new Promise((next) => setTimeout(next));
      }
    }, BATCH);
  }
}

it(
  'R29: a long day: the heap does not grow, the history is squeezed, and opening stays quick',
  patience(14),
  async () => {
    const profile = makeProfile();
    const victim = await startVictim(profile.dir);
    try {
      const { page } = victim;
      const map = new MapPage(page);
      await page.goto(inject('address'));
      await map.ready();
      await map.openSample();
      await map.canvas.focus();
      await map.press('ArrowRight');
      const first = await storedOne(page);
      const started = Date.now();
      await edit(page, WARM);
      const warm = await heap(page);
      await edit(page, EDITS - WARM);
      await map.saved();
      const done = await heap(page);
      const growth = done / warm - 1;
      const last = await storedOne(page);
      const rows = last.n - first.n;
      const began = Date.now();
      await page.reload();
      await map.ready();
      await map.cards().first().waitFor();
      const opened = Date.now() - began;
      const again = await storedOne(page);
      const same = JSON.stringify([...again.records.tables.step]) === JSON.stringify([...last.records.tables.step]);
      console.info(
        `${EDITS} edits in ${((Date.now() - started) / 1000).toFixed(0)} s, ${rows} rows, ${last.rows.length} of them not squeezed; heap ${(warm / 1e6).toFixed(1)} MB, ` +
          `then ${(done / 1e6).toFixed(1)} MB (${(growth * 100).toFixed(1)} %); opened again in ${opened} ms`,
      );
      tally('R29', EDITS, same ? 0 : 1);
      expect(same).toBe(true);
      expect(rows).toBeGreaterThan(EDITS / 2);
      // In the short form the history of undo is still filling up: it keeps the newest 500.
      if (LONG) expect(growth).toBeLessThan(GROWTH);
    } finally {
      await victim.kill();
      profile.remove();
    }
  },
);
