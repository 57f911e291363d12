import type { SetCells } from '#commands/table-set.ts';
import { stepById } from '#model/lookup-view.ts';
import { printBlock } from '#model/table/block.ts';
import { cellOf } from '#model/table/cell.ts';
import { columns } from '#model/table/columns.ts';
import type { Block } from '#views/table/places.ts';
import type { TableState } from '#views/table/use-table.ts';

type Table = Pick<TableState, 'view' | 'rows'>;

/** The text of a cell as it is typed; empty where there is none. */
export function textAt({ view, rows }: Table, row: number, col: number): string {
  const step = stepById(view, rows[row] ?? '');
  const column = columns[col];
  return step && column ? cellOf(view, step, column.id).text : '';
}

/** A block as a spreadsheet takes it. */
export function blockText(table: Table, { top, bottom, left, right }: Block): string {
  return printBlock(range(top, bottom).map((row) => range(left, right).map((col) => textAt(table, row, col))));
}

/** What makes all cells of a block say what `text` gives for each. */
export function setBlock(
  { view, rows }: Table,
  { top, bottom, left, right }: Block,
  text: (row: number, col: number) => string,
): SetCells {
  const cells = range(top, bottom).flatMap((row) =>
    range(left, right).flatMap((col) => {
      const column = columns[col];
      const stepId = rows[row];
      return column && stepId !== undefined ? [{ stepId, column: column.id, text: text(row, col) }] : [];
    }),
  );
  return { mapId: view.map.id, cells };
}

/** What is filled down: each row says what the first does; a single row, what the one above it does. */
export function fillDown(table: Table, block: Block): SetCells {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  if (from < 0) return { mapId: table.view.map.id, cells: [] };
  return setBlock(table, { ...block, top: from + 1 }, (_, col) => textAt(table, from, col));
}

/**
 * What pasting rows of cells at the corner of a block changes. One cell goes into all of the block. Rows beyond the last
 * step are given apart, for the person to decide.
 */
export function pasteBlock(
  table: Table,
  block: Block,
  cells: readonly (readonly string[])[],
): { readonly set: SetCells; readonly beyond: NonNullable<SetCells['rows']> } {
  const [first] = cells;
  if (cells.length === 1 && first?.length === 1 && block.top < table.rows.length)
    return { set: setBlock(table, block, () => first[0] ?? ''), beyond: [] };
  const typed = (row: readonly string[]) =>
    row.flatMap((text, at) => {
      const column = columns[block.left + at];
      return column ? [{ column: column.id, text }] : [];
    });
  const fits = Math.max(0, table.rows.length - block.top);
  const set = cells.slice(0, fits).flatMap((row, at) => {
    const stepId = table.rows[block.top + at];
    return stepId === undefined ? [] : typed(row).map((cell) => ({ ...cell, stepId }));
  });
  return { set: { mapId: table.view.map.id, cells: set }, beyond: cells.slice(fits).map(typed) };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
