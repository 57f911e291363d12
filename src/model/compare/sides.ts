import { deletedAt, tableOf, type Stored } from '#model/compare/stored.ts';
import type { RawRecord, RawTables } from '#model/format/raw.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';
import { sameValue } from '#model/records/value.ts';

/** A kind of record, or the workspace itself, whose only field is its name. */
export type Owner = Kind | 'workspace';

/** One of two copies that were edited apart. */
export interface Side {
  readonly data: Stored;
  /**
   * True when this side wrote the field since the state both copies share. Only asked about fields that differ between
   * the two. For `del` it asks whether the record was deleted or brought back.
   */
  readonly changed: (of: Owner, id: Id, field: string) => boolean;
}

/** A stored value; undefined = not given. Of the workspace there is its name. */
export function valueIn(data: Stored, of: Owner, id: Id, field: string): FieldValue | undefined {
  if (of === 'workspace') return data.name;
  const record = tableOf(data, of).get(id);
  if (record === undefined) return undefined;
  return field === 'del' ? deletedAt(record) || undefined : record.get(field);
}

/** A side whose changes are what differs from a state both copies came from. */
export function sideSince(data: Stored, base: Stored): Side {
  const whole = withDeleted(data, base);
  return {
    data: whole,
    changed(of, id, field) {
      const [was, is] = [valueIn(base, of, id, field), valueIn(whole, of, id, field)];
      if (field !== 'del') return !sameValue(was ?? null, is ?? null);
      const isHere = of !== 'workspace' && tableOf(whole, of).has(id);
      return isHere && (was === undefined) !== (is === undefined);
    },
  };
}

/**
 * A side of which nothing older is known: what it has and the other has not counts as its change; what both have, but
 * otherwise, was changed by both for all anybody knows.
 */
export function sideAlone(data: Stored): Side {
  return {
    data,
    changed: (of, id, field) =>
      field === 'del' ? of !== 'workspace' && tableOf(data, of).has(id) : valueIn(data, of, id, field) !== undefined,
  };
}

/**
 * Data in which a record that was in `before` and is missing counts as deleted: nothing of ours ever erases one, but a
 * file edited by hand may leave it out.
 */
export function withDeleted(data: Stored, before: Stored): Stored {
  const tables = new Map<string, ReadonlyMap<Id, RawRecord>>(data.tables);
  let left = false;
  for (const kind of allKinds) {
    const table = tableOf(data, kind);
    const missing = [...tableOf(before, kind)].filter(([id]) => !table.has(id));
    if (missing.length === 0) continue;
    left = true;
    // 1 ms after 1970: when it was left out is not known, and 0 would mean alive.
    const deleted = missing.map(([id, fields]) => [id, new Map([...fields, ['del', 1]])] as const);
    tables.set(kind, new Map([...table, ...deleted]));
  }
  return left ? { name: data.name, tables: tables satisfies RawTables } : data;
}
