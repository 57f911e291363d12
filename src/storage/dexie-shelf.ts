import { createListeners } from '#document/listeners.ts';
import type { ShelfEnvironment } from '#storage/environment.ts';
import { createLedger } from '#storage/ledger.ts';
import { entryOf, openLog } from '#storage/log.ts';
import type { OnDemand } from '#storage/on-demand.ts';
import { ShelfError } from '#storage/shelf-error.ts';
import type { Shelf } from '#storage/shelf.ts';
import { declareTables, isDocRow, logRow, type Database, type DocRow } from '#storage/tables.ts';
import { isWhole } from '#storage/whole.ts';
import { storageWords } from '#words/storage.ts';

/** All workspaces of this browser, in Dexie on IndexedDB. Nothing is opened before the first call. */
export function dexieShelf(env: ShelfEnvironment): Shelf {
  const stale = createListeners<[]>();
  let isStale = false;
  const lost = createListeners<[]>();
  const newer = (): void => {
    if (isStale) return;
    isStale = true;
    stale.call();
  };
  const db = declareTables(env.name, env.indexedDB, env.keyRange, newer, lost.callApart);

  const blocked = createListeners<[]>();
  db.on('blocked', () => blocked.callApart());
  const ledger = createLedger(env);

  const ready = async (): Promise<Database> => {
    if (isStale) throw new ShelfError('stale', storageWords.stale);
    try {
      await db.open();
    } catch (error) {
      if (isStale) db.close({ disableAutoOpen: true });
      throw isStale
        ? new ShelfError('newer', storageWords.newerStorage, error)
        : new ShelfError('unreachable', storageWords.unreachable, error);
    }
    return db;
  };

  const rest = async (): Promise<OnDemand> => (await import('#storage/on-demand.ts')).onDemand(env, ledger, ready);

  /** Changes one docs row, reading it again in the same transaction. */
  const change = async (id: string, run: (row: DocRow) => DocRow): Promise<number> => {
    const tables = await ready();
    return tables.transaction('rw', tables.docs, async () => {
      const row = await tables.docs.get(id);
      if (!row) throw new ShelfError('gone', storageWords.gone);
      if (row.format > env.format) throw new ShelfError('newer', storageWords.newer(row.name));
      await tables.docs.put(run(row));
      return row.n;
    });
  };

  return {
    async list() {
      const rows = await (await ready()).docs.toArray();
      return rows
        .filter((row) => row.removedAt === undefined && isDocRow(row))
        .sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1))
        .map(entryOf);
    },
    async removed() {
      const rows = await (await ready()).docs.toArray();
      return rows
        .filter((row) => row.removedAt !== undefined && isDocRow(row))
        .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0) || (a.id < b.id ? -1 : 1))
        .map(entryOf);
    },
    async ids() {
      return new Set(await (await ready()).docs.toCollection().primaryKeys());
    },
    async add(entry, seed) {
      const tables = await ready();
      const isUpdate = env.updates.isUpdate(seed);
      await tables.transaction('rw', tables.docs, tables.log, async () => {
        const there = await tables.docs.get(entry.id);
        if (there) throw new ShelfError('taken', storageWords.taken(there.name));
        const { id, name, format, epoch } = entry;
        // A seed may be from a file: one that is no update gets no sum, and is refused when it is opened.
        await tables.log.add(isUpdate ? logRow(id, 1, seed) : { d: id, n: 1, u: seed });
        await tables.docs.add({ id, name, format, epoch, n: 1, base: 0, savedAt: env.now() });
      });
      ledger.note(entry.id, { name: entry.name, n: 1, savedAt: env.now() });
    },
    async open(id) {
      return openLog(
        { db: await ready(), env, ledger, onStale: stale.add, onLost: lost.add, isStale: () => isStale },
        id,
      );
    },
    async rename(id, name) {
      ledger.note(id, { name, n: await change(id, (row) => ({ ...row, name })) });
    },
    remove: async (id) => void (await change(id, (row) => ({ ...row, removedAt: env.now() }))),
    restore: async (id) => void (await change(id, ({ removedAt: _, ...row }) => row)),
    async lost() {
      // Known first, then what is there: what another tab stores in between is no loss.
      const known = ledger.read();
      return (await isWhole(await ready(), known)) ? [] : (await rest()).lost(known);
    },
    known: () =>
      [...ledger.read()].map(([id, { name, n, savedAt }]) => ({ id, name, is: 'gone', missing: n, savedAt })),
    purge: async (id) => (await rest()).purge(id),
    forget: async (id) => (await rest()).forget(id),
    rawCopy: async (id) => (await rest()).rawCopy(id),
    openAnyway: async (id) => (await rest()).openAnyway(id),
    keeping: async () => (await rest()).keeping(),
    onBlocked: blocked.add,
    close() {
      ledger.flush();
      db.close({ disableAutoOpen: true });
      stale.clear();
      lost.clear();
    },
  };
}
