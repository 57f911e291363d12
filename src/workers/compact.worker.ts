import { updates } from '#document/updates.ts';
import type { CompactJob } from '#storage/browser-shelf.ts';
import { compactWorkspace, type Compacted } from '#storage/compact.ts';
import { declareTables } from '#storage/tables.ts';

/**
 * Entry of the worker that squeezes a log: one job, one answer, then the page ends it. Half a second of work on a large
 * workspace, which on the page would stop the hand. Under a lock, so that only one tab does it; killed half-way, the log
 * is as it was.
 */
addEventListener('message', (event: MessageEvent<CompactJob>) => {
  const { name, id } = event.data;
  const db = declareTables(name, indexedDB, IDBKeyRange);
  void navigator.locks
    .request(`${name}:compact:${id}`, { ifAvailable: true }, async (lock): Promise<Compacted> =>
      lock ? compactWorkspace(db, updates, id) : 'busy',
    )
    .catch((): Compacted => 'busy')
    .then((result) => {
      db.close();
      postMessage(result);
    });
});
