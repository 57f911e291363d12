import { commitRow, type CommitRow } from '#storage/commit-row.ts';
import { leaveNothing, type LeaveNothing } from '#storage/leaving.ts';

/** Deliberately broken parts of the save protocol. The law of `protocol.test.ts` must catch each of them. */

/** Reads the number first and writes in another transaction: two tabs take the same number, and one row replaces the other. */
const numberOutside: CommitRow = async (db, row) => {
  const doc = await db.docs.get(row.d);
  if (!doc) return { is: 'refused', why: 'gone' };
  const n = doc.n + 1;
  await db.transaction('rw', [db.docs, db.log], async () => {
    await db.log.put({ d: row.d, n, u: row.u });
    await db.docs.put({ ...doc, n });
  });
  return { is: 'stored', n, base: doc.base, missed: { n: row.seen, updates: [] } };
};

/** Trusts what the docs row said at opening: an old build writes on into a workspace that a newer one took over. */
const noSecondLook: CommitRow = (db, row) => commitRow(db, { ...row, format: 99 });

/** Leaves everything to IndexedDB, which may not get round to it. */
const noJournal: LeaveNothing = (parts) => leaveNothing({ ...parts, journal: null });

export const mutants = { numberOutside, noSecondLook, noJournal } as const;
