import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LivingDocument } from '#document/document.ts';
import { openDocument } from '#document/open.ts';
import { freshSeed } from '#document/seed.ts';
import type { ShelfEnvironment } from '#storage/environment.ts';
import type { Log } from '#storage/shelf.ts';
import { meta, step, whole } from '../../contracts/samples.ts';
import { join, until } from '../../contracts/storage.ts';
import { times } from '../../fault/length.ts';
import { tally } from '../../fault/tally.ts';
import { memoryBrowser, type MemoryTab } from './memory-browser.ts';
import { mutants } from './mutants.ts';

/**
 * The save protocol under random trouble: two tabs edit, transactions fail, tabs are left or die, a newer build takes the
 * workspace over. Whatever happens:
 * 1. an edit that was called saved is there in the end;
 * 2. an edit that was on a page when it was left is there in the end, or set aside when a newer build came between;
 * 3. the log has no gap, and no row of an old build after the newer one took over;
 * 4. tabs that live on end equal to what is stored.
 */

const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('edit' as const), who: fc.nat(1), burst: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('fail', 'heal', 'settle', 'leave', 'wake'), who: fc.nat(1) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'takeOver' as const }) },
);

/** Waits are a tenth of what they are in the program: a thousand schedules have to pass in seconds. */
const PACE = 0.1;

interface Seat {
  readonly tab: MemoryTab;
  readonly log: Log;
  readonly doc: LivingDocument;
  /** Edits this page made and does not know to be saved. */
  readonly open: Set<string>;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function holds(broken: ShelfEnvironment['broken'], runs: number, kinds: (one: string) => boolean): Promise<void> {
  const seed = freshSeed('w', (n) => crypto.getRandomValues(new Uint8Array(n)));
  const schedule = fc.array(action, { minLength: 5, maxLength: 18 }).map((all) => all.filter((one) => kinds(one.do)));
  const outcome = await fc.check(
    fc.asyncProperty(schedule, async (actions) => {
      const browser = memoryBrowser(broken, PACE);
      const first = browser.tab();
      await first.shelf.add({ id: 'w', name: 'w', format: 1, epoch: seed.epoch }, seed.update);
      const sit = async (tab: MemoryTab): Promise<Seat> => {
        const log = await tab.shelf.open('w');
        return { tab, log, doc: join(log), open: new Set() };
      };
      const seats: [Seat, Seat] = [await sit(first), await sit(browser.tab())];
      const must = new Set<string>();
      let takenOver: number | null = null;
      let n = 0;
      const saved = (seat: Seat): void => {
        if (seat.log.state().is !== 'saved') return;
        for (const id of seat.open) must.add(id);
        seat.open.clear();
      };
      for (const one of actions) {
        if (one.do === 'wait') await pause(one.ms);
        else if (one.do === 'takeOver') {
          if (takenOver !== null) continue;
          // In one transaction, as a newer build does it: nothing of an old one can be in between.
          takenOver = await browser.spy.transaction('rw', browser.spy.docs, async () => {
            const row = await browser.spy.docs.get('w');
            await browser.spy.docs.update('w', { format: 2 });
            return row?.n ?? 0;
          });
        } else {
          const seat = seats[one.who === 0 ? 0 : 1];
          saved(seat);
          if (one.do === 'edit') {
            for (let i = 0; i < one.burst; i++) {
              const id = `e${n++}`;
              seat.open.add(id);
              seat.doc.apply([step(id)], meta('add'));
            }
          } else if (one.do === 'fail') seat.tab.failing.now = true;
          else if (one.do === 'heal') seat.tab.failing.now = false;
          else if (one.do === 'wake') seat.tab.wake();
          else if (one.do === 'settle') await seat.log.settled().catch(() => {});
          else if (takenOver === null) {
            seat.log.flushOnLeave();
            for (const id of seat.open) must.add(id);
            seat.tab.kill();
            seats[one.who === 0 ? 0 : 1] = await sit(browser.tab());
          }
        }
        for (const seat of seats) saved(seat);
      }
      for (const seat of seats) {
        seat.tab.failing.now = false;
        seat.tab.wake();
      }
      if (takenOver === null) {
        await until(() => seats.every((seat) => seat.log.state().is === 'saved'));
        for (const seat of seats) saved(seat);
      } else await Promise.all(seats.map((seat) => until(() => seat.log.state().is !== 'saving')));
      await browser.spy.open();
      const row = await browser.spy.docs.get('w');
      const rows = await browser.spy.log.toArray();
      const numbers = rows.map((one) => one.n);
      expect(numbers).toEqual(Array.from({ length: row?.n ?? 0 }, (_, i) => i + 1));
      if (takenOver !== null) expect(row?.n).toBe(takenOver);
      const kept = openDocument();
      for (const { u } of rows) kept.merge(u, 'LOG');
      const there = kept.records().tables.step;
      expect([...must].filter((id) => !there.has(id))).toEqual([]);
      if (takenOver === null) {
        for (const seat of seats) {
          seat.tab.wake();
          await until(() => seat.doc.records().tables.step.size === there.size);
          expect(whole(seat.doc.records())).toEqual(whole(kept.records()));
        }
      }
      for (const seat of seats) seat.tab.kill();
    }),
    // A broken protocol need only be caught, not explained.
    { numRuns: runs, endOnFailure: broken !== undefined, seed: 6 },
  );
  if (!broken) tally('R6', outcome.numRuns, outcome.failed ? 1 : 0);
  if (outcome.failed) throw new Error(await fc.asyncDefaultReportMessage(outcome), { cause: outcome.errorInstance });
}

const all = (): boolean => true;

test(
  'R6: the save protocol holds under random failures, two tabs, leaving and a newer build',
  { timeout: 300_000 },
  () => holds(undefined, times(1000, 100), all),
);

test('R6: the law catches a number taken outside the transaction', { timeout: 60_000 }, () =>
  expect(holds({ commitRow: mutants.numberOutside }, 300, (one) => one !== 'takeOver')).rejects.toThrow(),
);

test('R6: the law catches a docs row that is not read again', { timeout: 60_000 }, () =>
  expect(holds({ commitRow: mutants.noSecondLook }, 300, all)).rejects.toThrow(),
);

test('R6: the law catches leaving without the journal', { timeout: 60_000 }, () =>
  expect(
    holds({ leaveNothing: mutants.noJournal }, 300, (one) => ['edit', 'fail', 'leave'].includes(one)),
  ).rejects.toThrow(),
);
