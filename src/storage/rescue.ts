import { Dexie } from 'dexie';
import type { Updates } from '#storage/environment.ts';
import { refusalOf, type Committed, type RowToStore } from '#storage/commit-row.ts';
import { crc32 } from '#storage/checksum.ts';
import { isGarbled, rowsAfter, type Database, type LogRow, type SnapRow } from '#storage/tables.ts';

/** A whole document to be written back, and the name of the life that begins with it. */
export interface WholeToStore extends RowToStore {
  readonly name: string;
  readonly nextLife: string;
}

/** What came of it; `life` is the one the workspace is in now. */
export type Rescued = Committed & { readonly life?: string };

/**
 * Writes a document back whole that storage has lost, or lost the newest rows of, while it was open: ONE transaction,
 * because a single edit put into an empty database would leave a torso. What is still there, or was written by another
 * tab meanwhile, is kept, and given back as missed; what cannot be read is set aside. Numbers go on above all that this
 * tab has seen.
 */
export const writeWhole = (db: Database, updates: Updates, whole: WholeToStore): Promise<Rescued> =>
  db.transaction('rw', [db.docs, db.log, db.snaps, db.quarantine], async (): Promise<Rescued> => {
    const { d, name, format, epoch, seen, now } = whole;
    const doc = await db.docs.get(d);
    const why = refusalOf(doc, whole);
    if (why && why !== 'gone') return { is: 'refused', why };
    const snap = await db.snaps.get(d);
    const rows = await rowsAfter(db, d, 0);
    const isGood = (row: LogRow | SnapRow): boolean => !isGarbled(row) && updates.isUpdate(row.u);
    const there = snap ? [snap, ...rows] : rows;
    const missed = there.filter(isGood).map((row) => row.u);
    const bad = there.filter((row) => !isGood(row));
    await db.quarantine.bulkAdd(bad.map(({ u }) => ({ d, at: now, why: 'unreadable', format, epoch, u })));
    const u = updates.merge([whole.u, ...missed]);
    const n = Math.max(seen, doc?.n ?? 0, rows.at(-1)?.n ?? 0) + 1;
    // Another tab was first and has begun a new life: this tab joins it.
    const life = (doc?.life !== whole.life && doc?.life) || whole.nextLife;
    await db.log.where('[d+n]').between([d, Dexie.minKey], [d, n]).delete();
    await db.snaps.put({ d, n, u, sum: crc32(u) });
    await db.docs.put({ name, format, ...doc, id: d, epoch, n, base: n, savedAt: now, life });
    return { is: 'stored', n, base: n, life, missed: { n, updates: missed } };
  });
