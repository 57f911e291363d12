import { keysBetween } from '#lib/order.ts';
import type { Id } from '#model/records/record.ts';
import type { ColumnId } from '#model/table/columns.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import { link, unlink } from './link.ts';
import type { Pen } from './pen.ts';
import { jointFor } from './place.ts';
import { streamOf } from './stream.ts';
import { writeCell } from './table-cell.ts';

/** What is typed into one cell. */
export interface TypedCell {
  readonly column: ColumnId;
  readonly text: string;
}

/** Cells of one map's table, and rows that become new steps at the end of the story. */
export interface SetCells {
  readonly mapId: Id;
  readonly cells: readonly (TypedCell & { readonly stepId: Id })[];
  readonly rows?: readonly (readonly TypedCell[])[];
}

/** Sets cells of the table, as many as there are, in one step of undo. New rows follow the last step, one after the other. */
export const setCells = given<SetCells>('table.set', 'step', writeCells);

/** The writes of `table.set`. Of two texts for the same cell the last one counts. */
export function writeCells(pen: Pen, { mapId, cells, rows = [] }: SetCells): void {
  const last = new Map(cells.map((cell) => [`${cell.column} ${cell.stepId}`, cell]));
  for (const { stepId, column, text } of last.values()) {
    const here = pen.records.tables.step.get(stepId)?.mapId === mapId && visible(pen.records, 'step', stepId);
    if (here) writeCell(pen, stepId, column, text);
  }
  addRows(
    pen,
    mapId,
    rows.filter((row) => row.some((cell) => cell.column !== 'owners' && cell.text.trim() !== '')),
  );
}

function addRows(pen: Pen, mapId: Id, rows: readonly (readonly TypedCell[])[]): void {
  const stream = streamOf(pen.records, mapId);
  if (stream === null || rows.length === 0) return;
  const joint = jointFor(stream, null, 'after');
  const next = stream.steps.find((step) => step.order > joint.order)?.order ?? null;
  const orders = [joint.order, ...keysBetween(joint.order, next, rows.length - 1)];
  for (const [from, to] of joint.cut) unlink(pen, from, to);
  let before: readonly Id[] = joint.from;
  rows.forEach((row, at) => {
    const id = pen.create('step', { mapId, kind: 'step', name: nameIn(row), order: orders[at] ?? joint.order });
    for (const from of before) link(pen, mapId, from, id);
    for (const { column, text } of row) if (column !== 'name') writeCell(pen, id, column, text);
    before = [id];
  });
  for (const from of before) for (const to of joint.to) link(pen, mapId, from, to);
}

function nameIn(row: readonly TypedCell[]): string {
  return row.find((cell) => cell.column === 'name')?.text.trim() ?? '';
}
