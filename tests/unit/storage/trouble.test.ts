import { describe, expect, test, vi } from 'vitest';
import { freshSeed } from '#document/seed.ts';
import type { SaveState } from '#storage/shelf.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join, until } from '../../contracts/storage.ts';
import { tally } from '../../fault/tally.ts';
import { memoryBrowser, type MemoryBrowser } from './memory-browser.ts';
import type { Trouble } from './trouble.ts';

// Short by themselves, but they may share a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** Waits between tries are a twentieth of what they are in the program. */
const PACE = 0.05;

const kinds: readonly (readonly [string, () => DOMException])[] = [
  ['quota exceeded', () => new DOMException('the quota has been exceeded', 'QuotaExceededError')],
  ['disk full', () => new DOMException('Failed to write blobs', 'DataError')],
  ['unknown', () => new DOMException('Connection to Indexed Database server lost', 'UnknownError')],
  ['connection closing', () => new DOMException('The database connection is closing', 'InvalidStateError')],
  ['backing store lost', () => new DOMException('Internal error opening backing store', 'UnknownError')],
];
const places = ['open', 'begin', 'put', 'commit'] as const satisfies readonly Trouble['at'][];
const cases = kinds.flatMap(([name, error]) => places.map((at) => [name, at, error] as const));

async function started(): Promise<MemoryBrowser> {
  const browser = memoryBrowser(undefined, PACE);
  const { shelf } = browser.tab();
  const seed = freshSeed('w', (n) => crypto.getRandomValues(new Uint8Array(n)));
  await shelf.add({ id: 'w', name: 'w', format: 1, epoch: seed.epoch }, seed.update);
  shelf.close();
  return browser;
}

describe('R8: editing goes on, the truth is said, and it heals without a click', () => {
  test.each(cases)('%s at %s', async (name, at, error) => {
    const browser = await started();
    const tab = browser.tab();
    const log = await tab.shelf.open('w');
    const doc = join(log);
    const told: SaveState[] = [];
    log.onState((state) => told.push(state));
    doc.apply([step('acknowledged')], meta('add'));
    await until(() => log.state().is === 'saved');
    tab.refuse({ at, error });
    doc.apply([step('first')], meta('add'));
    await until(() => log.state().is === 'unsaved');
    doc.apply([step('second')], meta('add'));
    await expect(log.settled()).rejects.toMatchObject({ fault: 'unsaved' });
    // A clock that says too slow in between makes no difference to what comes next.
    await until(() => log.state().is === 'unsaved');
    expect([...doc.records().tables.step.keys()]).toEqual(['acknowledged', 'first', 'second']);
    const state = log.state();
    const isFull = ['quota exceeded', 'disk full'].includes(name);
    expect(state.is === 'unsaved' && state.why === 'full').toBe(isFull);
    // It was never called saved while it was not.
    expect(told.filter((one) => one.is === 'saved').length).toBe(1);
    tab.refuse(null);
    await until(() => log.state().is === 'saved');
    tab.kill();
    const again = browser.tab();
    const there = [
      ...join(await again.shelf.open('w'))
        .records()
        .tables.step.keys(),
    ];
    tally('R8', 1, ['acknowledged', 'first', 'second'].filter((id) => !there.includes(id)).length);
    expect(there).toEqual(['acknowledged', 'first', 'second']);
    expect(await again.shelf.lost()).toEqual([]);
  });

  test.each(kinds)(
    '%s at the first opening: it is said, and the same page opens it when it heals',
    async (_, error) => {
      const browser = await started();
      const tab = browser.tab();
      tab.refuse({ at: 'open', error });
      await expect(tab.shelf.lost()).rejects.toMatchObject({ fault: 'unreachable' });
      await expect(tab.shelf.open('w')).rejects.toMatchObject({ fault: 'unreachable' });
      tab.refuse(null);
      const log = await tab.shelf.open('w');
      join(log).apply([step('a')], meta('add'));
      await log.settled();
      tally('R8 first opening', 1, 0);
      expect(log.state().is).toBe('saved');
    },
  );

  test.each(kinds)('%s while leaving: what was not saved is in the journal', async (_, error) => {
    const browser = await started();
    for (const at of places) {
      const tab = browser.tab();
      const log = await tab.shelf.open('w');
      const doc = join(log);
      tab.refuse({ at, error });
      doc.apply([step(`left at ${at}`)], meta('add'));
      log.flushOnLeave();
      tab.kill();
      const there = join(await browser.tab().shelf.open('w')).records().tables.step;
      tally('R8 while leaving', 1, there.has(`left at ${at}`) ? 0 : 1);
      expect(there.has(`left at ${at}`)).toBe(true);
    }
  });
});
