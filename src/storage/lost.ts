import type { Known } from '#storage/ledger.ts';
import type { Lost } from '#storage/shelf.ts';
import { isDocRow, rowsUpTo, type Database, type DocRow } from '#storage/tables.ts';

/**
 * Rows of a workspace that should be there and are not: numbers from `base + 1` to `n` have no gap, and what comes
 * before is in the snapshot. Inside a transaction over docs, log and snaps.
 */
export async function gapsOf(db: Database, { id, n, base }: DocRow): Promise<number> {
  const rows = await rowsUpTo(db, id, base, n).count();
  const isGrounded = base === 0 || (await db.snaps.where('d').equals(id).count()) > 0;
  return n - base - rows + (isGrounded ? 0 : base);
}

/** Every workspace of which less is stored than is known to have been, those that are gone among them. Only reads. */
export function lostOf(db: Database, known: ReadonlyMap<string, Known>): Promise<readonly Lost[]> {
  return db.transaction('r', [db.docs, db.log, db.snaps], async () => {
    const lost: Lost[] = [];
    const rows = new Map((await db.docs.toArray()).map((row) => [row.id, row]));
    for (const id of new Set([...known.keys(), ...rows.keys()])) {
      const { n = 0, gaps = 0, name = '', savedAt = 0 } = known.get(id) ?? {};
      const row = rows.get(id);
      const whole = row && isDocRow(row) ? row : null;
      const missing = whole ? Math.max(0, n - whole.n) + (await gapsOf(db, whole)) : Math.max(n, 1);
      const is = row ? 'shorter' : 'gone';
      if (missing > gaps) lost.push({ id, is, name: whole?.name ?? name, missing, savedAt });
    }
    return lost;
  });
}
