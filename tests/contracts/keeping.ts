import type { Keeping, PointKind, RestorePoint } from '#storage/keeping.ts';
import { freshSeed } from '#document/seed.ts';
import type { Kit } from './kit.ts';
import { meta, step } from './samples.ts';
import { join, type Browser, type MakeBrowser } from './storage.ts';

const HOUR = 3_600_000;
/** A moment of 2026, at the start of a day of UTC. */
const NOW = 20_500 * 24 * HOUR;

const point = (id: string, at: number, kind: PointKind = 'auto', d = 'w'): Omit<RestorePoint, 'size'> => ({
  id,
  d,
  at,
  kind,
  note: `note of ${id}`,
  format: 1,
  epoch: 'e',
  counts: { step: 3 },
});

/** A file handle of this engine; where there are none, something that can be stored like one. */
async function someHandle(): Promise<FileSystemFileHandle> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (storage?.getDirectory) {
    return (await storage.getDirectory()).getFileHandle('kept.json', { create: true });
  }
  // The cast: nothing but its being stored and given back is tested.
  return { kind: 'file', name: 'kept.json' } as FileSystemFileHandle;
}

/** A folder likewise. */
async function someFolder(): Promise<FileSystemDirectoryHandle> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (storage?.getDirectory) return (await storage.getDirectory()).getDirectoryHandle('kept', { create: true });
  // The cast: see above.
  return { kind: 'directory', name: 'kept' } as FileSystemDirectoryHandle;
}

/** What every shelf promises of what it keeps beside the logs. */
export function describeKeeping({ describe, it, expect }: Kit, makeBrowser: MakeBrowser): void {
  const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
  const fault = async (what: Promise<unknown>): Promise<unknown> =>
    what.then(
      () => 'no fault',
      (error: unknown) => (error instanceof Error && 'fault' in error ? error.fault : error),
    );
  const start = async (): Promise<{ readonly browser: Browser; readonly keeping: Keeping }> => {
    const browser = await makeBrowser();
    return { browser, keeping: await browser.tab().shelf.keeping() };
  };

  describe('what is kept', () => {
    it('R18: gives restore points back in any tab, the newest first, each with its bytes', async () => {
      const { browser, keeping } = await start();
      await keeping.addPoint(point('a', NOW), bytes(1, 2, 3));
      await keeping.addPoint(point('b', NOW + 1, 'before-import'), bytes(4));
      await keeping.addPoint(point('other', NOW, 'manual', 'v'), bytes(5));
      const again = await browser.tab().shelf.keeping();
      expect(await again.points('w')).toEqual([
        { ...point('b', NOW + 1, 'before-import'), size: 1 },
        { ...point('a', NOW), size: 3 },
      ]);
      expect([...((await again.readPoint('a')) ?? [])]).toEqual([1, 2, 3]);
      expect(await again.readPoint('nowhere')).toBe(null);
      expect(await fault(again.addPoint(point('a', NOW), bytes(9)))).toBe('taken');
      expect([...((await again.readPoint('a')) ?? [])]).toEqual([1, 2, 3]);
      await again.removePoint('a');
      expect(await keeping.readPoint('a')).toBe(null);
      expect((await keeping.points('w')).map((one) => one.id)).toEqual(['b']);
      expect((await keeping.points('v')).map((one) => one.id)).toEqual(['other']);
    });

    it('thins automatic restore points as it adds, and never touches the others', async () => {
      const { keeping } = await start();
      await keeping.addPoint(point('mine', NOW - 1, 'manual'), bytes(1));
      for (let i = 0; i < 60; i++) await keeping.addPoint(point(`p${i}`, NOW + i * (HOUR / 2)), bytes(i));
      const left = (await keeping.points('w')).map((one) => one.id);
      // The newest 20 reach back to p40. Each hour before them keeps its last point, back to p11, which is a day older
      // than p59; of the day before that the last one stays.
      const hourly = Array.from({ length: 16 }, (_, i) => `p${39 - 2 * i}`);
      expect(left).toEqual([...Array.from({ length: 20 }, (_, i) => `p${59 - i}`), ...hourly, 'mine']);
      expect([await keeping.readPoint('p7'), (await keeping.readPoint('p9'))?.[0]]).toEqual([null, 9]);
    });

    it('R23: keeps a restore point that is made while the clock is wrong', async () => {
      const { keeping } = await start();
      for (let i = 0; i < 30; i++) await keeping.addPoint(point(`p${i}`, NOW + i * HOUR * 48), bytes(i));
      await keeping.addPoint(point('past', 0), bytes(1));
      await keeping.addPoint(point('past too', 1), bytes(1));
      expect((await keeping.points('w')).some((one) => one.id === 'past too')).toBe(true);
    });

    it('gives edits that were set aside as a line that can be read', async () => {
      const browser = await makeBrowser();
      const { shelf } = browser.tab();
      const seed = freshSeed('Claims', (n) => crypto.getRandomValues(new Uint8Array(n)));
      await shelf.add({ id: 'w', name: 'Claims', format: 1, epoch: seed.epoch }, seed.update);
      const log = await shelf.open('w');
      join(log).apply([step('a')], meta('add'));
      log.flushOnLeave();
      browser.kill(shelf);
      await browser.rewrite('w', { epoch: 'f'.repeat(64) });
      const { shelf: later } = browser.tab();
      await later.open('w');
      const keeping = await later.keeping();
      const [aside] = await keeping.setAside('w');
      expect([aside?.d, aside?.why, aside?.format, (aside?.size ?? 0) > 0]).toEqual(['w', 'epoch', 1, true]);
      const text = new TextDecoder().decode((await keeping.readAside(aside?.id ?? -1)) ?? bytes());
      const line: unknown = JSON.parse(text);
      expect([Object(line).epoch, Object(line).why, typeof Object(line).u]).toEqual([seed.epoch, 'epoch', 'string']);
      expect(await keeping.readAside(9999)).toBe(null);
      expect(await keeping.setAside('v')).toEqual([]);
    });

    it('keeps the file or folder that was chosen for copies', async () => {
      const { browser, keeping } = await start();
      const handle = await someHandle();
      expect(await keeping.handle('w')).toBe(null);
      await keeping.keepHandle({ id: 'w', handle, name: 'claims.json', writtenAt: 0 });
      await keeping.keepHandle({ id: 'w', handle, name: 'claims.json', writtenAt: 7 });
      const again = await (await browser.tab().shelf.keeping()).handle('w');
      expect([again?.name, again?.writtenAt, again?.handle.name]).toEqual(['claims.json', 7, 'kept.json']);
      // A folder takes the file's place, with the tag and the file that it goes on with.
      const more = { name: 'kept', writtenAt: 8, tag: 'aaaa', file: 'Claims 2026-11-23 aaaa.json' };
      await keeping.keepHandle({ id: 'w', handle: await someFolder(), ...more });
      const folder = await (await browser.tab().shelf.keeping()).handle('w');
      expect([folder?.name, folder?.tag, folder?.file]).toEqual([more.name, more.tag, more.file]);
      expect([folder?.handle.kind, folder?.handle.name]).toEqual(['directory', 'kept']);
      await keeping.dropHandle('w');
      expect(await keeping.handle('w')).toBe(null);
    });
  });
}
