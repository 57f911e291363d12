import { describe, expect, test, vi } from 'vitest';
import type { Shelf } from '#storage/shelf.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join } from '../../contracts/storage.ts';
import { tally } from '../../fault/tally.ts';
import { filled } from './filled.ts';
import { everyByte, memoryBrowser, type MemoryBrowser } from './memory-browser.ts';

// Short by themselves, but they may share a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const linesOf = (bytes: Uint8Array): readonly unknown[] =>
  new TextDecoder()
    .decode(bytes)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const stepsIn = async (shelf: Shelf, id: string): Promise<number> =>
  join(await shelf.open(id)).records().tables.step.size;

const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte));

/** Harm, how many of the 20 steps can still be read afterwards, and how many rows are set aside. */
const harms: readonly (readonly [string, (browser: MemoryBrowser) => Promise<unknown>, number, number])[] = [
  ['a row cut off', ({ spy }) => cut(spy, 10), 19, 1],
  // The casts: this is what no program writes.
  ['a row of another type', ({ spy }) => spy.log.put({ d: 'w', n: 10, u: { odd: 1 } } as never), 19, 1],
  ['a row without anything', ({ spy }) => spy.log.put({ d: 'w', n: 10 } as never), 19, 1],
  ['the row of the list', ({ spy }) => spy.docs.put({ id: 'w', name: 7 } as never), 20, 0],
  ['the first row, which names the workspace', ({ spy }) => cut(spy, 1), 20, 1],
];

async function cut(spy: MemoryBrowser['spy'], n: number): Promise<void> {
  const row = await spy.log.get(['w', n]);
  if (!row) throw new Error('no such row');
  await spy.log.put({ ...row, u: row.u.slice(0, row.u.length >> 1) });
}

describe('R15: after harm to one workspace', () => {
  test.each(harms)(
    '%s: it is refused, nothing is changed, the rest can be opened as a copy',
    async (_, harm, left, aside) => {
      const browser = await filled({ point: true });
      await harm(browser);
      const { shelf } = browser.tab();
      const before = await everyByte(browser);
      const refused = await shelf.open('w').catch((error: unknown) => error);
      expect(refused).toMatchObject({ fault: 'damaged' });
      expect(await stepsIn(shelf, 'v')).toBe(0);
      expect(await everyByte(browser)).toEqual(before);
      const made = await shelf.openAnyway('w');
      const found = await stepsIn(shelf, made.entry.id);
      tally('R15', 1, found === left ? 0 : 1);
      expect([found, made.setAside]).toEqual([left, aside]);
      const keeping = await shelf.keeping();
      expect((await keeping.setAside(made.entry.id)).length).toBe(aside);
      expect((await keeping.points(made.entry.id)).length).toBe(1);
      const [point] = await keeping.points(made.entry.id);
      expect([...((await keeping.readPoint(point?.id ?? '')) ?? [])]).toEqual([7]);
      // The other one is as it was.
      const after = await everyByte(browser);
      for (const [key, bytes] of before) expect(after.get(key)).toBe(bytes);
      expect((await shelf.list()).map((one) => one.id)).toContain(made.entry.id);
    },
  );

  test('a workspace whose only row is cut off is refused, not half opened', async () => {
    const browser = await filled({ point: true });
    const row = await browser.spy.log.get(['v', 1]);
    if (!row) throw new Error('no such row');
    for (let at = 0; at < row.u.length; at++) {
      await browser.spy.log.put({ ...row, u: row.u.slice(0, at) });
      await expect(browser.tab().shelf.open('v')).rejects.toMatchObject({ fault: 'damaged' });
    }
  });

  test('a snapshot with a wrong checksum: what it still holds is in the copy, with the edits after it', async () => {
    const browser = await filled({ squeezed: true, point: true });
    const snap = await browser.spy.snaps.get('w');
    if (!snap) throw new Error('no snapshot');
    await browser.spy.snaps.put({ ...snap, sum: snap.sum ^ 1 });
    const { shelf } = browser.tab();
    await expect(shelf.open('w')).rejects.toMatchObject({ fault: 'damaged' });
    expect(await stepsIn(shelf, (await shelf.openAnyway('w')).entry.id)).toBe(20);
  });

  test('a snapshot that cannot be read: the edits after it are in the copy, and it is set aside', async () => {
    const browser = await filled({ squeezed: true, point: true });
    const snap = await browser.spy.snaps.get('w');
    if (!snap) throw new Error('no snapshot');
    await browser.spy.snaps.put({ ...snap, u: flipped(snap.u, 2).slice(0, 40) });
    const { shelf } = browser.tab();
    const made = await shelf.openAnyway('w');
    expect([await stepsIn(shelf, made.entry.id), made.setAside]).toEqual([7, 1]);
  });

  test('edits that were left when the page went are in the copy', async () => {
    const browser = await filled({ point: true });
    const tab = browser.tab();
    const log = await tab.shelf.open('w');
    join(log).apply([step('last')], meta('add'));
    log.flushOnLeave();
    tab.kill();
    await cut(browser.spy, 10);
    const { shelf } = browser.tab();
    const made = await shelf.openAnyway('w');
    expect(
      join(await shelf.open(made.entry.id))
        .records()
        .tables.step.has('last'),
    ).toBe(true);
  });

  test('nothing left to read is said, and nothing is made', async () => {
    const browser = await filled({ point: true });
    await browser.spy.log.clear();
    const { shelf } = browser.tab();
    const before = await everyByte(browser);
    await expect(shelf.openAnyway('w')).rejects.toMatchObject({ fault: 'damaged' });
    await expect(shelf.openAnyway('nowhere')).rejects.toMatchObject({ fault: 'damaged' });
    await browser.spy.docs.update('v', { format: 2 });
    await expect(shelf.openAnyway('v')).rejects.toMatchObject({ fault: 'newer' });
    expect([...(await everyByte(browser)).keys()]).toEqual([...before.keys()]);
  });
});

