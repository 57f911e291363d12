import * as Y from 'yjs';
import { entityOf, type Roots } from '#document/roots.ts';
import type { Change, Changes, Create } from '#model/change.ts';
import { saysNothing } from '#model/format/raw.ts';
import { isKind } from '#model/records/kinds.ts';
import { ID_LIMIT } from '#model/records/limits.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';
import { jsonValue, sameValue, wellFormed } from '#model/records/value.ts';

/** Field writes made ready: everything is checked before anything is written. */
export interface Writes {
  /** New records, whole but for `del`. */
  readonly births: readonly {
    readonly kind: Kind;
    readonly id: Id;
    readonly at: number;
    readonly fields: readonly Field[];
  }[];
  readonly sets: readonly {
    readonly kind: Kind;
    readonly id: Id;
    readonly field: string;
    readonly value: FieldValue;
  }[];
  readonly name: string | null;
  /** A mark of what was taken over, set after the first `after` sets. */
  readonly mark: {
    readonly after: number;
    readonly key: string;
    readonly seen: Readonly<Record<string, number>>;
  } | null;
}

type Field = readonly [string, FieldValue];

/**
 * Makes changes ready to be written. A create of an id that is there becomes writes to its fields: THE RECORD IS NEVER
 * REPLACED. Throws, with nothing written, on a write to a record that is not there and on a value that is no JSON: both
 * are mistakes of the command.
 */
export function prepare(roots: Roots, changes: Changes): Writes {
  const born = new Map<string, Writes['births'][number]>();
  const sets: Writes['sets'][number][] = [];
  let name: string | null = null;
  let mark: Writes['mark'] = null;
  const isThere = (kind: Kind, id: Id): boolean =>
    born.has(`${kind} ${id}`) || entityOf(roots.of(kind), id) !== undefined;
  for (const change of changes) {
    if (change.op === 'name') name = wellFormed(change.name);
    else if (change.op === 'took') mark = { after: sets.length, key: change.key, seen: change.seen };
    else if (change.op === 'create') {
      const { kind } = change;
      const id = usableId(kind, change.record.id);
      const fields = fieldsOf(change);
      const del = change.record.del ?? 0;
      if (isThere(kind, id)) for (const [field, value] of fields) sets.push({ kind, id, field, value });
      // 1, not 0, for a record without a time: 0 would mean alive.
      else born.set(`${kind} ${id}`, { kind, id, at: Math.max(1, change.record.created || 1), fields });
      sets.push({ kind, id, field: 'del', value: del });
    } else {
      const { kind, id } = change;
      if (!isKind(kind) || !isThere(kind, id)) throw new RangeError(`no ${kind} to write to: ${id}`);
      sets.push({ kind, id, field: usableField(change), value: usableValue(change.field, change.value) });
    }
  }
  return { births: [...born.values()], sets, name, mark };
}

/** First transaction: whole new records, deleted from birth, so that no undo ever takes a record away. */
export function writeBirths(roots: Roots, writes: Writes): void {
  for (const { kind, id, at, fields } of writes.births) {
    roots.of(kind).set(id, new Y.Map<unknown>([...fields, ['del', at]]));
  }
}

/**
 * Second transaction: births come alive and fields are set. What would not change a value is not written. `wrote` says
 * which places of the history the step has written so far.
 */
export function writeSets(roots: Roots, writes: Writes, wrote: () => readonly [number, number, number]): void {
  const mark = (at: number): void => {
    const { mark: one } = writes;
    if (one && one.after === at) roots.ws.set(one.key, { seen: one.seen, wrote: wrote() });
  };
  if (writes.name !== null && roots.ws.get('name') !== writes.name) roots.ws.set('name', writes.name);
  mark(0);
  for (const [at, { kind, id, field, value }] of writes.sets.entries()) {
    const entity = entityOf(roots.of(kind), id);
    // `prepare` and the births saw to it that it is there.
    if (entity && !sameValue(entity.get(field) ?? null, value) && !(saysNothing(field, value) && !entity.has(field))) {
      entity.set(field, value);
    }
    mark(at + 1);
  }
}

function usableId(kind: string, id: Id): Id {
  if (!isKind(kind)) throw new RangeError(`no such kind of record: ${kind}`);
  if (id === '' || id.length > ID_LIMIT || wellFormed(id) !== id) throw new TypeError('this id cannot be stored');
  return id;
}

function usableField(change: Extract<Change, { op: 'set' }>): string {
  const { field } = change;
  if (field === '' || field === 'id' || field === '__proto__') throw new TypeError(`not a field to write: ${field}`);
  return wellFormed(field);
}

function usableValue(field: string, raw: unknown): FieldValue {
  const value = jsonValue(raw);
  if (value === undefined) throw new TypeError(`not a value that can be stored: ${field}`);
  return value;
}

function fieldsOf({ record }: Create): readonly Field[] {
  return Object.entries(record)
    .filter(([field, value]) => field !== 'del' && !saysNothing(field, value))
    .map(([field, value]) => [wellFormed(field), usableValue(field, value)]);
}
