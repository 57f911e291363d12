import type { StepMeta } from '#document/document.ts';
import type { Change, Create } from '#model/change.ts';
import type { FieldValue } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';

/** Small records and changes for suites. */

export const meta = (command: string): StepMeta => ({ command, mapId: null, selection: [] });

/** A create of a step on map `m`, with further fields. */
export function step(id: string, more: Record<string, FieldValue> = {}): Create {
  return make('step', { id, created: 1000, mapId: 'm', kind: 'step', name: id, order: id, ...more });
}

export function make(kind: Kind, record: Record<string, FieldValue> & { id: string; created: number }): Create {
  // The cast: suites also write what no type allows.
  return { op: 'create', kind, record: record as unknown as AnyRecord };
}

export const set = (kind: Kind, id: string, field: string, value: FieldValue): Change => ({
  op: 'set',
  kind,
  id,
  field,
  value,
});

/** Everything a person can see, as plain sorted data: name and live records. */
export function seen(records: Records): unknown {
  return plain(records, (record) => !record.del);
}

/** All records as plain sorted data, deleted ones too. */
export function whole(records: Records): unknown {
  return plain(records, () => true);
}

function plain(records: Records, wanted: (record: AnyRecord) => boolean): unknown {
  const tables = Object.entries<ReadonlyMap<string, AnyRecord>>(records.tables).map(([kind, table]) => [
    kind,
    [...table.values()].filter(wanted).map(sortedFields).sort(byId),
  ]);
  return { name: records.name, tables };
}

const sortedFields = (record: AnyRecord): readonly [string, unknown][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

function byId(a: readonly [string, unknown][], b: readonly [string, unknown][]): number {
  const id = (fields: readonly [string, unknown][]): string => String(fields.find(([field]) => field === 'id')?.[1]);
  return id(a) < id(b) ? -1 : 1;
}
