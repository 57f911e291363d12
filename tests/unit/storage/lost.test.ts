import { describe, expect, test, vi } from 'vitest';
import { freshSeed } from '#document/seed.ts';
import type { Lost } from '#storage/shelf.ts';
import { updates } from '#document/updates.ts';
import { compactWorkspace } from '#storage/compact.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join } from '../../contracts/storage.ts';
import { tally } from '../../fault/tally.ts';
import { filled, random } from './filled.ts';
import type { MemoryBrowser } from './memory-browser.ts';

// Short by themselves, but they may share a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const lost = (browser: MemoryBrowser): Promise<readonly Lost[]> => browser.tab().shelf.lost();
const short = (all: readonly Lost[]): unknown => all.map(({ id, is, missing, name }) => [id, is, missing, name]);

/** Ways in which a disk loses things, and what must be said then. */
const damages: readonly (readonly [string, (browser: MemoryBrowser) => Promise<unknown>, unknown])[] = [
  [
    'the whole database',
    async ({ spy }) => {
      await spy.delete({ disableAutoOpen: false });
      await spy.open();
    },
    [
      ['v', 'gone', 1, 'Map v'],
      ['w', 'gone', 21, 'Map w'],
    ],
  ],
  ['a row of the list', ({ spy }) => spy.docs.delete('w'), [['w', 'gone', 21, 'Map w']]],
  [
    'the newest three edits, as when a log file was cut off',
    async ({ spy }) => {
      await spy.log.bulkDelete([19, 20, 21].map((n) => ['w', n] as [string, number]));
      await spy.docs.update('w', { n: 18 });
    },
    [['w', 'shorter', 3, 'Map w']],
  ],
  [
    'two edits in the middle',
    ({ spy }) =>
      spy.log.bulkDelete([
        ['w', 5],
        ['w', 9],
      ]),
    [['w', 'shorter', 2, 'Map w']],
  ],
  [
    'the snapshot',
    async ({ spy }) => {
      await compactWorkspace(spy, updates, 'w', 10);
      await spy.snaps.delete('w');
    },
    [['w', 'shorter', 21, 'Map w']],
  ],
  [
    'what a row of the list held',
    // The cast: this is what no program writes.
    ({ spy }) => spy.docs.put({ id: 'w', n: 'x' } as never),
    [['w', 'shorter', 21, 'Map w']],
  ],
];

describe('R14: says what is missing when storage lost', () => {
  test.each(damages)('%s', async (what, damage, said) => {
    const browser = await filled();
    expect(await lost(browser)).toEqual([]);
    await damage(browser);
    const found = [...(await lost(browser))].sort((a, b) => (a.id < b.id ? -1 : 1));
    const holds = JSON.stringify(short(found)) === JSON.stringify(said);
    tally(`R14 ${what}`, 1, holds ? 0 : 1);
    expect(short(found)).toEqual(said);
    expect(found.every((one) => one.savedAt > 0)).toBe(true);
    // Looking changed nothing: it says the same again.
    expect(short(await lost(browser))).toEqual(short([...(await lost(browser))]));
    expect((await lost(browser)).length).toBe(found.length);
  });

  test.each(damages)('%s, and no more of it once the person goes on without', async (_, damage) => {
    const browser = await filled();
    await damage(browser);
    const { shelf } = browser.tab();
    for (const one of await shelf.lost()) await shelf.forget(one.id);
    expect(await lost(browser)).toEqual([]);
    const seed = freshSeed('u', random);
    await shelf.add({ id: 'u', name: 'Map u', format: 1, epoch: seed.epoch }, seed.update);
    shelf.close();
    await browser.spy.docs.delete('u');
    expect(short(await lost(browser))).toEqual([['u', 'gone', 1, 'Map u']]);
  });
});

describe('R14: raises no false alarm', () => {
  test('over squeezing, renaming, taking off the list, and edits of another tab', async () => {
    const browser = await filled();
    const { shelf } = browser.tab();
    await shelf.rename('w', 'Claims');
    await shelf.remove('v');
    await compactWorkspace(browser.spy, updates, 'w', 10);
    const log = await browser.tab().shelf.open('w');
    join(log).apply([step('later')], meta('add'));
    await log.settled();
    log.flushOnLeave();
    expect(await lost(browser)).toEqual([]);
    await browser.spy.docs.delete('w');
    expect(short(await lost(browser))).toEqual([['w', 'gone', 22, 'Claims']]);
  });

  test('when the list of what was saved is gone, empty, full, or cannot be read', async () => {
    for (const text of [null, '', '[', '{}', '[[1,2],["w"],["w",{}],["w",{"n":"x"}],null]']) {
      const browser = await filled();
      const key = [...browser.journal.keys()].find((one) => one.endsWith(':ledger')) ?? '';
      if (text === null) browser.journal.delete(key);
      else browser.journal.set(key, text);
      expect(await lost(browser)).toEqual([]);
    }
  });

  test('when a tab died before it could note its last edits, and when two tabs note in turn', async () => {
    const browser = await filled();
    const [one, two] = [browser.tab(), browser.tab()];
    const [first, second] = [await one.shelf.open('w'), await two.shelf.open('w')];
    const docs = [join(first), join(second)];
    for (let i = 0; i < 6; i++) {
      docs[i % 2]?.apply([step(`t${i}`)], meta('add'));
      await Promise.all([first.settled(), second.settled()]);
    }
    second.flushOnLeave();
    first.flushOnLeave();
    one.kill();
    two.kill();
    expect(await lost(browser)).toEqual([]);
  });
});
