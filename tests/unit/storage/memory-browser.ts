import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { updates } from '#document/updates.ts';
import { compactWorkspace } from '#storage/compact.ts';
import { dexieShelf } from '#storage/dexie-shelf.ts';
import type { Hint, Journal, ShelfEnvironment } from '#storage/environment.ts';
import type { Shelf } from '#storage/shelf.ts';
import { declareTables, type Database } from '#storage/tables.ts';
import type { Browser } from '../../contracts/storage.ts';

/** A browser in memory, whose tabs can be killed and whose transactions can be made to fail. */
export interface MemoryBrowser extends Browser {
  readonly tab: () => MemoryTab;
  /** A connection of nobody's, to look and to meddle. */
  readonly spy: Database;
  readonly journal: Map<string, string>;
}

export interface MemoryTab {
  readonly shelf: Shelf;
  readonly wake: () => void;
  readonly kill: () => void;
  /** The next transactions of this tab fail while this is true. */
  readonly failing: { now: boolean };
}

let count = 0;

/** `broken` puts deliberately wrong parts into every tab. */
export function memoryBrowser(broken?: ShelfEnvironment['broken']): MemoryBrowser {
  const factory = new IDBFactory();
  const name = `tributary-${count++}`;
  const spy = declareTables(name, factory, IDBKeyRange);
  const kept = new Map<string, string>();
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
    const env: ShelfEnvironment = {
      name,
      indexedDB: watched(factory, (db) => {
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
      }),
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
        const timer = setTimeout(() => !dead && run(), ms);
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
    return { shelf, failing, kill, wake: () => wakes.forEach((listener) => listener()) };
  };

  return {
    tab,
    spy,
    journal: kept,
    kill: (shelf) => byShelf.get(shelf)?.(),
    async upgrade() {
      spy.close();
      await new Promise<void>((done, fail) => {
        const request = factory.open(name, 990);
        request.addEventListener('success', () => {
          request.result.close();
          done();
        });
        request.addEventListener('error', () => fail(new Error('upgrade')));
      });
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

/** The factory, telling of every connection before anybody gets it. */
function watched(factory: IDBFactory, seen: (db: IDBDatabase) => void): IDBFactory {
  return {
    open(name: string, version?: number) {
      const request = version === undefined ? factory.open(name) : factory.open(name, version);
      request.addEventListener('success', () => seen(request.result));
      return request;
    },
    deleteDatabase: factory.deleteDatabase.bind(factory),
    databases: factory.databases.bind(factory),
    cmp: factory.cmp.bind(factory),
  };
}

/** Every row of a table, read without Dexie. */
function rawRows(factory: IDBFactory, name: string, table: string): Promise<readonly { readonly d: string }[]> {
  return new Promise((done, fail) => {
    const request = factory.open(name);
    request.addEventListener('error', () => fail(new Error('open')));
    request.addEventListener('success', () => {
      const all = request.result.transaction(table).objectStore(table).getAll();
      all.addEventListener('success', () => {
        request.result.close();
        done(all.result as readonly { readonly d: string }[]);
      });
    });
  });
}
