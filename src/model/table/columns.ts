import type { StepRecord } from '#model/records/step.ts';
import { tableWords } from '#words/table.ts';

/** What a column holds: it says how a cell is read, sorted and set. */
export type ColumnKind = 'name' | 'team' | 'time' | 'share' | 'count' | 'value' | 'systems' | 'owners';

/** Fields of a step that hold a number. */
export type NumberColumn = 'pt' | 'lt' | 'wait' | 'ca' | 'people' | 'runs' | 'wip' | 'batch' | 'changeOver' | 'uptime';

/** Ids of columns; those of numbers are the fields of a step. */
export type ColumnId = keyof typeof tableWords.columns;

/** One column of the table. */
export interface Column {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  readonly name: string;
}

const column = (id: ColumnId, kind: ColumnKind): Column => ({ id, kind, name: tableWords.columns[id] });

/** Every column, in order. `owners` can only be read: who answers for a system is said at the system. */
export const columns: readonly Column[] = [
  column('name', 'name'),
  column('team', 'team'),
  column('pt', 'time'),
  column('lt', 'time'),
  column('wait', 'time'),
  column('ca', 'share'),
  column('va', 'value'),
  column('people', 'count'),
  column('runs', 'count'),
  column('wip', 'count'),
  column('batch', 'count'),
  column('changeOver', 'time'),
  column('uptime', 'share'),
  column('systems', 'systems'),
  column('owners', 'owners'),
];

const byId = new Map(columns.map((one) => [one.id, one]));

/** The column with this id. */
export function columnOf(id: ColumnId): Column {
  const found = byId.get(id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

/** True for a column whose cells are numbers. */
export function isNumber(id: ColumnId): id is NumberColumn & keyof StepRecord {
  return ['time', 'share', 'count'].includes(columnOf(id).kind);
}
