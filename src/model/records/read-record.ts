import { fieldSpec, kinds } from '#model/records/kinds.ts';
import type { Problem } from '#model/records/problem.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind, RecordOf } from '#model/records/records.ts';
import { jsonValue, sameValue, wellFormed } from '#model/records/value.ts';

/** A record as it may be shown, and what was wrong with it. */
export interface ReadRecord<K extends Kind> {
  readonly record: RecordOf<K>;
  readonly problems: readonly Problem[];
}

/**
 * One record from its stored fields, whatever they are. A field of the wrong type becomes its default and a problem; a
 * null field is absent; an unknown field is kept; the id is the key it was stored under. `before` is the record as it
 * was: field values that did not change keep their identity, and when nothing changed, so does the record.
 * The record is frozen all the way down. NEVER THROWS.
 */
export function readRecord<K extends Kind>(
  kind: K,
  id: Id,
  stored: Iterable<readonly [string, unknown]>,
  before?: RecordOf<K>,
): ReadRecord<K> {
  const problems: Problem[] = [];
  const old = new Map<string, unknown>(before ? Object.entries(before) : []);
  const fields = new Map<string, FieldValue>([['id', id]]);
  for (const [field, spec] of kinds[kind].fields) if (spec.fallback !== undefined) fields.set(field, spec.fallback);
  for (const [raw, stuff] of stored) {
    const field = wellFormed(raw);
    // `__proto__` would become the prototype of a copy; `id` is the key, whatever the inside says.
    if (field === '__proto__' || field === 'id' || stuff === null || stuff === undefined) continue;
    let told = false;
    const problem = (what: Problem['what']): void => {
      if (!told) problems.push({ kind, id, field, what });
      told = true;
    };
    const spec = fieldSpec(kind, field)?.spec;
    const value = spec ? spec.type.read(stuff, problem) : jsonValue(stuff);
    if (value === undefined) {
      if (!spec) problem('unreadable');
    } else if (field !== 'del' || value !== 0) fields.set(field, value);
  }
  let same = before !== undefined && fields.size === old.size;
  for (const [field, value] of fields) {
    const was = old.get(field);
    if (was === undefined || !sameValue(was, value)) same = false;
    // The cast: it is equal to a field value, so it is one.
    else fields.set(field, was as FieldValue);
  }
  if (same && before) return { record: before, problems };
  // The cast: every field the type names was read by that field's reader or has its default.
  return { record: Object.freeze(Object.fromEntries(fields)) as unknown as RecordOf<K>, problems };
}