describe('R15: everything as it is', () => {
  test('holds every byte of one workspace, or of all, and changes nothing', async () => {
    const browser = await filled({ squeezed: true, point: true });
    browser.journal.set(`${browser.spy.name}:journal:gone:w`, '{"half');
    const before = await everyByte(browser);
    const { shelf } = browser.tab();
    const one = linesOf(await shelf.rawCopy('w'));
    expect(one[0]).toMatchObject({ app: 'tributary', kind: 'raw', workspace: 'w', version: 10 });
    const stores = one.map((line) => Object(line).store as unknown);
    expect(stores.filter((store) => store === 'log').length).toBe(await browser.count('log', 'w'));
    expect(stores.filter((store) => store === 'snaps').length).toBe(1);
    expect(stores.filter((store) => store === 'restorePoints').length).toBe(2);
    expect(JSON.stringify(one)).not.toContain('Map v"');
    const snap = await browser.spy.snaps.get('w');
    const line = one.find((row) => Object(row).store === 'snaps');
    expect(Object(line).value.u.base64).toBe(Buffer.from(snap?.u ?? []).toString('base64'));
    expect(one.some((row) => Object(row).text === '{"half')).toBe(true);
    const all = linesOf(await shelf.rawCopy(null));
    expect(all.filter((row) => Object(row).store === 'docs').length).toBe(2);
    expect(await everyByte(browser)).toEqual(before);
  });

  test('can be had of a newer storage, and of one with strange things in it', async () => {
    const browser = await filled({ point: true });
    // The cast: this is what no program writes.
    await browser.spy.log.put({ d: 'w', n: 99, u: { at: new Date(0), nan: Number.NaN, none: undefined } } as never);
    await browser.upgrade();
    const { shelf } = browser.tab();
    await expect(shelf.list()).rejects.toMatchObject({ fault: 'newer' });
    const lines = linesOf(await shelf.rawCopy(null));
    expect(lines[0]).toMatchObject({ version: 990 });
    expect(lines.length).toBeGreaterThan(25);
  });

  test('names a row that cannot be read, and gives the others', async () => {
    const browser = await filled({ point: true });
    browser.unreadable.add(JSON.stringify(['w', 10]));
    const lines = linesOf(await browser.tab().shelf.rawCopy('w'));
    expect(lines.filter((line) => Object(line).error !== undefined)).toMatchObject([{ store: 'log', key: ['w', 10] }]);
    expect(lines.filter((line) => Object(line).store === 'log').length).toBe(21);
  });

  test('does not make a database by looking for it, and says when there is none or it does not open', async () => {
    const browser = memoryBrowser();
    const none = linesOf(await browser.tab().shelf.rawCopy(null));
    expect(none).toMatchObject([{ version: null }]);
    expect(await browser.names()).toEqual([]);
    const broken = browser.tab();
    broken.refuse({ at: 'open', error: () => new DOMException('backing store', 'UnknownError') });
    browser.journal.set(`${browser.spy.name}:journal:gone:w`, 'x');
    const lines = linesOf(await broken.shelf.rawCopy(null));
    expect(lines.map((line) => typeof Object(line).error)).toEqual(['string', 'undefined']);
  });
});
