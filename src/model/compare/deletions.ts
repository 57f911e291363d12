import { fieldOf } from '#model/compare/compare.ts';
import type { FieldDifference } from '#model/compare/merge.ts';
import type { Side } from '#model/compare/sides.ts';
import { recordsOf } from '#model/compare/stored.ts';
import { kinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';
import { referencesOf } from '#model/records/references.ts';
import { visible } from '#model/visible.ts';

/** A record somewhere. */
export interface Place {
  readonly kind: Kind;
  readonly id: Id;
}

/**
 * A record that one side deleted while the other changed it, linked to it, or brought it back. Left deleted, what the
 * other did to it is kept and hidden; brought back, it shows.
 */
export interface Deletion extends Place {
  readonly deletedBy: 'ours' | 'theirs';
  /** What the other side changed that would be hidden: the record itself among them when it was edited. */
  readonly uses: readonly Place[];
}

/** Differences by who made them. */
interface Found {
  readonly ours: readonly FieldDifference[];
  readonly theirs: readonly FieldDifference[];
  readonly both: readonly FieldDifference[];
}

/** Deletions that nobody may decide alone. Those that nothing hangs on are plain changes and not among them. */
export function findDeletions(ours: Side, theirs: Side, found: Found): readonly Deletion[] {
  const of = (list: readonly FieldDifference[]) => list.filter((one) => one.field === 'del');
  const [here, there] = [recordsOf(ours.data), recordsOf(theirs.data)];
  const dead = (one: FieldDifference) => one.ours !== null;
  // Which side has it deleted says who deleted it, or who did not bring it back.
  const byOurs = [...of(found.ours), ...of(found.both)].filter(dead);
  const byTheirs = [...of(found.theirs), ...of(found.both)].filter((one) => !dead(one));
  const disputed = new Set(of(found.both).map((one) => key(one.of, one.id)));
  return [
    ...asked(byOurs, 'ours', usesOf(there, [...found.theirs, ...found.both]), disputed),
    ...asked(byTheirs, 'theirs', usesOf(here, [...found.ours, ...found.both]), disputed),
  ];
}

function asked(
  deleted: readonly FieldDifference[],
  deletedBy: Deletion['deletedBy'],
  uses: ReadonlyMap<string, ReadonlyMap<string, Place>>,
  disputed: ReadonlySet<string>,
): Deletion[] {
  return deleted.flatMap(({ of, id }): Deletion[] => {
    const found = [...(uses.get(key(of, id))?.values() ?? [])];
    if (of === 'workspace' || (found.length === 0 && !disputed.has(key(of, id)))) return [];
    return [{ kind: of, id, deletedBy, uses: found }];
  });
}

/** What a side's changes hang on: for each record, the changed records that need it or name it. */
function usesOf(
  records: Records,
  changes: readonly FieldDifference[],
): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  const uses = new Map<string, Map<string, Place>>();
  for (const { of, id, field } of changes) {
    if (of === 'workspace') continue;
    const record: AnyRecord | undefined = records.tables[of].get(id);
    if (record === undefined || record.del || !visible(records, of, id)) continue;
    const targets = [...ancestors(records, of, record)];
    if (field !== 'del') targets.push({ kind: of, id });
    // The cast: a record of a table is of the table's kind.
    for (const ref of referencesOf(of, record as never)) if (ref.field === field) targets.push(ref);
    for (const target of targets) {
      const at = key(target.kind, target.id);
      const users = uses.get(at) ?? new Map<string, Place>();
      uses.set(at, users.set(key(of, id), { kind: of, id }));
    }
  }
  return uses;
}

/** Everything a record must have to be seen, and what that must have. */
function ancestors(records: Records, kind: Kind, record: AnyRecord): Place[] {
  return kinds[kind].parents.flatMap(({ field, kind: of }): Place[] => {
    const id = fieldOf(record, field);
    if (typeof id !== 'string') return [];
    const parent: AnyRecord | undefined = records.tables[of].get(id);
    return [{ kind: of, id }, ...(parent ? ancestors(records, of, parent) : [])];
  });
}

const key = (of: string, id: Id): string => `${of}\n${id}`;
