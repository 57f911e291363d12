import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { updates } from '#document/updates.ts';
import { compactWorkspace } from '#storage/compact.ts';
import { dexieShelf } from '#storage/dexie-shelf.ts';
import type { Hint, Journal, ShelfEnvironment } from '#storage/environment.ts';
import type { Shelf } from '#storage/shelf.ts';
import { declareTables, type Database } from '#storage/tables.ts';
import type { Browser } from '../../contracts/storage.ts';
import { troubled, type TroubledFactory } from './trouble.ts';

/** A browser in memory, whose tabs can be killed and whose transactions can be made to fail. */
export interface MemoryBrowser extends Browser {
  readonly tab: () => MemoryTab;
  /** A connection of nobody's, to look and to meddle. */
  readonly spy: Database;
  readonly journal: Map<string, string>;
  /** Keys, as JSON, of rows that tabs cannot read one by one. */
  readonly unreadable: Set<string>;
  /** Names of the databases there are. */
  readonly names: () => Promise<readonly string[]>;
  /** A connection at a version of the database that never lets go by itself. */
  readonly hold: (version: number) => Promise<IDBDatabase>;
  /** Deletes the database under the tabs, as clearing the data of a site does. */
  readonly clear: () => Promise<void>;
}

export interface MemoryTab {
  readonly shelf: Shelf;
  readonly wake: () => void;
  readonly kill: () => void;
  readonly refuse: TroubledFactory['refuse'];
  readonly lose: TroubledFactory['lose'];
  /** The next transactions of this tab fail while this is true. */
  readonly failing: { now: boolean };
}

let count = 0;

/** `broken` puts deliberately wrong parts into every tab; at pace 0.1 waits under 2 s last a tenth of what was asked for. */
export function memoryBrowser(broken?: ShelfEnvironment['broken'], pace = 1): MemoryBrowser {
  const factory = new IDBFactory();
  const name = `tributary-${count++}`;
  const spy = declareTables(name, factory, IDBKeyRange);
  const kept = new Map<string, string>();
  const unreadable = new Set<string>();
  const tabs = new Set<MemoryTab>();
  const lines = new Set<{ readonly tab: string; readonly hear: (hint: Hint) => void }>();
  const byShelf = new Map<Shelf, () => void>();

  const journal: Journal = {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };

  const tab = (): MemoryTab => {
    const me = `tab${count++}`;
    const failing = { now: false };
    const wakes = new Set<() => void>();
    const live = new Set<IDBTransaction>();
    let dead = false;
    const storage = troubled(
      factory,
      (db) => {
        const begin = db.transaction.bind(db);
        db.transaction = (...args: Parameters<typeof begin>) => {
          if (dead) throw new DOMException('the tab is gone', 'AbortError');
          // A page that is left in the wrong moment gets no transaction any more.
          if (failing.now && args[0] === 'outbox') throw new DOMException('too late', 'InvalidStateError');
          const transaction = begin(...args);
          live.add(transaction);
          transaction.addEventListener('complete', () => live.delete(transaction));
          if (failing.now && args[1] === 'readwrite') setTimeout(() => abort(transaction), 0);
          return transaction;
        };
      },
      unreadable,
    );
    const env: ShelfEnvironment = {
      name,
      indexedDB: storage.factory,
      keyRange: IDBKeyRange,
      updates,
      format: 1,
      journal,
      channel: () => {
        const line = { tab: me, hear: (_: Hint): void => {} };
        lines.add(line);
        return {
          post: (hint) => {
            for (const other of lines) if (other !== line) queueMicrotask(() => !dead && other.hear(hint));
          },
          onHint: (listener) => void (line.hear = (hint) => !dead && listener(hint)),
          close: () => void lines.delete(line),
        };
      },
      onWake: (listener) => {
        wakes.add(listener);
        return () => void wakes.delete(listener);
      },
      now: () => Date.now(),
      later: (ms, run) => {
        // The clock by which a write is called slow stays as it is: a busy machine would be called slow.
        const timer = setTimeout(() => !dead && run(), ms < 2000 ? ms * pace : ms);
        return () => clearTimeout(timer);
      },
      tab: me,
      compact: async (id) => void (await compactWorkspace(spy, updates, id)),
      ...(broken ? { broken } : {}),
    };
    const shelf = dexieShelf(env);
    const kill = (): void => {
      dead = true;
      wakes.clear();
      for (const transaction of live) abort(transaction);
    };
    byShelf.set(shelf, kill);
    const { refuse, lose } = storage;
    const made = { shelf, failing, kill, refuse, lose, wake: () => wakes.forEach((listener) => listener()) };
    tabs.add(made);
    return made;
  };

  return {
    tab,
    spy,
    journal: kept,
    unreadable,
    names: async () => (await factory.databases()).flatMap((one) => (one.name === undefined ? [] : [one.name])),
    hold: (version) => answerOf(factory.open(name, version)),
    async clear() {
      spy.close();
      for (const one of tabs) one.lose();
      await answerOf(factory.deleteDatabase(name));
      await spy.open();
    },
    kill: (shelf) => byShelf.get(shelf)?.(),
    async upgrade() {
      spy.close();
      (await answerOf(factory.open(name, 990))).close();
    },
    async rewrite(id, change) {
      await spy.docs.update(id, change);
    },
    async count(table, id) {
      const rows = await rawRows(factory, name, table);
      return rows.filter((row) => row.d === id).length;
    },
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had completed.
  }
}

/** Every row of a table, read without Dexie. */
async function rawRows(factory: IDBFactory, name: string, table: string): Promise<readonly { readonly d: string }[]> {
  const db = await answerOf(factory.open(name));
  const rows: unknown = await answerOf(db.transaction(table).objectStore(table).getAll());
  db.close();
  // The cast: all tables that are counted have it.
  return rows as readonly { readonly d: string }[];
}

/** Every row of the database by its table and key, as text that shows each byte. */
export async function everyByte({ spy }: MemoryBrowser): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  const text = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  for (const table of spy.tables) {
    const [keys, rows] = await Promise.all([table.toCollection().primaryKeys(), table.toArray()]);
    for (const [i, key] of keys.entries()) {
      all.set(`${table.name} ${JSON.stringify(key)}`, JSON.stringify(rows[i], text));
    }
  }
  return all;
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('the request failed')));
  });
