import type { Said } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { Kind, RecordOf, Records, Table } from '#model/records/records.ts';
import { referencesOf, relinkRecord } from '#model/records/references.ts';
import { standsAs } from '#model/visible.ts';

/** Which record each system and party stands as. The same two tables give the same object. */
export interface Merges {
  /** False where nothing was ever merged: then nothing has to be looked at. */
  readonly any: boolean;
  system(id: Id): Id;
  party(id: Id): Id;
}

const made = new WeakMap<Table<'system'>, WeakMap<Table<'party'>, Merges>>();

/** The merges of a workspace. */
export function mergesOf(tables: Records['tables']): Merges {
  const { system, party } = tables;
  let bySystem = made.get(system);
  if (!bySystem) made.set(system, (bySystem = new WeakMap()));
  let merges = bySystem.get(party);
  if (!merges) {
    const systems = targets(system);
    const parties = targets(party);
    merges = {
      any: systems.size + parties.size > 0,
      system: (id) => systems.get(id) ?? id,
      party: (id) => parties.get(id) ?? id,
    };
    bySystem.set(party, merges);
  }
  return merges;
}

/** Only records that stand as another one. */
function targets<K extends 'system' | 'party'>(table: Table<K>): Map<Id, Id> {
  const found = new Map<Id, Id>();
  for (const { id, mergedInto } of table.values() as Iterable<RecordOf<'system' | 'party'>>) {
    if (mergedInto === undefined) continue;
    const target = standsAs(table, id);
    if (target !== id) found.set(id, target);
  }
  return found;
}

const relinked = new WeakMap<object, { readonly merges: Merges; readonly record: object }>();

/**
 * The record with every reference to a merged system or party put on the one it stands as; the same object where there
 * is none. Two statements that become one speaker's: the later one stays.
 */
export function withoutMerges<K extends Kind>(kind: K, record: RecordOf<K>, merges: Merges): RecordOf<K> {
  if (!merges.any) return record;
  const known = relinked.get(record);
  // The cast: what is kept for a record is a record of its kind.
  if (known?.merges === merges) return known.record as RecordOf<K>;
  const to = (of: Kind, id: Id) => (of === 'system' || of === 'party' ? merges[of](id) : id);
  const touched = referencesOf(kind, record).some(
    ({ field, kind: of, id }) => field !== 'mergedInto' && to(of, id) !== id,
  );
  const result = touched ? relinkRecord(kind, latestLast(record), to) : record;
  relinked.set(record, { merges, record: result });
  return result;
}

/** The same fields with statements in the order they were made: where two meet in one key, the later one is kept. */
function latestLast<R extends object>(record: R): R {
  const at = ([field, value]: [string, unknown]): number =>
    field.includes('@') && value !== null && typeof value === 'object' ? ((value as Said<unknown>).at ?? 0) : -1;
  // The cast: the same fields in another order.
  return Object.fromEntries(Object.entries(record).sort((a, b) => at(a) - at(b))) as R;
}
