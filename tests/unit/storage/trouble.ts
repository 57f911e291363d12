/** What a browser's storage can do to a program: where it fails, and with what. */
export interface Trouble {
  readonly at: 'open' | 'begin' | 'put' | 'commit';
  readonly error: () => DOMException;
}

/** A factory that does what it is told to: the connections it makes fail, break and come back. */
export interface TroubledFactory {
  readonly factory: IDBFactory;
  /** From now on; null = all is well again. What fails at opening loses its connections first. */
  readonly refuse: (trouble: Trouble | null) => void;
  /** Closes every connection as the browser does when it gives up on one, telling each by its `close` event. */
  readonly lose: () => void;
}

/** `seen` is told of every connection before anybody gets it; `unreadable` holds keys, as JSON, whose rows cannot be read. */
export function troubled(
  factory: IDBFactory,
  seen: (db: IDBDatabase) => void,
  unreadable: ReadonlySet<string>,
): TroubledFactory {
  let trouble: Trouble | null = null;
  const connections = new Set<IDBDatabase>();
  const running = new Set<IDBTransaction>();
  /** Those of which a request is going to fail. */
  const doomed = new Map<IDBTransaction, DOMException>();
  const errorAt = (at: Trouble['at']): DOMException | null => (trouble?.at === at ? trouble.error() : null);

  const watch = (db: IDBDatabase): void => {
    connections.add(db);
    const begin = db.transaction.bind(db);
    db.transaction = (...args: Parameters<typeof begin>) => {
      const error = args[1] === 'readwrite' ? errorAt('begin') : null;
      if (error) throw error;
      const transaction = begin(...args);
      running.add(transaction);
      transaction.addEventListener('complete', () => running.delete(transaction));
      transaction.commit = (
        (commit) => () =>
          failed(transaction, doomed.get(transaction) ?? errorAt('commit')) || commit()
      )(transaction.commit.bind(transaction));
      const storeOf = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => watchStore(storeOf(name), transaction);
      return transaction;
    };
    seen(db);
  };

  const watchStore = (store: IDBObjectStore, transaction: IDBTransaction): IDBObjectStore => {
    const written = (request: IDBRequest<IDBValidKey>): IDBRequest<IDBValidKey> => {
      const [atPut, atCommit] = [errorAt('put'), errorAt('commit')];
      if (atPut) {
        doomed.set(transaction, atPut);
        setImmediate(() => failed(transaction, atPut));
      }
      // Where nobody commits by hand the transaction ends after its last request.
      if (atCommit) request.addEventListener('success', () => failed(transaction, atCommit));
      return request;
    };
    if (Object.hasOwn(store, 'put')) return store;
    store.put = (
      (put) =>
      (...args: Parameters<typeof put>) =>
        written(put(...args))
    )(store.put.bind(store));
    store.add = (
      (add) =>
      (...args: Parameters<typeof add>) =>
        written(add(...args))
    )(store.add.bind(store));
    store.get = (
      (get) => (key: IDBValidKey | IDBKeyRange) =>
        unreadable.has(JSON.stringify(key))
          ? failingRequest(new DOMException('Failed to read large IndexedDB value', 'DataError'))
          : get(key)
    )(store.get.bind(store));
    return store;
  };

  const lose = (): void => {
    for (const transaction of running) failed(transaction, new DOMException('the connection was closed', 'AbortError'));
    for (const db of connections) {
      db.close();
      db.dispatchEvent(closeEvent());
    }
    connections.clear();
  };

  return {
    factory: {
      open(name: string, version?: number) {
        const error = errorAt('open');
        if (error) return failingRequest(error);
        const request = version === undefined ? factory.open(name) : factory.open(name, version);
        request.addEventListener('success', () => watch(request.result));
        return request;
      },
      deleteDatabase: factory.deleteDatabase.bind(factory),
      databases: factory.databases.bind(factory),
      cmp: factory.cmp.bind(factory),
    },
    refuse(next) {
      trouble = next;
      if (next?.at === 'open') lose();
    },
    lose,
  };
}

/** Ends a transaction with this error; false = there is none, or the transaction has ended. */
function failed(transaction: IDBTransaction, error: DOMException | null): boolean {
  if (!error) return false;
  try {
    transaction.abort();
    // What it failed with is asked for later, when it tells of its end; one that is being committed cannot fail any more.
    Object.defineProperty(transaction, 'error', { value: error, configurable: true, writable: true });
    return true;
  } catch {
    return false;
  }
}

/** A request that fails by itself, later, as those of a browser do. */
function failingRequest<T>(error: DOMException): T {
  const request = Object.assign(new EventTarget(), { error, result: undefined, onerror: null });
  request.addEventListener('error', (event) => {
    // The cast: the library puts its handler here.
    (request.onerror as ((event: Event) => void) | null)?.(event);
  });
  setImmediate(() => request.dispatchEvent(new Event('error', { cancelable: true })));
  // The cast: all that anybody uses of a request that failed.
  return request as unknown as T;
}

/** A `close` event as the storage in memory takes it. The cast: it has events of its own. */
const closeEvent = (): Event =>
  ({
    type: 'close',
    initialized: true,
    eventPath: [],
    NONE: 0,
    CAPTURING_PHASE: 1,
    AT_TARGET: 2,
    BUBBLING_PHASE: 3,
  }) as unknown as Event;
