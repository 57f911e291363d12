import { updates } from '#document/updates.ts';
import { compactWorkspace, type Compacted } from '#storage/compact.ts';
import { declareTables } from '#storage/tables.ts';

/** What the compaction worker is told: the database and the workspace in it. */
export interface CompactJob {
  readonly name: string;
  readonly id: string;
}

/**
 * Squeezes the log of a workspace of this browser, over a connection of its own and under a lock, so that only one tab
 * does it. `busy` when another does, or when it could not be done now; the log is then as it was.
 */
export async function compactHere({ name, id }: CompactJob): Promise<Compacted> {
  const db = declareTables(name, globalThis.indexedDB, globalThis.IDBKeyRange);
  try {
    return await navigator.locks.request(`${name}:compact:${id}`, { ifAvailable: true }, (lock): Promise<Compacted> =>
      lock ? compactWorkspace(db, updates, id) : Promise.resolve('busy'),
    );
  } catch {
    return 'busy';
  } finally {
    db.close();
  }
}
