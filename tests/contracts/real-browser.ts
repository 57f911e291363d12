import { updates } from '#document/updates.ts';
import { browserShelf, onLeave } from '#storage/browser-shelf.ts';
import { compactWorkspace } from '#storage/compact.ts';
import { dexieShelf } from '#storage/dexie-shelf.ts';
import type { Hint } from '#storage/environment.ts';
import type { Shelf } from '#storage/shelf.ts';
import { declareTables } from '#storage/tables.ts';
import { freshSeed } from '#document/seed.ts';
import type { Kit } from './kit.ts';
import { meta, step } from './samples.ts';
import { join, until, type Browser } from './storage.ts';

/**
 * The contract of storage on the browser's own IndexedDB, localStorage, BroadcastChannel and workers. For a page: bundle
 * `in-browser.ts` and open it on any origin.
 */

let count = 0;
const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));

/** A real storage of its own; its tabs are shelves of this one page. */
export function realBrowser(): Browser {
  const name = `contract-${Date.now()}-${count++}`;
  const kills = new Map<Shelf, () => void>();
  const spy = declareTables(name, indexedDB, IDBKeyRange);
  return {
    tab() {
      const wakes = new Set<() => void>();
      let dead = false;
      const shelf = dexieShelf({
        name,
        indexedDB,
        keyRange: IDBKeyRange,
        updates,
        format: 1,
        journal: localStorage,
        channel() {
          const line = new BroadcastChannel(name);
          return {
            post: (hint: Hint) => void (dead || line.postMessage(hint)),
            onHint: (listen) => line.addEventListener('message', (event) => void (dead || listen(event.data))),
            close: () => line.close(),
          };
        },
        onWake(listener) {
          wakes.add(listener);
          return () => void wakes.delete(listener);
        },
        now: () => Date.now(),
        later(ms, run) {
          const timer = setTimeout(() => void (dead || run()), ms);
          return () => clearTimeout(timer);
        },
        tab: `tab${count++}`,
        compact: async (id) => void (await compactWorkspace(spy, updates, id)),
      });
      kills.set(shelf, () => {
        dead = true;
        shelf.close();
      });
      return { shelf, wake: () => wakes.forEach((listener) => listener()) };
    },
    kill: (shelf) => kills.get(shelf)?.(),
    upgrade() {
      spy.close();
      return raw(name, 990).then((db) => db.close());
    },
    async rewrite(id, change) {
      await spy.docs.update(id, change);
    },
    async count(table, id) {
      const db = await raw(name);
      const rows = await answer(db.transaction(table).objectStore(table).getAll());
      db.close();
      return rows.filter((row: { readonly d: string }) => row.d === id).length;
    },
  };
}

const raw = (name: string, version?: number): Promise<IDBDatabase> => answer(indexedDB.open(name, version));

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('the request failed')));
  });
}

/** Sorts of durability of the writing transactions begun since the call. */
function watchDurability(): () => readonly string[] {
  const seen = new Set<string>();
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
    const transaction = begin.apply(this, args);
    if (args[1] === 'readwrite') seen.add(transaction.durability);
    return transaction;
  };
  return () => {
    IDBDatabase.prototype.transaction = begin;
    return [...seen];
  };
}

/** Opens workspace `w` of a storage of this name as the program does, making it at first; for tests of leaving the page. */
export async function sit(
  name: string,
): Promise<{ readonly edit: (id: string) => void; readonly steps: () => readonly string[] }> {
  const shelf = browserShelf(name);
  if (!(await shelf.ids()).has('w')) {
    const seed = freshSeed('w', random);
    await shelf.add({ id: 'w', name: 'w', format: 1, epoch: seed.epoch }, seed.update);
  }
  const log = await shelf.open('w');
  const doc = join(log);
  onLeave(log.flushOnLeave);
  return { edit: (id) => doc.apply([step(id)], meta('add')), steps: () => [...doc.records().tables.step.keys()] };
}

/** What `browserShelf`, the shelf of the running program, promises besides. */
export function describeBrowserShelf({ describe, it, expect }: Kit): void {
  describe('the shelf of a browser', () => {
    it('squeezes a long log in its worker, with every edit kept, and writes durably', async () => {
      const name = `contract-${Date.now()}-${count++}`;
      const seed = freshSeed('w', random);
      const durable = watchDurability();
      const shelf = browserShelf(name);
      await shelf.add({ id: 'w', name: 'w', format: 1, epoch: seed.epoch }, seed.update);
      const log = await shelf.open('w');
      const doc = join(log);
      for (let i = 0; i < 420; i++) {
        doc.apply([step(`s${i}`)], meta('add'));
        await log.settled();
      }
      expect(durable()).toEqual(['strict']);
      const db = await raw(name);
      await until(async () => (await answer(db.transaction('log').objectStore('log').count())) < 100);
      db.close();
      const again = join(await browserShelf(name).open('w'));
      expect(again.records().tables.step.size).toBe(420);
    });
    it('brings an edit to another tab', async () => {
      const name = `contract-${Date.now()}-${count++}`;
      const seed = freshSeed('w', random);
      const [one, two] = [browserShelf(name), browserShelf(name)];
      await one.add({ id: 'w', name: 'w', format: 1, epoch: seed.epoch }, seed.update);
      const [here, there] = [join(await one.open('w')), join(await two.open('w'))];
      for (let i = 0; i < 50; i++) {
        const came = new Promise<void>((done) => {
          const stop = there.onTurn(() => {
            stop();
            done();
          });
        });
        here.apply([step(`s${i}`)], meta('add'));
        await came;
      }
      expect(there.records().tables.step.size).toBe(50);
    });
  });
}
