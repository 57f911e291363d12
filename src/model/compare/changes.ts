import type { Change, Changes } from '#model/change.ts';
import { createdAt, deletedAt, isWritable, storedOf, tableOf, type Comparable } from '#model/compare/stored.ts';
import type { RawRecord } from '#model/format/raw.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind } from '#model/records/records.ts';
import { sameValue } from '#model/records/value.ts';

/**
 * The writes that make `from` look like `to`: what is missing is made, fields are set and cleared, what is not in `to` is
 * deleted at `now` (ms), what `to` has alive comes back. NOTHING IS EVER ERASED, so one undo takes all of it back. What
 * is deleted in both keeps the time of its deletion; what `to` has deleted counts as deleted now, so that it lies in the
 * bin for its full time. Kinds and workspace fields of newer builds are left alone.
 */
export function changesBetween(from: Comparable, to: Comparable, now: number): Changes {
  const here = storedOf(from);
  const there = storedOf(to);
  const changes: Change[] = here.name === there.name ? [] : [{ op: 'name', name: there.name }];
  for (const kind of allKinds) {
    const mine = tableOf(here, kind);
    const wanted = tableOf(there, kind);
    for (const [id, fields] of wanted) {
      const own = mine.get(id);
      if (own === undefined) changes.push(creation(kind, id, fields));
      else changes.push(...between(kind, id, own, fields, now));
    }
    for (const [id, fields] of mine) {
      if (!wanted.has(id) && deletedAt(fields) === 0)
        changes.push({ op: 'set', kind, id, field: 'del', value: Math.max(1, now) });
    }
  }
  return changes;
}

/** The write that makes a stored record, whole: fields this build does not know too. */
export function creation(kind: Kind, id: Id, fields: RawRecord): Change {
  const times = { created: createdAt(fields), del: deletedAt(fields) };
  // The cast: any stored fields may be written; readers see to them as they do in the document they came from.
  const record = { ...Object.fromEntries(fields), id, ...times } as unknown as AnyRecord;
  return { op: 'create', kind, record };
}

function between(kind: Kind, id: Id, own: RawRecord, wanted: RawRecord, now: number): Change[] {
  const changes: Change[] = [];
  for (const field of new Set([...own.keys(), ...wanted.keys()])) {
    if (field === 'del' || !isWritable(field)) continue;
    const value = field === 'created' ? createdAt(wanted) : (wanted.get(field) ?? null);
    if (!sameValue(own.get(field) ?? null, value)) changes.push({ op: 'set', kind, id, field, value });
  }
  const isDeleted = deletedAt(own) > 0;
  if (isDeleted !== deletedAt(wanted) > 0)
    changes.push({ op: 'set', kind, id, field: 'del', value: isDeleted ? 0 : Math.max(1, now) });
  return changes;
}
