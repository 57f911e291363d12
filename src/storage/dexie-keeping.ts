import { toBase64 } from '#model/format/base64.ts';
import { crc32 } from '#storage/checksum.ts';
import type { Keeping, SetAside } from '#storage/keeping.ts';
import { ShelfError, whyUnsaved } from '#storage/shelf-error.ts';
import type { Database, PointBytesRow, PointRow, QuarantineRow } from '#storage/tables.ts';
import { thinnedOut } from '#storage/thinning.ts';
import { keptWords } from '#words/kept.ts';
import { Dexie } from 'dexie';

/** Key of the row that holds the bytes of a restore point. */
const bytesIdOf = (id: string): string => `${id}:bytes`;

/** What the shelf keeps beside the log, in the same database. `ready` gives the open database or rejects. */
export function dexieKeeping(ready: () => Promise<Database>): Keeping {
  const inStorage = async <T>(run: (db: Database) => PromiseLike<T>): Promise<T> => {
    const db = await ready();
    try {
      return await run(db);
    } catch (error) {
      if (error instanceof ShelfError) throw error;
      throw new ShelfError('unsaved', keptWords.refused[whyUnsaved(error) === 'full' ? 'full' : 'failed'], error);
    }
  };

  return {
    points: (d) => inStorage(async (db) => (await pointsOf(db, d)).map(({ sum: _, ...point }) => point)),

    addPoint: (point, gz) =>
      inStorage((db) =>
        db.transaction('rw', db.restorePoints, async () => {
          if (await db.restorePoints.get(point.id)) throw new ShelfError('taken', keptWords.takenPoint);
          const row: PointRow = { ...point, size: gz.length, sum: crc32(gz) };
          // One by one: what many at once fail with does not say why.
          await db.restorePoints.add({ id: bytesIdOf(point.id), d: point.d, u: gz });
          await db.restorePoints.add(row);
          const out = thinnedOut(await pointsOf(db, point.d), point.at, point.id);
          await db.restorePoints.bulkDelete(out.flatMap((id) => [id, bytesIdOf(id)]));
        }),
      ),

    readPoint: (id) =>
      inStorage(async (db) => {
        const [row, bytes] = await db.restorePoints.bulkGet([id, bytesIdOf(id)]);
        if (!row) return null;
        const u = bytes && !isPoint(bytes) ? bytes.u : null;
        if (!isPoint(row) || !(u instanceof Uint8Array) || crc32(u) !== row.sum) {
          throw new ShelfError('damaged', keptWords.damagedPoint);
        }
        return u;
      }),

    removePoint: (id) =>
      inStorage((db) => db.transaction('rw', db.restorePoints, () => db.restorePoints.bulkDelete([id, bytesIdOf(id)]))),

    setAside: (d) => inStorage(async (db) => (await db.quarantine.where('d').equals(d).toArray()).map(asideOf)),

    readAside: (id) =>
      inStorage(async (db) => {
        const row = await db.quarantine.get(id);
        if (!row) return null;
        const line = { app: 'tributary', kind: 'set aside', ...row, u: toBase64(row.u) };
        return new TextEncoder().encode(`${JSON.stringify(line)}\n`);
      }),

    handle: (d) => inStorage(async (db) => (await db.handles.get(d)) ?? null),
    keepHandle: (kept) => inStorage(async (db) => void (await db.handles.put(kept))),
    dropHandle: (d) => inStorage((db) => db.handles.delete(d)),
  };
}

/** The restore points of a workspace without their bytes, the newest first. */
async function pointsOf(db: Database, d: string): Promise<readonly PointRow[]> {
  const all = db.restorePoints.where('[d+at]').between([d, Dexie.minKey], [d, Dexie.maxKey]);
  return (await all.reverse().toArray()).filter(isPoint);
}

const isPoint = (row: PointRow | PointBytesRow): row is PointRow => 'sum' in row && 'at' in row;

const asideOf = ({ id, d, at, why, format, u }: QuarantineRow): SetAside => ({
  // The cast: every stored row has the number that the table gave it.
  id: id as number,
  d,
  at,
  why,
  format,
  size: u.length,
});
