import { saysNothing } from '#model/inventory/cell-value.ts';
import { columnFields, type ColumnField, type Meaning } from '#model/inventory/column-field.ts';
import { compareRow, goesBy, type OldRow } from '#model/inventory/compare-row.ts';
import { likelyDuplicates } from '#model/inventory/duplicates.ts';
import type { Choices, ImportPlan, LikelyRow, PlannedField, PlannedRow } from '#model/inventory/import-plan.ts';
import { earlierSheet, knownSystems, sourceName, type KnownSystems } from '#model/inventory/known-names.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { nameKey } from '#model/names.ts';
import { NAME_LIMIT } from '#model/records/limits.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SheetRecord } from '#model/records/sheet.ts';
import { cutTo, wellFormed } from '#model/records/value.ts';
import { visible } from '#model/visible.ts';

/** Columns of a sheet by the field they are written to. */
export function byField(columns: readonly ColumnField[]): ReadonlyMap<string, ColumnField> {
  return new Map(columns.map((column) => [column.field, column]));
}

/** The meaning a sheet was last imported with. */
export function meaningOf(sheet: SheetRecord): Meaning {
  // The cast: what stands there was written by an import; an unknown word is a column that is kept.
  return { roles: sheet.meaning as Meaning['roles'], statuses: sheet.statuses ?? {} };
}

/**
 * What importing a sheet would do to the workspace, row by row: found again by the id it has in this source, then by name
 * and other names, then as the person says (`choices.same`). Pure, and a few ms for each thousand rows.
 */
export function planImport(records: Records, sheet: ReadSheet, meaning: Meaning, choices: Choices = {}): ImportPlan {
  const earlier = earlierSheet(records, sheet);
  const source = earlier?.name ?? sourceName(records, sheet.name);
  const fields = columnFields(sheet.headers, meaning.roles);
  const columns = byField(fields);
  const known = knownSystems(records, source, earlier);
  const oldMeaning = earlier ? meaningOf(earlier) : null;
  const oldColumns = earlier && oldMeaning ? byField(columnFields(earlier.headers, oldMeaning.roles)) : null;
  const oldRow = (id: Id): OldRow | null => {
    const row = known.rowOf.get(id);
    return row && oldColumns && oldMeaning
      ? { columns: oldColumns, cells: row.cells, statuses: oldMeaning.statuses }
      : null;
  };
  const seen = new Set<string>();
  const rows = sheet.rows.map((cells, row): PlannedRow => {
    if (cells.every((cell) => cell.trim() === '')) return { row, name: '', is: 'blank', fields: [] };
    const name = textIn(cells, columns.get('name'));
    const foreign = textIn(cells, columns.get('id'));
    if (saysNothing(name)) return { row, name, is: 'unreadable', fields: [] };
    const systemId = choices.same?.[row] ?? systemOf(known, foreign, name);
    // Another id is another system, whatever its name; without ids the name says which one it is.
    const mark = foreign === '' ? `name ${nameKey(name)}` : `id ${foreign}`;
    if (seen.has(mark) || (systemId !== undefined && seen.has(systemId))) return { row, name, is: 'again', fields: [] };
    for (const one of [mark, `name ${nameKey(name)}`, systemId ?? mark]) seen.add(one);
    const system = systemId === undefined ? undefined : records.tables.system.get(systemId);
    const old = systemId === undefined ? null : oldRow(systemId);
    const against = { system, old, source, parties: records.tables.party };
    const renamed = system && old ? renaming(columns.get('name'), name, old, system.name, goesBy(system, name)) : [];
    const changed = [...renamed, ...compareRow(fields, columns, cells, meaning.statuses, against)];
    if (system === undefined || systemId === undefined) return { row, name, is: 'new', fields: changed };
    const deleted = !visible(records, 'system', systemId);
    const is =
      deleted || changed.some(({ how }) => how === 'conflict')
        ? 'conflict'
        : changed.some(({ how }) => how === 'change')
          ? 'changed'
          : 'same';
    return { row, name, is, systemId, fields: changed, ...(deleted ? { deleted: true as const } : {}) };
  });
  const here = new Set(rows.flatMap(({ systemId }) => (systemId === undefined ? [] : [systemId])));
  return {
    sheet: earlier,
    source,
    rows,
    likely: likelyRows(records, rows, here),
    absent: (['techOwner', 'bizOwner'] as const).filter((role) => !columns.has(role)),
    kept: fields.filter(({ role }) => role === null).map(({ heading, column }) => heading || String(column + 1)),
    gone: [...known.rowOf.keys()].filter((id) => !here.has(id) && visible(records, 'system', id)),
  };
}

function textIn(cells: readonly string[], at: ColumnField | undefined): string {
  return at === undefined ? '' : cutTo(wellFormed((cells[at.column] ?? '').trim()), NAME_LIMIT);
}

/** By foreign id; else by name, unless that system has another id in this source. */
function systemOf(known: KnownSystems, foreign: string, name: string): Id | undefined {
  const byId = foreign === '' ? undefined : known.byId.get(foreign);
  if (byId !== undefined) return byId;
  const byName = known.byName.get(nameKey(name));
  if (byName === undefined) return undefined;
  const other = known.idOf.get(byName);
  return foreign !== '' && other !== undefined && other !== foreign ? undefined : byName;
}

/** Another name in the sheet than before. Where a person renamed the system, too, they choose. */
function renaming(
  at: ColumnField | undefined,
  name: string,
  old: OldRow,
  now: string,
  known: boolean,
): readonly PlannedField[] {
  const before = textIn(old.cells, old.columns.get('name'));
  if (at === undefined || known || before === name) return [];
  const how = nameKey(before) === nameKey(now) ? 'change' : 'conflict';
  return [{ column: at.column, field: 'name', how, was: now, now: name, value: { is: 'text', text: name } }];
}

/** New rows beside systems that are here and that no other row is about. */
function likelyRows(records: Records, rows: readonly PlannedRow[], taken: ReadonlySet<Id>): readonly LikelyRow[] {
  const fresh = new Map(rows.filter(({ is }) => is === 'new').map((one) => [`row ${one.row}`, one]));
  const here = [...records.tables.system.values()].filter(({ id }) => !taken.has(id) && visible(records, 'system', id));
  if (fresh.size === 0 || here.length === 0) return [];
  const named = [...here, ...[...fresh].map(([id, { name }]) => ({ id, name }))];
  return likelyDuplicates(named).flatMap(({ a, b, reason, names }) => {
    const row = fresh.get(b);
    return row && !fresh.has(a) ? [{ row: row.row, systemId: a, reason, names }] : [];
  });
}
