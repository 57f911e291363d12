import { cellValue, valueKey, valueText, type CellValue } from '#model/inventory/cell-value.ts';
import { statusRoles, type ColumnField, type Meaning, type TakenRole } from '#model/inventory/column-field.ts';
import type { PlannedField } from '#model/inventory/import-plan.ts';
import { nameKey } from '#model/names.ts';
import type { OwnerValue, Said } from '#model/records/claim.ts';
import type { FieldValue } from '#model/records/record.ts';
import type { Table } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { standsAs } from '#model/visible.ts';

const CLAIMS: readonly (TakenRole | null)[] = ['techOwner', 'bizOwner', 'runBy'];

/** Values that would make a system shadow IT: a person says that, never a sheet. */
const SHADOW: ReadonlySet<string> = new Set(['sanction unsanctioned', 'runBy C', 'runBy D']);

/** True for a value that would make a system shadow IT. */
export function isShadow(role: TakenRole | null, value: string): boolean {
  return SHADOW.has(`${role ?? ''} ${value}`);
}

/** A sheet's row as it was read before, by field. */
export interface OldRow {
  readonly columns: ReadonlyMap<string, ColumnField>;
  readonly cells: readonly string[];
  readonly statuses: Meaning['statuses'];
}

/** What a row is compared with. */
export interface Compared {
  readonly system: SystemRecord | undefined;
  readonly old: OldRow | null;
  readonly source: string;
  readonly parties: Table<'party'>;
}

/** What a system says now in a field, as a cell would say it; of owners only what this source said. */
export function valueNow(system: SystemRecord, at: ColumnField, source: string, parties: Table<'party'>): CellValue {
  const record = system as unknown as Readonly<Record<string, FieldValue | undefined>>; // the cast: any field by name
  const raw = record[CLAIMS.includes(at.role) ? `${at.field}@import:${source}` : at.field];
  if (raw === undefined || raw === null || raw === '') return { is: 'nothing' };
  if (at.role === 'techOwner' || at.role === 'bizOwner')
    return ownerNow((raw as unknown as Said<OwnerValue>).value, parties);
  if (at.role === 'runBy') return { is: 'status', text: (raw as unknown as Said<string>).value };
  if (at.role === 'paidBy') return ownerNow({ party: typeof raw === 'string' ? raw : '' }, parties);
  if (typeof raw === 'number') return { is: 'number', number: raw };
  if (at.role !== null && statusRoles.includes(at.role) && typeof raw === 'string') return { is: 'status', text: raw };
  return { is: 'text', text: typeof raw === 'string' ? raw.trim() : JSON.stringify(raw) };
}

/** An owner as a cell would say it. */
export function ownerNow(value: OwnerValue, parties: Table<'party'>): CellValue {
  if ('nobody' in value) return { is: 'owner', name: 'nobody' };
  if ('text' in value) return { is: 'owner', name: value.text };
  const name = parties.get(standsAs(parties, value.party))?.name ?? '';
  return name === '' ? { is: 'nothing' } : { is: 'owner', name };
}

/** What a row says about one field. Its e-mail column stands in for an owner's name that is not given. */
export function rowValue(
  at: ColumnField,
  cells: readonly string[],
  columns: ReadonlyMap<string, ColumnField>,
  statuses: Meaning['statuses'],
): CellValue {
  const value = cellValue(at.role, cells[at.column] ?? '', statuses);
  const mail = columns.get('ownerEmail');
  if (at.role !== 'techOwner' || mail === undefined || (value.is === 'owner' && value.email !== undefined))
    return value;
  const email = cellValue('techOwner', cells[mail.column] ?? '', statuses);
  if (email.is !== 'owner' || email.email === undefined) return value;
  return value.is === 'owner' ? { ...value, email: email.email } : email;
}

/** What a row changes, field by field, in the order of its columns. A field about which nothing changes is left out. */
export function compareRow(
  fields: readonly ColumnField[],
  columns: ReadonlyMap<string, ColumnField>,
  cells: readonly string[],
  statuses: Meaning['statuses'],
  against: Compared,
): readonly PlannedField[] {
  const { system, old, source, parties } = against;
  return fields.flatMap((at): readonly PlannedField[] => {
    if (at.role === 'name' || at.role === 'ownerEmail' || at.role === 'id') return [];
    const value = rowValue(at, cells, columns, statuses);
    const key = valueKey(value);
    const planned = (how: PlannedField['how'], was: string): readonly PlannedField[] => [
      { column: at.column, field: at.field, how, was, now: valueText(value), value },
    ];
    if (at.role === 'alias') {
      const more = value.is === 'names' ? value.names.filter((name) => !goesBy(system, name)) : [];
      const names: CellValue = { is: 'names', names: more };
      return more.length === 0
        ? []
        : [{ column: at.column, field: at.field, how: 'change', was: '', now: more.join(', '), value: names }];
    }
    const now: CellValue = system ? valueNow(system, at, source, parties) : { is: 'nothing' };
    const nowKey = valueKey(now);
    const was = valueText(now);
    if (value.is === 'unread') return planned('unread', was);
    if (key === nowKey) return [];
    if (isShadow(at.role, key))
      return nowKey === '' ? planned('confirm', was) : sameAsBefore(at, key, old) ? [] : planned('conflict', was);
    const before = old?.columns.get(at.field);
    const oldKey = old && before ? valueKey(rowValue(before, old.cells, old.columns, old.statuses)) : '';
    // The sheet says what it said: whatever a person made of it since then stays.
    if (old && before && key === oldKey) return [];
    if (key === '' && !(before && oldKey !== '')) return [];
    return planned(nowKey === oldKey || CLAIMS.includes(at.role) ? 'change' : 'conflict', was);
  });
}

function sameAsBefore(at: ColumnField, key: string, old: OldRow | null): boolean {
  const before = old?.columns.get(at.field);
  return (
    old !== null && before !== undefined && valueKey(rowValue(before, old.cells, old.columns, old.statuses)) === key
  );
}

/** True when a system goes by this name. */
export function goesBy(system: SystemRecord | undefined, name: string): boolean {
  if (!system) return false;
  const key = nameKey(name);
  if (nameKey(system.name) === key) return true;
  return Object.keys(system).some(
    (field) => field.startsWith('alias:') && nameKey(field.slice('alias:'.length)) === key,
  );
}
