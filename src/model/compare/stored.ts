import { saysNothing, type RawRecord, type RawTables } from '#model/format/raw.ts';
import { allKinds, isKind } from '#model/records/kinds.ts';
import { readRecord } from '#model/records/read-record.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';
import { moment } from '#model/records/types.ts';

/** A workspace as it can be compared: its name and its stored fields. A `RawWorkspace` is one, and so is a backup's data. */
export interface Stored {
  readonly name: string;
  readonly tables: RawTables;
}

/** Records as they are shown, or as they are stored. */
export type Comparable = Records | Stored;

const NONE: ReadonlyMap<Id, RawRecord> = new Map();

/** Records of one kind by id; an empty table when there is none. */
export function tableOf({ tables }: Stored, kind: Kind): ReadonlyMap<Id, RawRecord> {
  return tables.get(kind) ?? NONE;
}

/** The stored form of either. What is stored already comes back as it is. */
export function storedOf(whole: Comparable): Stored {
  if (isStored(whole)) return whole;
  const tables = new Map<string, ReadonlyMap<Id, RawRecord>>();
  for (const kind of allKinds) {
    const table: ReadonlyMap<Id, AnyRecord> = whole.tables[kind];
    tables.set(kind, new Map([...table].map(([id, record]) => [id, fieldsOf(record)])));
  }
  return { name: whole.name, tables };
}

/** The shown form of either: every field by its declared reader. Records come back as they are. */
export function recordsOf(whole: Comparable): Records {
  if (!isStored(whole)) return whole;
  const tables = new Map<Kind, ReadonlyMap<Id, AnyRecord>>(allKinds.map((kind) => [kind, new Map<Id, AnyRecord>()]));
  for (const [kind, table] of whole.tables) {
    if (!isKind(kind)) continue;
    tables.set(kind, new Map([...table].map(([id, fields]) => [id, readRecord(kind, id, fields).record])));
  }
  // The cast: each table was read by the readers of its kind.
  return { name: whole.name, tables: Object.fromEntries(tables) as unknown as Records['tables'] };
}

/** When a stored record was deleted, ms since 1970; 0 = it is alive, also when what stands there is no time. */
export function deletedAt(fields: RawRecord): number {
  return timeIn(fields, 'del');
}

/** When a stored record was made, ms since 1970; 0 = not known. A birth needs a time, so what is none is never written. */
export function createdAt(fields: RawRecord): number {
  return timeIn(fields, 'created');
}

function timeIn(fields: RawRecord, field: 'del' | 'created'): number {
  const value = moment.read(fields.get(field) ?? 0, () => {});
  return typeof value === 'number' ? value : 0;
}

/** True for a field that a command can write: an empty name cannot be, and `id` is the key. */
export function isWritable(field: string): boolean {
  return field !== '' && field !== 'id' && field !== '__proto__';
}

function isStored(whole: Comparable): whole is Stored {
  return whole.tables instanceof Map;
}

function fieldsOf(record: AnyRecord): RawRecord {
  // The cast: a record that was read holds nothing but field values.
  const entries = Object.entries(record as unknown as Record<string, FieldValue>);
  return new Map(entries.filter(([field, value]) => !saysNothing(field, value)));
}
