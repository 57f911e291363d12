import type { Page } from 'playwright-core';
import { openDocument } from '#document/open.ts';
import type { Records } from '#model/records/records.ts';

/** A workspace as it lies in IndexedDB, read without any code of the product's storage. */
export interface Stored {
  readonly id: string;
  readonly name: string;
  readonly format: number;
  readonly epoch: string;
  readonly n: number;
  readonly base: number;
  /** Numbers of the log rows. */
  readonly rows: readonly number[];
  readonly records: Records;
}

interface Raw {
  readonly doc: { id: string; name: string; format: number; epoch: string; n: number; base: number };
  readonly rows: readonly number[];
  readonly updates: readonly string[];
}

/** Reads everything with the browser's own API. Runs in the page; makes no database where there is none. */
async function readRaw(): Promise<Raw[]> {
  const all = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error ?? new Error('not read')));
    });
  const text = (bytes: Uint8Array): string => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 8192)
      binary += String.fromCodePoint(...bytes.subarray(at, Math.min(bytes.length, at + 8192)));
    return btoa(binary);
  };
  if (!(await indexedDB.databases()).some((one) => one.name === 'tributary')) return [];
  const db = await all(indexedDB.open('tributary'));
  try {
    const stores = db.transaction(['docs', 'log', 'snaps']);
    const [docs, log, snaps] = await Promise.all([
      all(stores.objectStore('docs').getAll() as IDBRequest<Raw['doc'][]>),
      all(stores.objectStore('log').getAll() as IDBRequest<{ d: string; n: number; u: Uint8Array }[]>),
      all(stores.objectStore('snaps').getAll() as IDBRequest<{ d: string; u: Uint8Array }[]>),
    ]);
    return docs.map((doc) => {
      const rows = log.filter((row) => row.d === doc.id && row.n > doc.base);
      const snap = doc.base > 0 ? snaps.filter((one) => one.d === doc.id) : [];
      return { doc, rows: rows.map((row) => row.n), updates: [...snap, ...rows].map((row) => text(row.u)) };
    });
  } finally {
    db.close();
  }
}

/** Every workspace that is stored in the browser of this page, which must be on the product's origin. */
export async function stored(page: Page): Promise<readonly Stored[]> {
  const raw = await page.evaluate(readRaw);
  return raw.map(({ doc, rows, updates }) => {
    const living = openDocument();
    for (const update of updates) living.merge(new Uint8Array(Buffer.from(update, 'base64')), 'LOG');
    return { ...doc, rows, records: living.records() };
  });
}

/** The one workspace that is stored; throws when there is none or more. */
export async function storedOne(page: Page): Promise<Stored> {
  const [one, ...more] = await stored(page);
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} workspaces are stored`);
  return one;
}

/** Names of the steps that are not deleted. */
export const stepNames = (records: Records): readonly string[] =>
  [...records.tables.step.values()].filter((step) => !step.del).map((step) => step.name ?? '');
