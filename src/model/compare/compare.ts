import { recordsOf, type Comparable } from '#model/compare/stored.ts';
import { allKinds, kinds } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';
import { sameValue } from '#model/records/value.ts';
import { visible } from '#model/visible.ts';

/** What became of one record between two states of a workspace, as far as anybody can see it. */
export interface RecordChange {
  readonly kind: Kind;
  readonly id: Id;
  readonly what: 'added' | 'removed' | 'changed';
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
  /** Fields that differ, by name; empty for what was added or removed. */
  readonly fields: readonly string[];
}

/** A field of a record whose kind need not be known. */
export function fieldOf(record: AnyRecord, field: string): FieldValue | undefined {
  // The cast: a record that was read holds nothing but field values. Own fields only: a name may be `constructor`.
  return Object.hasOwn(record, field) ? (record as unknown as Record<string, FieldValue>)[field] : undefined;
}

/**
 * Everything a person can see that differs, in the order of the registry of kinds. What goes or comes because its parent
 * does (the systems of a step that was deleted) is not told again; what is hidden in both is not told at all.
 */
export function compare(from: Comparable, to: Comparable): readonly RecordChange[] {
  const old = recordsOf(from);
  const now = recordsOf(to);
  const found: RecordChange[] = [];
  for (const kind of allKinds) {
    const before: ReadonlyMap<Id, AnyRecord> = old.tables[kind];
    const after: ReadonlyMap<Id, AnyRecord> = now.tables[kind];
    if (before === after) continue;
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const change = changeOf(old, now, kind, id, before.get(id) ?? null, after.get(id) ?? null);
      if (change) found.push(change);
    }
  }
  return found;
}

function changeOf(
  old: Records,
  now: Records,
  kind: Kind,
  id: Id,
  before: AnyRecord | null,
  after: AnyRecord | null,
): RecordChange | null {
  if (before === after) return null;
  const was = before !== null && !before.del;
  const is = after !== null && !after.del;
  const tell = (what: RecordChange['what'], fields: readonly string[] = []): RecordChange => ({
    kind,
    id,
    what,
    before,
    after,
    fields,
  });
  if (!was && is) return visible(now, kind, id) && parentsWere(old, kind, after) ? tell('added') : null;
  if (was && !is) return visible(old, kind, id) && parentsWere(now, kind, before) ? tell('removed') : null;
  if (!was || !is || !(visible(old, kind, id) || visible(now, kind, id))) return null;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => field !== 'created' && !sameValue(fieldOf(before, field) ?? null, fieldOf(after, field) ?? null),
  );
  return fields.length === 0 ? null : tell('changed', fields);
}

/** True when all that a record hangs on is visible in this state too, so that its coming or going is news of its own. */
function parentsWere(records: Records, kind: Kind, record: AnyRecord): boolean {
  return kinds[kind].parents.every(({ field, kind: of }) => {
    const id = fieldOf(record, field);
    // A whole stream that comes or goes takes all of its things along.
    return typeof id !== 'string' || visible(records, of, id);
  });
}
