import type { ShelfEnvironment } from '#storage/environment.ts';
import { clearJournal, journalOf } from '#storage/leaving.ts';
import { logRow, outboxOf, type Database, type DocRow, type OutboxRow, type QuarantineRow } from '#storage/tables.ts';

/** What leaving tabs put down, sorted out at opening. */
export interface Folded {
  /** The row they became, to be told to other tabs; null = there was nothing, or it could not be stored. */
  readonly stored: { readonly n: number; readonly u: Uint8Array } | null;
  /** Edits that could not be stored now and must be appended again; their journal and outbox stay. */
  readonly unstored: readonly Uint8Array[];
}

const NOTHING: Folded = { stored: null, unstored: [] };

/**
 * Moves outbox and journals of a workspace into its log, in one transaction. What has another format, another history,
 * or cannot be read goes to QUARANTINE, never into the document and never away. Edits that were stored after all are
 * folded once more, which changes nothing.
 */
export async function foldLeftovers(db: Database, env: ShelfEnvironment, d: string): Promise<Folded> {
  const journal = journalOf(env.journal, env.name, d);
  if (journal.length === 0 && (await outboxOf(db, d).count()) === 0) return NOTHING;
  let good: Uint8Array[] = [];
  try {
    const stored = await db.transaction('rw', [db.docs, db.log, db.outbox, db.quarantine], async () => {
      const doc = await db.docs.get(d);
      // Nothing is touched: opening will say that it is gone or newer, and what was left stays for another day.
      if (!doc || doc.format > env.format) return 'not ours';
      const rows = [...(await outboxOf(db, d).toArray()), ...journal.flatMap(({ row }) => (row ? [row] : []))];
      const bad = rows.flatMap((row) => quarantined(env, doc, row));
      for (const { row, text } of journal) {
        // Not even the frame could be read: the text itself is kept.
        if (!row)
          bad.push({ d, at: env.now(), why: 'unreadable', format: 0, epoch: '', u: new TextEncoder().encode(text) });
      }
      good = rows.filter((row) => quarantined(env, doc, row).length === 0).map((row) => row.u);
      if (bad.length > 0) await db.quarantine.bulkAdd(bad);
      await outboxOf(db, d).delete();
      if (good.length === 0) return null;
      const row = logRow(d, doc.n + 1, env.updates.merge(good));
      await db.log.add(row);
      await db.docs.put({ ...doc, n: row.n, savedAt: env.now() });
      return row;
    });
    if (stored === 'not ours') return NOTHING;
    // Only now: until the transaction has completed the journal may be the only place.
    clearJournal(
      env.journal,
      journal.map(({ key }) => key),
    );
    return { stored, unstored: [] };
  } catch {
    return { stored: null, unstored: good };
  }
}

function quarantined(env: ShelfEnvironment, doc: DocRow, row: OutboxRow): QuarantineRow[] {
  const why = !env.updates.isUpdate(row.u)
    ? 'unreadable'
    : row.format !== doc.format
      ? 'format'
      : row.epoch !== doc.epoch
        ? 'epoch'
        : null;
  return why ? [{ d: row.d, at: env.now(), why, format: row.format, epoch: row.epoch, u: row.u }] : [];
}
