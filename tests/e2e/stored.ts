import type { Page } from 'playwright-core';

/** Everything IndexedDB holds, as one SHA-256: read by the browser's own calls, past the program. */
export function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reading')));
      });
    const plain = (_: string, value: unknown): unknown =>
      value instanceof Uint8Array ? [...value] : value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value;
    const parts: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''));
      for (const store of [...db.objectStoreNames].toSorted()) {
        const read = db.transaction(store).objectStore(store);
        parts.push([name, store, await done(read.getAllKeys()), await done(read.getAll())]);
      }
      db.close();
    }
    const bytes = new TextEncoder().encode(JSON.stringify(parts, plain));
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join(' ');
  });
}
