import type { Updates } from '#storage/environment.ts';
import { crc32 } from '#storage/checksum.ts';
import { isGarbled, rowsAfter, type Database } from '#storage/tables.ts';
import { Dexie } from 'dexie';

/** Rows a log may have before it is squeezed: opening 400 small rows takes about 50 ms. */
export const COMPACT_AFTER = 400;

/** What came of it: done, too few rows, somebody else was at it, or the log is not whole and was left alone. */
export type Compacted = 'done' | 'short' | 'busy' | 'hole';

/**
 * Squeezes the log of a workspace into one snapshot. Reads, squeezes OUTSIDE any transaction (it takes up to a second),
 * then swaps in one transaction if nobody else did meanwhile; rows stored in between stay. NEVER ACROSS A GAP and never
 * with something missing that waits for its turn: both would throw edits away for good. Call it under a lock.
 */
export async function compactWorkspace(
  db: Database,
  updates: Updates,
  d: string,
  after: number = COMPACT_AFTER,
): Promise<Compacted> {
  const { doc, snap, rows } = await db.transaction('r', [db.docs, db.log, db.snaps], async () => {
    const found = await db.docs.get(d);
    return { doc: found, snap: await db.snaps.get(d), rows: await rowsAfter(db, d, found?.base ?? 0) };
  });
  if (!doc || doc.n - doc.base <= after) return 'short';
  const contiguous = rows.length === doc.n - doc.base && rows.every((row, i) => row.n === doc.base + 1 + i);
  const grounded = doc.base === 0 || (snap?.n === doc.base && crc32(snap.u) === snap.sum);
  if (!contiguous || !grounded || rows.some(isGarbled)) return 'hole';
  const u = updates.squeeze([...(snap && doc.base > 0 ? [snap.u] : []), ...rows.map((row) => row.u)]);
  if (!u) return 'hole';
  const sum = crc32(u);
  return db.transaction('rw', [db.docs, db.log, db.snaps], async (): Promise<Compacted> => {
    const now = await db.docs.get(d);
    if (!now || now.base !== doc.base || now.epoch !== doc.epoch || now.format !== doc.format || now.life !== doc.life)
      return 'busy';
    await db.snaps.put({ d, n: doc.n, u, sum });
    await db.log.where('[d+n]').between([d, Dexie.minKey], [d, doc.n], true, true).delete();
    await db.docs.put({ ...now, base: doc.n });
    return 'done';
  });
}
