import { dexieKeeping } from '#storage/dexie-keeping.ts';
import type { ShelfEnvironment } from '#storage/environment.ts';
import type { Known, Ledger } from '#storage/ledger.ts';
import { gapsOf, lostOf } from '#storage/lost.ts';
import { openAnyway } from '#storage/open-anyway.ts';
import { purge } from '#storage/purge.ts';
import { rawCopy } from '#storage/raw-copy.ts';
import type { Lost, Shelf } from '#storage/shelf.ts';
import { isDocRow, type Database } from '#storage/tables.ts';

/** What a shelf can do that no first screen needs. */
export interface OnDemand extends Pick<Shelf, 'forget' | 'keeping' | 'openAnyway' | 'purge' | 'rawCopy'> {
  /** The close look, where the quick one found that something is missing. */
  readonly lost: (known: ReadonlyMap<string, Known>) => Promise<readonly Lost[]>;
}

/** Loaded when the first of it is asked for. `ready` gives the open database or rejects. */
export function onDemand(env: ShelfEnvironment, ledger: Ledger, ready: () => Promise<Database>): OnDemand {
  return {
    lost: async (known) => lostOf(await ready(), known),
    async forget(id) {
      const db = await ready();
      const row = await db.docs.get(id);
      const known =
        row && isDocRow(row)
          ? { name: row.name, n: row.n, savedAt: row.savedAt, gaps: await gapsOf(db, row) }
          : { name: '', n: 0, savedAt: 0, gaps: 1 };
      ledger.put(id, row ? known : null);
    },
    rawCopy: (id) => rawCopy(env, id),
    async openAnyway(id) {
      const made = await openAnyway(await ready(), env, id, ledger.read().get(id)?.name ?? '');
      ledger.note(made.entry.id, { name: made.entry.name, n: 1, savedAt: made.entry.savedAt });
      return made;
    },
    purge: async (id) => purge(await ready(), { ledger, journal: env.journal, name: env.name }, id),
    keeping: () => Promise.resolve(dexieKeeping(ready)),
  };
}
