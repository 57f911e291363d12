/** A row of any table as it lies there, or why it cannot be had. */
export interface RawRow {
  readonly store: string;
  /** Undefined when not even the keys of the table could be read. */
  readonly key?: IDBValidKey;
  readonly value?: unknown;
  readonly error?: string;
}

/** How long a browser may take to open its storage before what could be had without is given, ms. */
const OPEN_WITHIN = 10_000;
/** Rows asked for in one transaction: one bad row may end it, and must not take many others along. */
const AT_ONCE = 100;

/**
 * Opens a database as it is, whatever its version, WITHOUT CHANGING OR MAKING ANYTHING; null = there is none. The
 * connection lets go by itself when another wants to upgrade. Rejects when the browser will not open it.
 */
export function openAsItIs(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the browser did not open its storage')), OPEN_WITHIN);
    const end = (run: () => void): void => {
      clearTimeout(timer);
      run();
    };
    const request = indexedDB.open(name);
    let isNew = false;
    request.addEventListener('upgradeneeded', () => {
      // There was none: it must not be made by looking for it.
      isNew = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const db = request.result;
      db.addEventListener('versionchange', () => db.close());
      end(() => done(db));
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      end(() => (isNew ? done(null) : fail(request.error ?? new Error('the browser gave no reason'))));
    });
  });
}

/** Every row of every table, one after another; a row that cannot be read is named and does not stop the others. */
export async function* everyRow(db: IDBDatabase): AsyncGenerator<RawRow> {
  for (const store of Array.from(db.objectStoreNames)) {
    const keys = await asked<IDBValidKey[]>(db, store, (from) => [from.getAllKeys()]);
    const [all] = keys;
    if (!all || 'error' in all) {
      yield { store, error: all?.error ?? 'no answer' };
      continue;
    }
    for (let at = 0; at < all.value.length; at += AT_ONCE) {
      const some = all.value.slice(at, at + AT_ONCE);
      const rows = await asked<unknown>(db, store, (from) => some.map((key) => from.get(key)));
      for (const [i, key] of some.entries()) yield { store, key, ...(rows[i] ?? { error: 'no answer' }) };
    }
  }
}

type Answer<T> = { readonly value: T } | { readonly error: string };

/** Asks several things in one reading transaction; each has an answer of its own. Never rejects. */
async function asked<T>(
  db: IDBDatabase,
  store: string,
  ask: (from: IDBObjectStore) => readonly IDBRequest<T>[],
): Promise<readonly Answer<T>[]> {
  try {
    const requests = ask(db.transaction(store, 'readonly').objectStore(store));
    return await Promise.all(requests.map(answerOf));
  } catch (error) {
    return [{ error: String(error) }];
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<Answer<T>> =>
  new Promise((done) => {
    request.addEventListener('success', () => done({ value: request.result }));
    request.addEventListener('error', (event) => {
      // The others of this transaction are still wanted.
      event.preventDefault();
      event.stopPropagation();
      done({ error: String(request.error) });
    });
  });
