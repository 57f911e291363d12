import { statementsOf } from '#model/facts/claim.ts';
import { cellValue, saysNothing, valueKey, type CellValue } from '#model/inventory/cell-value.ts';
import { columnFields, isTaken, type ColumnField, type Meaning } from '#model/inventory/column-field.ts';
import { goesBy, isShadow, ownerNow, rowValue, valueNow } from '#model/inventory/compare-row.ts';
import { byField, meaningOf } from '#model/inventory/plan-import.ts';
import { rowsOverBody } from '#model/inventory/rows-over-body.ts';
import { stepsOfSystems } from '#model/inventory/steps-of-systems.ts';
import { nameKey } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SheetRecord } from '#model/records/sheet.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { standsAs, visible } from '#model/visible.ts';

/** One cell that is given back otherwise than it came, or a system that is new or deleted here. */
export interface SaidInRoom {
  readonly system: string;
  readonly is: 'changed' | 'new' | 'deleted';
  /** Heading of the column; empty for a system that is new or deleted. */
  readonly heading: string;
  readonly was: string;
  readonly now: string;
  /** Who said it; null = the room, absent = nobody is kept for this field. */
  readonly by?: string | null;
  /** ms. */
  readonly at?: number;
  readonly steps: readonly string[];
}

/** A sheet as it is given back: what stood above the headers, the headers, every row. `ours` = cells that were written here. */
export interface SheetBack {
  readonly above: readonly (readonly string[])[];
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly ours: ReadonlySet<number> }[];
  readonly said: readonly SaidInRoom[];
}

/** How status values are written where the sheet itself has no word for them. */
export type StatusText = (value: string) => string;

/**
 * A sheet with its own headers, order of rows, ids and columns: a cell is another one only where what it says is not what
 * is known here. Systems of no sheet come at the end. Rows that name no system are as they came; so are rows of systems
 * that were deleted here, which `said` lists.
 */
export function sheetBack(records: Records, sheet: SheetRecord, statusText: StatusText): SheetBack {
  const meaning = meaningOf(sheet);
  const columns = columnFields(sheet.headers, meaning.roles);
  const named = byField(columns);
  const rowKey = `row:${sheet.id}` as const;
  const { system: systems } = records.tables;
  const holders = oneForEachRow(records, rowKey);
  const words = wordsOf(
    columns,
    holders.map((one) => one[rowKey]?.cells ?? []),
    meaning,
  );
  const print = (at: ColumnField, value: CellValue): string =>
    printed(value, (text) => words.get(`${at.field} ${text}`) ?? statusText(text));
  const steps = stepsOfSystems(records);
  const said: SaidInRoom[] = [];
  const rows = [...(sheet.rest ?? [])].map((row) => ({ at: row.at, cells: [...row.cells], ours: new Set<number>() }));
  const represented = new Set<Id>();
  for (const holder of holders) {
    const row = holder[rowKey];
    if (!row) continue;
    const id = standsAs(systems, holder.id);
    const target = systems.get(id);
    represented.add(id);
    const cells = sheet.headers.map((_, at) => row.cells[at] ?? '');
    const ours = new Set<number>();
    rows.push({ at: row.at, cells, ours });
    if (!target || !visible(records, 'system', id)) {
      said.push({ system: holder.name, is: 'deleted', heading: '', was: holder.name, now: '', steps: [] });
      continue;
    }
    for (const at of columns) {
      const cell = cells[at.column] ?? '';
      const known = knownOf(records, target, holder, at, row.cells, named, meaning);
      if (known === null) continue;
      const now = print(at, known.value);
      cells[at.column] = now;
      ours.add(at.column);
      const { by, when } = known;
      said.push({
        system: target.name,
        is: 'changed',
        heading: at.heading,
        was: cell,
        now,
        ...(by === undefined ? {} : { by }),
        ...(when === undefined ? {} : { at: when }),
        steps: steps.get(id) ?? [],
      });
    }
  }
  rows.sort((a, b) => a.at - b.at);
  for (const system of systems.values()) {
    if (represented.has(system.id) || !visible(records, 'system', system.id) || inAnySheet(records, system)) continue;
    const cells = columns.map((at) =>
      at.role === 'name'
        ? system.name
        : print(at, knownOf(records, system, system, at, [], named, meaning)?.value ?? { is: 'nothing' }),
    );
    rows.push({ at: rows.length, cells, ours: new Set(columns.map(({ column }) => column)) });
    said.push({
      system: system.name,
      is: 'new',
      heading: '',
      was: '',
      now: system.name,
      steps: steps.get(system.id) ?? [],
    });
  }
  const over = rowsOverBody(sheet);
  return {
    above: over.slice(0, -1),
    headers: sheet.headers.map((_, at) => over.at(-1)?.[at] ?? ''),
    rows: rows.map(({ cells, ours }) => ({ cells, ours })),
    said,
  };
}

