import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { freshSeed } from '#document/seed.ts';
import { everyRow, openAsItIs } from '#storage/raw-read.ts';
import { declareTables } from '#storage/tables.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join, until } from '../../contracts/storage.ts';
import { tally } from '../../fault/tally.ts';
import { everyByte, memoryBrowser, type MemoryBrowser } from './memory-browser.ts';

// Short by themselves, but they may share a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function started(): Promise<MemoryBrowser> {
  const browser = memoryBrowser();
  const { shelf } = browser.tab();
  const seed = freshSeed('w', (n) => crypto.getRandomValues(new Uint8Array(n)));
  await shelf.add({ id: 'w', name: 'w', format: 1, epoch: seed.epoch }, seed.update);
  shelf.close();
  await browser.spy.open();
  return browser;
}

/** A database as a newer build may have made it: a table more, and one that this build knows is gone. */
function newer(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((done, fail) => {
    const request = factory.open(name, 20);
    request.addEventListener('upgradeneeded', () => {
      for (const table of ['docs', 'log', 'rooms'])
        request.result.createObjectStore(table).put(new Uint8Array([1]), 'w');
    });
    request.addEventListener('success', () => {
      request.result.close();
      done();
    });
    request.addEventListener('error', () => fail(new Error('no database')));
  });
}

async function dumped(factory: IDBFactory, name: string): Promise<string> {
  const db = await openAsItIs(factory, name);
  if (!db) throw new Error('there is none');
  const rows: unknown[] = [db.version, Array.from(db.objectStoreNames)];
  for await (const row of everyRow(db)) rows.push(row);
  db.close();
  return JSON.stringify(rows);
}

test('R11: a newer database is refused and not changed, though it misses a table of this build', async () => {
  const factory = new IDBFactory();
  await newer(factory, 'tributary');
  const before = await dumped(factory, 'tributary');
  let said = 0;
  const db = declareTables('tributary', factory, IDBKeyRange, () => (said += 1));
  await expect(db.docs.toArray()).rejects.toThrow();
  await expect(db.open()).rejects.toThrow();
  const after = await dumped(factory, 'tributary');
  tally('R11 database', 1, after === before && said > 0 ? 0 : 1);
  expect([after, said > 0]).toEqual([before, true]);
});

test('R11: a workspace of a newer format is refused and not changed, whatever is asked of it', async () => {
  const browser = await started();
  await browser.spy.docs.update('w', { format: 2 });
  browser.journal.set(
    `${browser.spy.name}:journal:old:w`,
    JSON.stringify({ d: 'w', tab: 'old', seq: 0, format: 1, epoch: 'x', u: 'AAAA' }),
  );
  const before = await everyByte(browser);
  const { shelf } = browser.tab();
  const asked = [shelf.open('w'), shelf.rename('w', 'x'), shelf.remove('w'), shelf.openAnyway('w')];
  for (const one of await Promise.allSettled(asked)) {
    expect(one.status === 'rejected' && one.reason).toMatchObject({ fault: 'newer' });
  }
  const after = await everyByte(browser);
  tally('R11 workspace', 1, JSON.stringify([...after]) === JSON.stringify([...before]) ? 0 : 1);
  expect(after).toEqual(before);
  expect(browser.journal.has(`${browser.spy.name}:journal:old:w`)).toBe(true);
  expect((await shelf.list()).map((one) => one.name)).toEqual(['w']);
});

test('R12: a page that will not let go is said at once, and opening goes on when it has', async () => {
  const browser = memoryBrowser();
  const held = await browser.hold(1);
  const { shelf } = browser.tab();
  let isBlocked = false;
  shelf.onBlocked(() => (isBlocked = true));
  let list: unknown = null;
  const opening = shelf.list().then((found) => (list = found));
  await until(() => isBlocked);
  expect(list).toBe(null);
  held.close();
  await opening;
  expect(list).toEqual([]);
});

test('R19: one workspace that was taken off the list is erased when that is asked for, all of it and no other', async () => {
  const browser = await started();
  const { shelf } = browser.tab();
  for (const id of ['v', 'u']) {
    const seed = freshSeed(id, (n) => crypto.getRandomValues(new Uint8Array(n)));
    await shelf.add({ id, name: id, format: 1, epoch: seed.epoch }, seed.update);
  }
  const log = await shelf.open('v');
  join(log).apply([step('a')], meta('add'));
  await log.settled();
  log.saveDraft('line', 'unfinished');
  await log.close();
  const keeping = await shelf.keeping();
  const point = { at: 1, kind: 'manual', note: '', format: 1, epoch: 'e', counts: {} } as const;
  await keeping.addPoint({ ...point, id: 'p', d: 'v' }, Uint8Array.from([7]));
  await keeping.addPoint({ ...point, id: 'q', d: 'u' }, Uint8Array.from([7]));
  // Never one that is on the list, nor one that was brought back, nor one that is not there.
  expect([await shelf.purge('v'), await shelf.purge('nowhere')]).toEqual([false, false]);
  await shelf.remove('v');
  await shelf.restore('v');
  expect(await shelf.purge('v')).toBe(false);
  expect(join(await shelf.open('v')).records().tables.step.size).toBe(1);
  await shelf.remove('u');
  await shelf.remove('v');
  expect(await shelf.purge('v')).toBe(true);
  expect([...(await everyByte(browser)).keys()].filter((key) => key.includes('v"') || key.includes('"p'))).toEqual([]);
  expect([...browser.journal.keys()].filter((key) => key.includes(':v'))).toEqual([]);
  expect([await shelf.lost(), await browser.tab().shelf.lost()]).toEqual([[], []]);
  expect([...(await shelf.ids())].toSorted()).toEqual(['u', 'w']);
  expect((await shelf.removed()).map(({ id }) => id)).toEqual(['u']);
  expect((await keeping.points('u')).length).toBe(1);
});

test('R14: a workspace that was not erased is missed as before when storage loses it', async () => {
  const browser = await started();
  const { shelf } = browser.tab();
  const [before] = shelf.known();
  expect(await shelf.purge('w')).toBe(false);
  expect(shelf.known()).toEqual([before]);
});
