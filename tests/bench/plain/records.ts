import type { BenchMap, BenchStep } from '../workspace.ts';

/** The same content in IndexedDB, one row for each step and flow: what a simple page would do. */

const STORES = ['steps', 'flows'] as const;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('plain', 1);
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES) request.result.createObjectStore(store, { keyPath: 'id' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('no database')));
  });
}

function all<T>(database: IDBDatabase, store: (typeof STORES)[number]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).getAll();
    // The cast: these rows were written by `keep` below.
    request.addEventListener('success', () => resolve(request.result as T[]));
    request.addEventListener('error', () => reject(new Error('not read')));
  });
}

/** Writes a map. */
export async function keep(map: BenchMap): Promise<void> {
  const database = await open();
  const write = database.transaction(STORES, 'readwrite');
  for (const step of map.steps) write.objectStore('steps').put(step);
  for (const flow of map.flows) write.objectStore('flows').put(flow);
  await new Promise((resolve) => write.addEventListener('complete', resolve));
}

/** Reads the steps and flows that were kept. */
export async function readAll(): Promise<{ steps: BenchStep[]; flows: BenchMap['flows'] }> {
  const database = await open();
  const [steps, flows] = await Promise.all([
    all<BenchStep>(database, 'steps'),
    all<BenchMap['flows'][number]>(database, 'flows'),
  ]);
  // Rows come by id as text; the story order is the number in it.
  const number = (id: string): number => Number(id.slice(1));
  return { steps: steps.toSorted((a, b) => number(a.id) - number(b.id)), flows };
}