/** After a merge both systems hold the same row: it goes back once, from one that is still there if any is. */
function oneForEachRow(records: Records, rowKey: `row:${string}`): readonly SystemRecord[] {
  const { system: systems } = records.tables;
  const byPlace = new Map<number, SystemRecord>();
  for (const one of systems.values()) {
    const at = one[rowKey]?.at;
    if (at === undefined) continue;
    const before = byPlace.get(at);
    if (!before || (!visible(records, 'system', before.id) && visible(records, 'system', one.id))) byPlace.set(at, one);
  }
  return [...byPlace.values()];
}

interface Known {
  readonly value: CellValue;
  readonly by?: string | null;
  readonly when?: number;
}

/** What is known here where the cell says something else; null = the cell stands. */
function knownOf(
  records: Records,
  system: SystemRecord,
  holder: SystemRecord,
  at: ColumnField,
  cells: readonly string[],
  columns: ReadonlyMap<string, ColumnField>,
  { statuses }: Meaning,
): Known | null {
  if (at.role === 'id' || at.role === 'ownerEmail') return null;
  const cell = cells[at.column] ?? '';
  if (at.role === 'name') {
    const same = goesBy(system, cell) || (holder !== system && nameKey(holder.name) === nameKey(cell));
    return same ? null : { value: { is: 'text', text: system.name } };
  }
  const says = rowValue(at, cells, columns, statuses);
  if (at.role === 'alias') {
    const own = new Set([...(says.is === 'names' ? says.names : []), system.name, holder.name].map(nameKey));
    const names = Object.keys(system).flatMap((key) => (key.startsWith('alias:') ? [key.slice('alias:'.length)] : []));
    const more = names.filter((name) => !own.has(nameKey(name)));
    // The name the sheet has for a system that is called otherwise here is no other name to the sheet.
    return more.length === 0 || cell === ''
      ? null
      : { value: { is: 'names', names: [...(says.is === 'names' ? says.names : []), ...more] } };
  }
  const known = inForce(records, system, at);
  const key = valueKey(known.value);
  if (key === valueKey(says)) return null;
  // Shadow IT that nobody confirmed was never taken over.
  if (key === '' && (says.is === 'unread' || isShadow(at.role, valueKey(says)))) return null;
  return known;
}

/** What holds in a field: of statements the latest, whoever made it. */
function inForce(records: Records, system: SystemRecord, at: ColumnField): Known {
  const { party } = records.tables;
  if (!isTaken(at.role) || (at.role !== 'techOwner' && at.role !== 'bizOwner' && at.role !== 'runBy'))
    return { value: valueNow(system, at, '', party) };
  const [latest] = statementsOf(system, at.role);
  if (!latest) return { value: { is: 'nothing' } };
  const { value, by, at: when } = latest.said;
  const who =
    by === undefined
      ? latest.source === 'room'
        ? null
        : latest.source.replace(/^import:/u, '')
      : (party.get(standsAs(party, by))?.name ?? null);
  if (typeof value === 'string') return { value: { is: 'status', text: value }, by: who, when };
  const owner = ownerNow(value, party);
  const silent = owner.is === 'owner' && !('nobody' in value) && saysNothing(owner.name);
  return { value: silent ? { is: 'nothing' } : owner, by: who, when };
}

/** The sheet's own words for status values, by field and value. */
function wordsOf(
  columns: readonly ColumnField[],
  rows: readonly (readonly string[])[],
  meaning: Meaning,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const at of columns) {
    if (at.role === null) continue;
    for (const cells of rows) {
      const value = cellValue(at.role, cells[at.column] ?? '', meaning.statuses);
      const key = value.is === 'status' ? `${at.field} ${value.text}` : '';
      if (key !== '' && !words.has(key)) words.set(key, (cells[at.column] ?? '').trim());
    }
  }
  return words;
}

function printed(value: CellValue, status: StatusText): string {
  switch (value.is) {
    case 'nothing':
      return '';
    case 'number':
      return String(value.number);
    case 'owner':
      return value.name;
    case 'names':
      return value.names.join('; ');
    case 'status':
      return status(value.text);
    default:
      return value.text;
  }
}

/** True for a system that has a row in a sheet that is still kept: it goes back with that one. */
function inAnySheet(records: Records, system: SystemRecord): boolean {
  return Object.keys(system).some(
    (key) => key.startsWith('row:') && visible(records, 'sheet', key.slice('row:'.length)),
  );
}
