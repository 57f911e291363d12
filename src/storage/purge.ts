import type { Journal } from '#storage/environment.ts';
import { keysOf } from '#storage/leaving.ts';
import type { Ledger } from '#storage/ledger.ts';
import { outboxOf, type Database } from '#storage/tables.ts';
import { Dexie } from 'dexie';

/**
 * ERASES FOR GOOD every workspace that was taken off the list before `removedBefore` (ms since 1970), with its restore
 * points and what was set aside of it. Gives the ids. One transaction for each; the ledger forgets each first, so that a
 * crash in between raises no alarm.
 */
export async function purge(
  db: Database,
  { ledger, journal, name }: { readonly ledger: Ledger; readonly journal: Journal | null; readonly name: string },
  removedBefore: number,
): Promise<readonly string[]> {
  const rows = await db.docs.filter((row) => (row.removedAt ?? Number.POSITIVE_INFINITY) < removedBefore).toArray();
  const erased: string[] = [];
  for (const { id } of rows) {
    ledger.put(id, null);
    const isErased = await db.transaction('rw', db.tables, async () => {
      // It may have been brought back since.
      const now = await db.docs.get(id);
      if (now?.removedAt === undefined || now.removedAt >= removedBefore) return false;
      await db.log.where('[d+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
      await outboxOf(db, id).delete();
      await db.quarantine.where('d').equals(id).delete();
      await db.restorePoints.filter((row) => row.d === id).delete();
      await Promise.all([db.snaps.delete(id), db.handles.delete(id), db.docs.delete(id)]);
      return true;
    });
    if (!isErased) continue;
    erased.push(id);
    for (const key of keysOf(journal)) {
      if (key.startsWith(`${name}:journal:`) && key.endsWith(`:${id}`)) journal?.removeItem(key);
      if (key.startsWith(`${name}:draft:${id}:`)) journal?.removeItem(key);
    }
  }
  return erased;
}
