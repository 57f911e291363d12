import type { Repair } from '#model/format/refusal.ts';
import { fieldSpec } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { AnyRecord, Kind } from '#model/records/records.ts';
import { partyOfSource } from '#model/records/references.ts';
import { isPlain } from '#model/records/value.ts';

type IsHere = (kind: Kind, id: Id) => boolean;

/**
 * A record without references to what is neither in the file nor here: a claim of somebody unknown becomes one of the
 * file (`source`), a "said by" is dropped, any other such link is left out. Each is written down.
 */
export function mendReferences(
  kind: Kind,
  record: AnyRecord,
  source: string,
  isHere: IsHere,
  repairs: Repair[],
): AnyRecord {
  if (isSound(kind, record, isHere)) return record;
  const out = new Map<string, FieldValue>();
  for (const [field, stored] of Object.entries(record as unknown as Record<string, FieldValue>)) {
    const found = fieldSpec(kind, field);
    const repair = (what: Repair['what']): void => void repairs.push({ kind, id: record.id, field, what });
    if (!found) {
      out.set(field, stored);
      continue;
    }
    const value = withoutUnknownBy(stored, isHere);
    const links: boolean[] = [];
    found.spec.type.relink?.(value, (to, id) => {
      links.push(isHere(to, id));
      return id;
    });
    const { prefix, suffix } = found;
    const speaker = suffix !== undefined && found.spec.suffix === 'source' ? partyOfSource(suffix) : undefined;
    const deputy = found.spec.suffix === 'party' ? suffix : undefined;
    if (links.includes(false) || (deputy !== undefined && !isHere('party', deputy))) repair('link left out');
    else if (speaker !== undefined && prefix !== undefined && !isHere('party', speaker)) {
      repair('now said by the file');
      // Two unknown speakers: the first stands, as one source can say one thing.
      if (!out.has(prefix + source)) out.set(prefix + source, value);
    } else out.set(field, value);
  }
  // The cast: only optional fields were taken away or renamed within their family; needed links were seen to before.
  return Object.freeze(Object.fromEntries(out)) as unknown as AnyRecord;
}

/** True when there is nothing to mend, which is so for nearly every record: a large map is planned in a blink. */
function isSound(kind: Kind, record: AnyRecord, isHere: IsHere): boolean {
  for (const [field, value] of Object.entries(record as unknown as Record<string, FieldValue>)) {
    const found = fieldSpec(kind, field);
    if (!found) continue;
    const { spec, suffix } = found;
    if (isPlain(value) && ('by' in value || 'promised' in value)) return false;
    const party = suffix === undefined ? undefined : spec.suffix === 'party' ? suffix : partyOfSource(suffix);
    if (party !== undefined && spec.suffix !== undefined && !isHere('party', party)) return false;
    let whole = true;
    spec.type.relink?.(value, (to, id) => {
      whole &&= isHere(to, id);
      return id;
    });
    if (!whole) return false;
  }
  return true;
}

/** A value with its own `by`, and that of a `promised` inside, dropped when nobody here has that id. */
function withoutUnknownBy(value: FieldValue, isHere: IsHere): FieldValue {
  if (!isPlain(value)) return value;
  const { by, promised, ...rest } = value as Record<string, FieldValue>;
  const kept: Record<string, FieldValue> = { ...rest };
  if (by !== undefined && (typeof by !== 'string' || isHere('party', by))) kept['by'] = by;
  if (promised !== undefined) kept['promised'] = withoutUnknownBy(promised, isHere);
  return Object.freeze(kept);
}
