import type { Journal } from '#storage/environment.ts';
import { keysOf } from '#storage/leaving.ts';
import type { Ledger } from '#storage/ledger.ts';
import { outboxOf, type Database } from '#storage/tables.ts';
import { Dexie } from 'dexie';

/**
 * ERASES ONE WORKSPACE FOR GOOD, with its restore points, what was set aside of it and the handle of its automatic copy;
 * files outside stay. ONLY ONE THAT IS OFF THE LIST: false = it is not, or is not there, and nothing was changed. One
 * transaction; the ledger forgets it first, so that a crash in between raises no alarm, and is told again when it stays.
 */
export async function purge(
  db: Database,
  { ledger, journal, name }: { readonly ledger: Ledger; readonly journal: Journal | null; readonly name: string },
  id: string,
): Promise<boolean> {
  const known = ledger.read().get(id);
  let isErased = false;
  try {
    ledger.put(id, null);
    isErased = await db.transaction('rw', db.tables, async () => {
      // Looked at in here: another tab may have brought it back a moment ago.
      if ((await db.docs.get(id))?.removedAt === undefined) return false;
      await db.log.where('[d+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
      await outboxOf(db, id).delete();
      await db.quarantine.where('d').equals(id).delete();
      await db.restorePoints.filter((row) => row.d === id).delete();
      await Promise.all([db.snaps.delete(id), db.handles.delete(id), db.docs.delete(id)]);
      return true;
    });
  } finally {
    if (!isErased && known) ledger.put(id, known);
  }
  if (!isErased) return false;
  for (const key of keysOf(journal)) {
    if (key.startsWith(`${name}:journal:`) && key.endsWith(`:${id}`)) journal?.removeItem(key);
    if (key.startsWith(`${name}:draft:${id}:`)) journal?.removeItem(key);
  }
  return true;
}
