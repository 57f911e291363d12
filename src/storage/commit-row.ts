import { logRow, outboxOf, rowsAfter, type Database, type DocRow } from '#storage/tables.ts';

/** One row to be stored. */
export interface RowToStore {
  readonly d: string;
  readonly u: Uint8Array;
  /** Newest format this build reads and writes, and the history this tab is in. */
  readonly format: number;
  readonly epoch: string;
  readonly life: string | undefined;
  /** Newest row this tab has seen. */
  readonly seen: number;
  readonly now: number;
  /** The tab whose outbox rows this row makes needless; null = there are none. */
  readonly clearOutboxOf: string | null;
}

/** What came of it. */
export type Committed =
  | { readonly is: 'stored'; readonly n: number; readonly base: number; readonly missed: Missed }
  /** Another build or another history has the workspace now, or less of it is there than was: nothing was written. */
  | { readonly is: 'refused'; readonly why: 'format' | 'epoch' | 'gone' };

/** What other tabs stored that this one has not seen: updates in order, up to row `n`. */
export interface Missed {
  readonly n: number;
  readonly updates: readonly Uint8Array[];
}

/** Stores one row; `commitRow` is the real one, tests have broken ones. */
export type CommitRow = (db: Database, row: RowToStore) => Promise<Committed>;

/**
 * Stores one row in ONE transaction that first reads the docs row again: what another tab did since then decides the
 * number, and whether this tab may write at all. Resolves only when the transaction has completed; rejects when
 * anything failed, and then nothing was stored. With an open connection the transaction has begun when this returns.
 */
export const commitRow: CommitRow = async (db, row) =>
  (row.clearOutboxOf === null && db.isOpen() ? await commitNext(db.backendDB(), row) : null) ??
  (await commitBehind(db, row));

/**
 * The way of nearly every edit: nobody else wrote since, so all that is written is known once the docs row is read. It
 * asks the browser twice (read; write and commit) where a library asks four times, and each answer waits for the page.
 * Null = somebody did write, all is taken back; also when the connection turns out to be closed.
 */
function commitNext(raw: IDBDatabase, row: RowToStore): Promise<Committed | null> | null {
  let transaction: IDBTransaction;
  try {
    transaction = raw.transaction(['docs', 'log'], 'readwrite', { durability: 'strict' });
  } catch (error) {
    // The browser let the connection go; the other way opens it again.
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
    throw error;
  }
  return new Promise((resolve, reject) => {
    let outcome: Committed | null = null;
    let given = false;
    const docs = transaction.objectStore('docs');
    const head = docs.get(row.d);
    const n = row.seen + 1;
    // Sent with the question: while the page is busy the browser is not. The answer decides whether it stays.
    transaction.objectStore('log').add(logRow(row.d, n, row.u));
    head.addEventListener('success', () => {
      // The cast: the table holds nothing else.
      const doc = head.result as DocRow | undefined;
      const why = refusalOf(doc, row);
      if (doc && !why && doc.n === row.seen) {
        docs.put({ ...doc, n, savedAt: row.now });
        outcome = { is: 'stored', n, base: doc.base, missed: { n: doc.n, updates: [] } };
        transaction.commit();
        return;
      }
      if (why) outcome = { is: 'refused', why };
      given = true;
      transaction.abort();
    });
    transaction.addEventListener('complete', () => resolve(outcome));
    transaction.addEventListener('abort', () => {
      if (given) resolve(outcome);
      else reject(transaction.error ?? new DOMException('the browser ended the write', 'AbortError'));
    });
  });
}

/** The same when other tabs wrote meanwhile, or when there is something in the outbox to take away. */
const commitBehind: CommitRow = (db, row) =>
  db.transaction('rw', [db.docs, db.log, db.snaps, db.outbox], async (): Promise<Committed> => {
    const doc = await db.docs.get(row.d);
    const refusal = refusalOf(doc, row);
    if (refusal) return { is: 'refused', why: refusal };
    // The cast: without a docs row there is a refusal.
    const { n: last, base } = doc as DocRow;
    const missed = await missedSince(db, doc as DocRow, row.seen);
    const n = last + 1;
    await db.log.add(logRow(row.d, n, row.u));
    await db.docs.put({ ...(doc as DocRow), n, savedAt: row.now });
    if (row.clearOutboxOf !== null) await outboxOf(db, row.d, row.clearOutboxOf).delete();
    return { is: 'stored', n, base, missed };
  });

/**
 * Why a tab must not write a row to a workspace; null = it may. `gone` also when only some of what the tab has seen is
 * there, or when another tab wrote the workspace anew since.
 */
export function refusalOf(
  doc: DocRow | undefined,
  mine: Pick<RowToStore, 'format' | 'epoch' | 'life' | 'seen'>,
): 'format' | 'epoch' | 'gone' | null {
  if (!doc) return 'gone';
  if (doc.format > mine.format) return 'format';
  if (doc.epoch !== mine.epoch) return 'epoch';
  return doc.n < mine.seen || doc.life !== mine.life ? 'gone' : null;
}

/** Rows after `seen`, or the snapshot and the rows after it when compaction has taken some of them. Inside a transaction. */
export async function missedSince(db: Database, doc: DocRow, seen: number): Promise<Missed> {
  if (doc.n <= seen) return { n: seen, updates: [] };
  const snap = doc.base > seen ? await db.snaps.get(doc.id) : undefined;
  const rows = await rowsAfter(db, doc.id, Math.max(seen, doc.base));
  return { n: doc.n, updates: [...(snap ? [snap.u] : []), ...rows.map((one) => one.u)] };
}
