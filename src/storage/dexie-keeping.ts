import { toBase64 } from '#model/format/base64.ts';
import { crc32 } from '#storage/checksum.ts';
import type { Keeping, SetAside } from '#storage/keeping.ts';
import { ShelfError } from '#storage/shelf-error.ts';
import type { Database, PointBytesRow, PointRow, QuarantineRow } from '#storage/tables.ts';
import { thinnedOut } from '#storage/thinning.ts';
import { keptWords } from '#words/kept.ts';
import { Dexie } from 'dexie';

/** Key of the row that holds the bytes of a restore point. */
const bytesIdOf = (id: string): string => `${id}:bytes`;

/** What the shelf keeps beside the log, in the same database. `ready` gives the open database or rejects. */
export function dexieKeeping(ready: () => Promise<Database>): Keeping {
  const pointsOf = async (db: Database, d: string): Promise<readonly PointRow[]> => {
    const rows = await db.restorePoints
      .where('[d+at]')
      .between([d, Dexie.minKey], [d, Dexie.maxKey])
      .reverse()
      .toArray();
    return rows.filter(isPoint);
  };

  return {
    async points(d) {
      const rows = await pointsOf(await ready(), d);
      return rows.map(({ sum: _, ...point }) => point);
    },

    async addPoint(point, gz) {
      const db = await ready();
      const row: PointRow = { ...point, size: gz.length, sum: crc32(gz) };
      const bytes: PointBytesRow = { id: bytesIdOf(point.id), d: point.d, u: gz };
      await db.transaction('rw', db.restorePoints, async () => {
        if (await db.restorePoints.get(point.id)) throw new ShelfError('taken', keptWords.takenPoint);
        await db.restorePoints.bulkAdd([row, bytes]);
        const out = thinnedOut(await pointsOf(db, point.d), point.at, point.id);
        await db.restorePoints.bulkDelete(out.flatMap((id) => [id, bytesIdOf(id)]));
      });
    },

    async readPoint(id) {
      const db = await ready();
      const [row, bytes] = await db.restorePoints.bulkGet([id, bytesIdOf(id)]);
      if (!row) return null;
      if (!isPoint(row) || !bytes || isPoint(bytes) || !(bytes.u instanceof Uint8Array) || crc32(bytes.u) !== row.sum) {
        throw new ShelfError('damaged', keptWords.damagedPoint);
      }
      return bytes.u;
    },

    async removePoint(id) {
      const db = await ready();
      await db.transaction('rw', db.restorePoints, () => db.restorePoints.bulkDelete([id, bytesIdOf(id)]));
    },

    async setAside(d) {
      const rows = await (await ready()).quarantine.where('d').equals(d).toArray();
      return rows.map(asideOf);
    },

    async readAside(id) {
      const row = await (await ready()).quarantine.get(id);
      if (!row) return null;
      const line = { app: 'tributary', kind: 'set aside', ...row, u: toBase64(row.u) };
      return new TextEncoder().encode(`${JSON.stringify(line)}\n`);
    },

    async handle(d) {
      return (await (await ready()).handles.get(d)) ?? null;
    },
    async keepHandle(kept) {
      await (await ready()).handles.put(kept);
    },
    async dropHandle(d) {
      await (await ready()).handles.delete(d);
    },
  };
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
