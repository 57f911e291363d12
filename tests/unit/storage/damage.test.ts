import { expect, test } from 'vitest';
import { updates } from '#document/updates.ts';
import { crc32 } from '#storage/checksum.ts';
import { compactWorkspace } from '#storage/compact.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join } from '../../contracts/storage.ts';
import { filled } from './filled.ts';
import type { MemoryBrowser } from './memory-browser.ts';

const steps = async (browser: MemoryBrowser): Promise<number> =>
  join(await browser.tab().shelf.open('w')).records().tables.step.size;

test('squeezing keeps everything, leaves rows that come later, and does not run on a short log', async () => {
  const browser = await filled();
  expect(await compactWorkspace(browser.spy, updates, 'w')).toBe('short');
  expect(await compactWorkspace(browser.spy, updates, 'w', 10)).toBe('done');
  expect([await browser.count('log', 'w'), await steps(browser)]).toEqual([0, 20]);
  const log = await browser.tab().shelf.open('w');
  join(log).apply([step('later')], meta('add'));
  await log.settled();
  expect([await browser.count('log', 'w'), await steps(browser)]).toEqual([1, 21]);
});

test('a log with a gap is never squeezed, and what is there is still opened', async () => {
  const browser = await filled();
  await browser.spy.log.delete(['w', 10]);
  expect(await compactWorkspace(browser.spy, updates, 'w', 10)).toBe('hole');
  expect(await browser.count('log', 'w')).toBe(20);
  expect(await steps(browser)).toBeGreaterThan(0);
});

test('a log whose update waits for something missing is never squeezed, though its numbers have no gap', async () => {
  const browser = await filled();
  await browser.spy.log.put({ d: 'w', n: 10, u: updates.merge([]) });
  expect(await compactWorkspace(browser.spy, updates, 'w', 10)).toBe('hole');
  expect(await browser.count('log', 'w')).toBe(21);
});

test('two that squeeze at once do it once', async () => {
  const browser = await filled();
  const both = [compactWorkspace(browser.spy, updates, 'w', 10), compactWorkspace(browser.spy, updates, 'w', 10)];
  expect((await Promise.all(both)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['busy', 'done']);
  expect(await steps(browser)).toBe(20);
});

test('a snapshot that was damaged on disk is not opened as if it were whole, and is left as it is', async () => {
  const browser = await filled();
  await compactWorkspace(browser.spy, updates, 'w', 10);
  const snap = await browser.spy.snaps.get('w');
  if (!snap) throw new Error('no snapshot');
  const u = Uint8Array.from(snap.u);
  u[u.length >> 1] = (u[u.length >> 1] ?? 0) ^ 1;
  await browser.spy.snaps.put({ ...snap, u });
  await expect(steps(browser)).rejects.toMatchObject({ fault: 'damaged' });
  await expect(steps(browser)).rejects.toThrow('“Map w”');
  expect((await browser.spy.snaps.get('w'))?.u).toEqual(u);
});

test('R15: a row that was changed on disk is not opened, though it still reads as an update', async () => {
  const browser = await filled();
  const row = await browser.spy.log.get(['w', 10]);
  if (row?.sum === undefined) throw new Error('no row with its sum');
  const other = (await browser.spy.log.get(['w', 11]))?.u ?? row.u;
  expect(updates.isUpdate(other)).toBe(true);
  await browser.spy.log.put({ ...row, u: other });
  await expect(steps(browser)).rejects.toMatchObject({ fault: 'damaged' });
  expect(await compactWorkspace(browser.spy, updates, 'w', 10)).toBe('hole');
  expect((await browser.spy.log.get(['w', 10]))?.u).toEqual(other);
});

test('rows of builds that kept no sums are opened, and read to their end before', async () => {
  const browser = await filled();
  for (const { sum: _, ...row } of await browser.spy.log.toArray()) await browser.spy.log.put(row);
  expect(await steps(browser)).toBe(20);
  const row = await browser.spy.log.get(['w', 10]);
  if (!row) throw new Error('no row');
  await browser.spy.log.put({ ...row, u: row.u.slice(0, row.u.length >> 1) });
  await expect(steps(browser)).rejects.toMatchObject({ fault: 'damaged' });
});

test('a seed that is no update gets no sum, and is refused when it is opened', async () => {
  const browser = await filled();
  const { shelf } = browser.tab();
  await shelf.add({ id: 'odd', name: 'Odd', format: 1, epoch: 'x' }, Uint8Array.from([1, 2, 3]));
  expect((await browser.spy.log.get(['odd', 1]))?.sum).toBeUndefined();
  await expect(shelf.open('odd')).rejects.toMatchObject({ fault: 'damaged' });
});

test('journal entries that cannot be read are set aside as they are, and the workspace opens', async () => {
  const browser = await filled();
  const name = browser.spy.name;
  browser.journal.set(`${name}:journal:gone:w`, '{"d":"w","tab":"gone","u":"AAAA","seq":0,"for');
  browser.journal.set(
    `${name}:journal:odd:w`,
    JSON.stringify({ d: 'w', tab: 'odd', seq: 0, format: 1, epoch: 'x', u: 'AAAA' }),
  );
  expect(await steps(browser)).toBe(20);
  expect(await browser.count('quarantine', 'w')).toBe(2);
  expect([...browser.journal.keys()].filter((key) => key.includes(':journal:'))).toEqual([]);
});

test('the checksum is CRC-32', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
