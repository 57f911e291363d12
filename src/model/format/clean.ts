import { saysNothing, type RawRecord, type RawTables } from '#model/format/raw.ts';
import type { Repair } from '#model/format/refusal.ts';
import { isKind } from '#model/records/kinds.ts';
import { ID_LIMIT } from '#model/records/limits.ts';
import { readRecord } from '#model/records/read-record.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { AnyRecord, Kind } from '#model/records/records.ts';
import { referencesOf } from '#model/records/references.ts';
import { isPlain, jsonValue, wellFormed } from '#model/records/value.ts';

/** Most fields of one record: the fullest of ours has 20, and an import may bring 200 columns. */
export const FIELD_LIMIT = 1000;

/** Roots of the document that are no tables of records. */
const RESERVED: readonly string[] = ['ws', '__proto__', ''];

/**
 * Tables from the `data` of a file: new Maps with nothing in them but JSON, ids that can be stored, and no `__proto__`.
 * Wrong types stay as they are (readers show the default); what cannot be stored is left out and written down.
 */
export function cleanTables(data: Readonly<Record<string, unknown>>, repairs: Repair[]): RawTables {
  const tables = new Map<string, ReadonlyMap<Id, RawRecord>>();
  for (const name of Object.keys(data)) {
    const kind = wellFormed(name);
    const raw = data[name];
    if (RESERVED.includes(kind) || kind.length > ID_LIMIT) repairs.push({ kind, id: '', what: 'forbidden name' });
    else if (!isPlain(raw)) repairs.push({ kind, id: '', what: 'not a record' });
    else if (tables.has(kind)) repairs.push({ kind, id: '', what: 'twice' });
    else tables.set(kind, cleanTable(kind, raw, repairs));
  }
  return tables;
}

function cleanTable(kind: string, raw: Readonly<Record<string, unknown>>, repairs: Repair[]): Map<Id, RawRecord> {
  const table = new Map<Id, RawRecord>();
  for (const key of Object.keys(raw)) {
    const id = wellFormed(key);
    const stuff = raw[key];
    if (id === '' || id.length > ID_LIMIT) repairs.push({ kind, id: id.slice(0, 40), what: 'bad id' });
    else if (!isPlain(stuff)) repairs.push({ kind, id, what: 'not a record' });
    else if (table.has(id)) repairs.push({ kind, id, what: 'twice' });
    else if (Object.keys(stuff).length > FIELD_LIMIT) repairs.push({ kind, id, what: 'too many fields' });
    else {
      if (stuff['id'] !== undefined && stuff['id'] !== key) repairs.push({ kind, id, what: 'other id inside' });
      const repair = (field: string, what: Repair['what']): void => void repairs.push({ kind, id, field, what });
      table.set(id, cleanRecord(stuff, repair));
    }
  }
  return table;
}

/** The fields of one record; `id` inside must say nothing else than the key. */
export function cleanRecord(
  raw: Readonly<Record<string, unknown>>,
  repair: (field: string, what: Repair['what']) => void,
): RawRecord {
  const record = new Map<string, FieldValue>();
  for (const key of Object.keys(raw)) {
    const field = wellFormed(key);
    const stuff = raw[key];
    if (field === '__proto__') repair(field, 'forbidden name');
    else if (record.has(field)) repair(field, 'twice');
    else if (!saysNothing(field, stuff)) {
      const value = jsonValue(stuff);
      if (value === undefined) repair(field, 'unreadable');
      else record.set(field, value);
    }
  }
  return record;
}

/** Records of the kinds this build knows, as they will be shown. */
export type ReadTables = ReadonlyMap<Kind, ReadonlyMap<Id, AnyRecord>>;

/** Reads every record, writing down what will be shown otherwise than it is stored, and references to nothing. */
export function readTables(tables: RawTables, repairs: Repair[]): ReadTables {
  const read = new Map<Kind, Map<Id, AnyRecord>>();
  for (const [kind, table] of tables) {
    if (!isKind(kind)) continue;
    const records = new Map<Id, AnyRecord>();
    for (const [id, raw] of table) {
      const { record, problems } = readRecord(kind, id, raw);
      records.set(id, record);
      for (const { field, what } of problems) {
        if (what !== 'cycle') repairs.push({ kind, id, what, ...(field === undefined ? {} : { field }) });
      }
    }
    read.set(kind, records);
  }
  return read;
}

/** Writes down every reference to a record that is not among them. */
export function noteDangling(read: ReadTables, repairs: Repair[]): void {
  for (const [kind, records] of read) {
    for (const [id, record] of records) {
      // The cast: a record of a table is of the table's kind.
      for (const ref of referencesOf(kind, record as never)) {
        if (!read.get(ref.kind)?.has(ref.id)) repairs.push({ kind, id, field: ref.field, what: 'points nowhere' });
      }
    }
  }
}
