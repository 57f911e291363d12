import { expect, test } from 'vitest';
import type { PointKind, RestorePoint } from '#storage/keeping.ts';
import { keptWords } from '#words/kept.ts';
import { everyByte, memoryBrowser } from './memory-browser.ts';

const point = (id: string, at: number, kind: PointKind = 'auto'): Omit<RestorePoint, 'size'> => ({
  id,
  d: 'w',
  at,
  kind,
  note: '',
  format: 1,
  epoch: 'e',
  counts: {},
});

test('R18: a full disk refuses a restore point in a sentence, and thins out none for it', async () => {
  const browser = memoryBrowser();
  const tab = browser.tab();
  const keeping = await tab.shelf.keeping();
  for (let i = 0; i < 25; i++) await keeping.addPoint(point(`p${i}`, i * 10), Uint8Array.from([i]));
  const before = await everyByte(browser);
  for (const at of ['begin', 'put', 'commit'] as const) {
    tab.refuse({ at, error: () => new DOMException('the quota has been exceeded', 'QuotaExceededError') });
    const refused = keeping.addPoint(point('new', 1000), Uint8Array.from([1]));
    const said = await refused.catch((error: unknown) => error);
    expect(said).toMatchObject({ fault: 'unsaved' });
    // The storage in memory ends a transaction half-way, and what comes after says only that.
    if (at === 'begin') expect(said).toMatchObject({ message: keptWords.refused.full });
  }
  tab.refuse(null);
  expect(await everyByte(browser)).toEqual(before);
  expect([...((await keeping.readPoint('p24')) ?? [])]).toEqual([24]);
});

test('R18: a restore point that was damaged on disk is said to be, and its neighbours can be used', async () => {
  const browser = memoryBrowser();
  const keeping = await browser.tab().shelf.keeping();
  for (const id of ['a', 'b', 'c']) await keeping.addPoint(point(id, 1, 'manual'), Uint8Array.from([1, 2, 3]));
  await browser.spy.open();
  await browser.spy.restorePoints.put({ id: 'a:bytes', d: 'w', u: Uint8Array.from([1, 2, 4]) });
  await browser.spy.restorePoints.delete('b:bytes');
  await expect(keeping.readPoint('a')).rejects.toMatchObject({ fault: 'damaged', message: keptWords.damagedPoint });
  await expect(keeping.readPoint('b')).rejects.toMatchObject({ fault: 'damaged' });
  expect([...((await keeping.readPoint('c')) ?? [])]).toEqual([1, 2, 3]);
  expect((await keeping.points('w')).length).toBe(3);
});
