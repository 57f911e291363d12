import type { Problem } from '#model/records/problem.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';
import { referencesOf } from '#model/records/references.ts';

/** What is wrong in a workspace, kept up to date as records change. */
export interface Faults {
  /** Takes in records that were read anew; `records` is the whole after the change. */
  readonly take: (
    records: Records,
    touched: ReadonlyMap<Kind, ReadonlySet<Id>>,
    read: (kind: Kind, id: Id) => readonly Problem[],
  ) => void;
  readonly list: () => readonly Problem[];
}

const NONE: readonly Problem[] = Object.freeze([]);
/** A line break cannot be in a kind, so the two parts stay apart whatever the id is. */
const keyOf = (kind: Kind, id: Id): string => `${kind}\n${id}`;

/**
 * A reference points nowhere when its target NEVER existed: a deleted record is still a record, and a reference to it
 * is no fault. The target may still arrive from another tab; then the fault goes by itself.
 */
export function createFaults(): Faults {
  const read = new Map<string, readonly Problem[]>();
  const dangling = new Map<string, readonly Problem[]>();
  /** Missing target -> records that point at it. */
  const waiting = new Map<string, Map<string, readonly [Kind, Id]>>();
  /** Record -> its missing targets. */
  const aims = new Map<string, readonly string[]>();
  let cycles: readonly Problem[] = NONE;
  let list: readonly Problem[] | null = NONE;

  const put = (into: Map<string, readonly Problem[]>, key: string, problems: readonly Problem[]): void => {
    if (problems.length > 0) into.set(key, problems);
    else if (!into.delete(key)) return;
    list = null;
  };

  const look = (records: Records, kind: Kind, id: Id): void => {
    const key = keyOf(kind, id);
    for (const target of aims.get(key) ?? []) {
      const names = waiting.get(target);
      if (names?.delete(key) && names.size === 0) waiting.delete(target);
    }
    aims.delete(key);
    const record: AnyRecord | undefined = records.tables[kind].get(id);
    const missing = new Map<string, Problem>();
    // The cast: a record of a table is of the table's kind.
    for (const ref of record ? referencesOf(kind, record as never) : []) {
      if (records.tables[ref.kind].has(ref.id)) continue;
      const target = keyOf(ref.kind, ref.id);
      const names = waiting.get(target) ?? new Map<string, readonly [Kind, Id]>();
      waiting.set(target, names.set(key, [kind, id]));
      aims.set(key, [...(aims.get(key) ?? []), target]);
      missing.set(ref.field, { kind, id, field: ref.field, what: 'points nowhere' });
    }
    put(dangling, key, [...missing.values()]);
  };

  return {
    take(records, touched, readOf) {
      const again = new Map<string, readonly [Kind, Id]>();
      let gone = false;
      for (const [kind, ids] of touched) {
        for (const id of ids) {
          const key = keyOf(kind, id);
          again.set(key, [kind, id]);
          put(read, key, readOf(kind, id));
          if (!records.tables[kind].has(id)) gone = true;
          const names = waiting.get(key);
          if (names && records.tables[kind].has(id)) {
            for (const [name, at] of names) again.set(name, at);
            waiting.delete(key);
          }
        }
      }
      // Never done by this program, but an update may do it: whoever pointed at it has to be looked at again.
      if (gone)
        for (const kind of allKinds)
          for (const id of records.tables[kind].keys()) again.set(keyOf(kind, id), [kind, id]);
      for (const [kind, id] of again.values()) look(records, kind, id);
      if (touched.has('system') || touched.has('party')) {
        const found = cyclesIn(records);
        if (found.length > 0 || cycles.length > 0) list = null;
        cycles = found;
      }
    },
    list: () => (list ??= Object.freeze([...[...read.values()].flat(), ...[...dangling.values()].flat(), ...cycles])),
  };
}

/** Records that were merged into one another in a ring. */
function cyclesIn(records: Records): readonly Problem[] {
  const found: Problem[] = [];
  for (const kind of allKinds) {
    if (kind !== 'system' && kind !== 'party') continue;
    const table = records.tables[kind];
    for (const [id, record] of table) {
      const seen = new Set<Id>();
      let next = record.mergedInto;
      while (next !== undefined && next !== id && !seen.has(next)) {
        seen.add(next);
        next = table.get(next)?.mergedInto;
      }
      if (next === id) found.push({ kind, id, field: 'mergedInto', what: 'cycle' });
    }
  }
  return found;
}
