import type { Change, Changes } from '#model/change.ts';
import { readRecord } from '#model/records/read-record.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';

/**
 * The records as they would be after these writes, without writing them: for the ghost of the step being typed, and for
 * commands made of several others. Gives what the document would: fields are read by their declared readers, a null
 * clears, a write to an unknown record is nothing. Untouched tables keep their identity, so that indexes stay.
 */
export function previewChanges(records: Records, changes: Changes): Records {
  if (changes.length === 0) return records;
  let name = records.name;
  const tables = new Map<Kind, Map<Id, AnyRecord>>();
  const open = (kind: Kind): Map<Id, AnyRecord> => {
    let table = tables.get(kind);
    if (table === undefined) tables.set(kind, (table = new Map<Id, AnyRecord>(records.tables[kind])));
    return table;
  };
  for (const change of changes) {
    if (change.op === 'name') name = change.name;
    else if (change.op !== 'took') write(change, open(change.kind));
  }
  return { name, tables: { ...records.tables, ...Object.fromEntries(tables) } };
}

function write(change: Exclude<Change, { op: 'name' | 'took' }>, table: Map<Id, AnyRecord>): void {
  const id = change.op === 'create' ? change.record.id : change.id;
  const before = table.get(id);
  if (change.op === 'set' && before === undefined) return;
  const fields = new Map<string, unknown>(before === undefined ? [] : Object.entries(before));
  // A create of an id that is there writes its fields and brings it back; the record is never replaced.
  if (change.op === 'create') {
    for (const [field, value] of Object.entries(change.record)) fields.set(field, value);
    fields.set('del', change.record.del ?? 0);
  } else fields.set(change.field, change.value);
  table.set(id, readRecord(change.kind, id, fields).record);
}
