import type { Known } from '#storage/ledger.ts';
import { isDocRow, type Database } from '#storage/tables.ts';

/**
 * A quick look at every start: true = all that is known to have been saved is there, by number; false = it has to be
 * looked at closely (`lostOf`). Only reads.
 */
export const isWhole = (db: Database, known: ReadonlyMap<string, Known>): Promise<boolean> =>
  db.transaction('r', [db.docs, db.log, db.snaps], async () => {
    const last = new Map<string, number>();
    let rows = 0;
    let snaps = 0;
    for (const doc of await db.docs.toArray()) {
      if (!isDocRow(doc)) return false;
      last.set(doc.id, doc.n);
      rows += doc.n - doc.base;
      snaps += doc.base > 0 ? 1 : 0;
    }
    if ([...known].some(([id, { n }]) => (last.get(id) ?? 0) < n)) return false;
    return (await db.log.count()) === rows && (await db.snaps.count()) === snaps;
  });
