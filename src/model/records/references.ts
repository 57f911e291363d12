import type { Relink } from '#model/records/field.ts';
import { fieldSpec } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind, RecordOf } from '#model/records/records.ts';

/** A place in a record that names another record. */
export interface Reference {
  readonly field: string;
  readonly kind: Kind;
  readonly id: Id;
}

/** The party behind a source; undefined for the room and for imports. */
export function partyOfSource(source: string): Id | undefined {
  return source === 'room' || source.startsWith('import:') ? undefined : source;
}

/** One field with every reference in its key and its value sent through `to`. */
function relinkField(kind: Kind, field: string, value: FieldValue, to: Relink): readonly [string, FieldValue] {
  const found = fieldSpec(kind, field);
  if (!found) return [field, value];
  const { spec, prefix, suffix } = found;
  const moved = spec.type.relink ? spec.type.relink(value, to) : value;
  if (prefix === undefined || suffix === undefined || !spec.suffix) return [field, moved];
  const party = spec.suffix === 'party' ? suffix : partyOfSource(suffix);
  return [party === undefined ? field : prefix + to('party', party), moved];
}

/** A record of the same kind with every reference sent through `to`; its own id stays. */
export function relinkRecord<K extends Kind>(kind: K, record: RecordOf<K>, to: Relink): RecordOf<K> {
  const out = Object.entries(record as unknown as Record<string, FieldValue | undefined>).flatMap(([field, value]) =>
    value === undefined || value === null ? [] : [relinkField(kind, field, value, to)],
  );
  // The cast: fields keep their names and their sorts of value.
  return Object.freeze(Object.fromEntries(out)) as unknown as RecordOf<K>;
}

/** Every place in a record that names another record, in the order of its fields. An empty id is one too. */
export function referencesOf<K extends Kind>(kind: K, record: RecordOf<K>): readonly Reference[] {
  const found: Reference[] = [];
  for (const [field, value] of Object.entries(record as unknown as Record<string, FieldValue | undefined>)) {
    if (value === undefined || value === null) continue;
    relinkField(kind, field, value, (to, id) => {
      found.push({ field, kind: to, id });
      return id;
    });
  }
  return found;
}
