import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { freshSeed } from '#document/seed.ts';
import { memoryShelf } from '#storage/memory-shelf.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join } from '../../contracts/storage.ts';

const seed = freshSeed('w', (n) => new Uint8Array(n).fill(7));
const entry = { id: 'w', name: 'Claims', format: 1, epoch: seed.epoch } as const;

test('R16: a shelf in memory holds what is made for as long as the page, and never calls it saved', async () => {
  let edits = 0;
  const shelf = memoryShelf(
    () => 42,
    () => (edits += 1),
  );
  await shelf.add(entry, seed.update);
  const log = await shelf.open('w');
  const doc = join(log);
  expect(edits).toBe(0);
  doc.apply([step('a')], meta('add'));
  expect(edits).toBeGreaterThan(0);
  expect(log.state()).toEqual({ is: 'unsaved', why: 'nowhere' });
  await expect(log.settled()).rejects.toMatchObject({ fault: 'unsaved' });
  // Another workspace may be opened in between: nothing of the first is gone.
  await log.close();
  const again = openDocument({ update: (await shelf.open('w')).stored });
  expect([...again.records().tables.step.keys()]).toEqual(['a']);
});

test('a shelf in memory lists, renames, removes and brings back like any other', async () => {
  const shelf = memoryShelf(
    () => 42,
    () => {},
  );
  await shelf.add(entry, seed.update);
  await expect(shelf.add(entry, seed.update)).rejects.toMatchObject({ fault: 'taken' });
  await shelf.rename('w', 'Other');
  expect(await shelf.list()).toEqual([{ ...entry, name: 'Other', savedAt: 42 }]);
  await shelf.remove('w');
  expect([(await shelf.list()).length, (await shelf.removed()).length]).toEqual([0, 1]);
  expect([...(await shelf.ids())]).toEqual(['w']);
  await shelf.restore('w');
  expect((await shelf.list()).length).toBe(1);
  expect(await shelf.purge('w')).toBe(false);
  await shelf.remove('w');
  expect([await shelf.purge('w'), await shelf.removed(), await shelf.purge('w')]).toEqual([true, [], false]);
  await expect(shelf.open('other')).rejects.toMatchObject({ fault: 'gone' });
  expect(await shelf.lost()).toEqual([]);
});

test('restore points in memory are kept by workspace, the newest first', async () => {
  const keeping = await memoryShelf(
    () => 42,
    () => {},
  ).keeping();
  const point = { d: 'w', kind: 'manual', note: '', format: 1, epoch: 'e', counts: {} } as const;
  await keeping.addPoint({ ...point, id: 'old', at: 1 }, new Uint8Array([1]));
  await keeping.addPoint({ ...point, id: 'new', at: 2 }, new Uint8Array([1, 2]));
  await keeping.addPoint({ ...point, id: 'else', d: 'v', at: 3 }, new Uint8Array());
  expect((await keeping.points('w')).map(({ id, size }) => [id, size])).toEqual([
    ['new', 2],
    ['old', 1],
  ]);
  expect(await keeping.readPoint('old')).toEqual(new Uint8Array([1]));
  await keeping.removePoint('old');
  expect(await keeping.readPoint('old')).toBe(null);
});
