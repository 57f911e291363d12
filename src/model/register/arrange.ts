import type { Id } from '#model/records/record.ts';
import { cellOf } from '#model/register/cell.ts';
import { fitsChip, type ChipId } from '#model/register/chips.ts';
import type { ColumnId } from '#model/register/columns.ts';
import type { Register, Row } from '#model/register/rows.ts';
import { found } from '#model/register/search.ts';
import { registerWords as words } from '#words/register.ts';

/** Columns that rows can be grouped by. */
export const groupColumns = ['techOwner', 'kind', 'runBy', 'sanction', 'lifecycle', 'vendor', 'paidBy'] as const;
/** One of them. */
export type GroupColumn = (typeof groupColumns)[number];

/** How the register is looked at. Nothing of it changes a system. */
export interface Look {
  readonly find: string;
  readonly chips: readonly ChipId[];
  readonly sort: { readonly by: ColumnId; readonly down: boolean } | null;
  readonly group: GroupColumn | null;
  /** Groups that are folded, by their names. */
  readonly folded: readonly string[];
}

/** Everything, by name. */
export const plainLook: Look = { find: '', chips: [], sort: null, group: null, folded: [] };

/** A line of the grid: a system, or the head of a group with the systems in it. */
export type Line =
  | { readonly is: 'row'; readonly id: Id }
  | {
      readonly is: 'group';
      readonly id: string;
      readonly name: string;
      readonly ids: readonly Id[];
      readonly folded: boolean;
    };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares two keys; what is missing stands last, whichever way it is sorted. */
export function compareKeys(a: string | number | null, b: string | number | null, down: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return down ? -order : order;
}

/** The rows that are kept, in order: as sorted; while something is searched and nothing sorted, the nearest first; else by name. */
export function keptRows(register: Register, { find, chips, sort }: Look): readonly Row[] {
  const hits = find.trim() === '' ? null : found(register.rows, find);
  const rows = register.rows.filter(
    (row) => (hits === null || hits.has(row.id)) && chips.every((chip) => fitsChip(row, chip)),
  );
  if (sort) {
    const keyed = rows.map((row) => ({ row, key: cellOf(row, sort.by, register).order }));
    return keyed.sort((a, b) => compareKeys(a.key, b.key, sort.down)).map(({ row }) => row);
  }
  return hits === null ? rows : rows.sort((a, b) => (hits.get(a.id) ?? 0) - (hits.get(b.id) ?? 0));
}

/** The lines of the grid. Groups stand in the order of their names, "not asked" last; within one the order stays. */
export function linesOf(register: Register, look: Look): readonly Line[] {
  const rows = keptRows(register, look);
  const { group } = look;
  if (group === null) return rows.map(({ id }) => ({ is: 'row', id }));
  const groups = new Map<string, { key: string | number | null; ids: Id[] }>();
  for (const row of rows) {
    const cell = cellOf(row, group, register);
    const name = cell.state === 'missing' || cell.state === 'empty' ? words.notAsked : cell.shown;
    const of = groups.get(name);
    if (of) of.ids.push(row.id);
    else groups.set(name, { key: name === words.notAsked ? null : cell.order, ids: [row.id] });
  }
  return [...groups]
    .sort(([, a], [, b]) => compareKeys(a.key, b.key, false))
    .flatMap(([name, { ids }]): Line[] => {
      const folded = look.folded.includes(name);
      const head: Line = { is: 'group', id: `group ${name}`, name, ids, folded };
      return [head, ...(folded ? [] : ids.map((id): Line => ({ is: 'row', id })))];
    });
}
