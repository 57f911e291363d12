import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import { erase } from './pen.ts';
import { writeSystemCell, type CellField } from './system-cell.ts';

/** Cells of the register as they are typed; values of a list by their ids (`saas`, `A`). */
export interface SystemCells {
  readonly cells: readonly { readonly systemId: Id; readonly field: CellField; readonly text: string }[];
}

/** Sets cells of the register, of one system or of a thousand, in one step of undo. Of two texts for a cell the last one counts. */
export const setSystemCells = given<SystemCells>('system.cells', 'system', (pen, { cells }) => {
  const last = new Map(cells.map((cell) => [`${cell.field} ${cell.systemId}`, cell]));
  for (const { systemId, field, text } of last.values())
    if (visible(pen.records, 'system', systemId)) writeSystemCell(pen, systemId, field, text);
});

/** Deletes systems from the workspace: they disappear from every step of every map. */
export const deleteSystems = given<{ readonly systemIds: readonly Id[] }>(
  'system.deleteAll',
  'system',
  (pen, { systemIds }) => {
    for (const id of systemIds) erase(pen, 'system', id);
  },
);
