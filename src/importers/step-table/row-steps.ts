import type { Declared, TableStep } from '#commands/paste-table.ts';
import { isBlank, percentIn, timeIn } from './cell.ts';
import type { Style } from './cell.ts';
import type { Column } from './column.ts';
import type { Grid } from '#importers/cells/grid.ts';
import { isTotal } from './heading.ts';
import { oneLine, readersOf, readRow } from './read-row.ts';
import type { RowReading } from './read-row.ts';
import type { Unread, WhyUnread } from './unread.ts';

/** What the rows of a table say. */
export interface RowSteps {
  readonly steps: readonly TableStep[];
  /** For each step the row it came from. */
  readonly stepRows: readonly number[];
  readonly unread: readonly Unread[];
  readonly declared: readonly Declared[];
  /** Rows of totals and averages. */
  readonly totals: ReadonlySet<number>;
}

/** Reads each row under the headings as a step. What cannot be read is kept or left out, and listed either way. */
export function stepsOfRows(grid: Grid, reading: RowReading): RowSteps {
  const { columns, from } = reading;
  const steps: TableStep[] = [];
  const stepRows: number[] = [];
  const unread: Unread[] = [];
  const declared: Declared[] = [];
  const totals = new Set<number>();
  // The last team (or owner) of a column: an empty cell below means the same.
  const same = new Map<number, string>();
  const readers = readersOf(reading);
  const nameAt = columns.findIndex((column) => column.meaning === 'name');

  for (let row = from; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    const said = (column: number): string => {
      const cell = cells[column] ?? '';
      const { meaning } = columns[column] ?? { meaning: 'kept' as const };
      const reaches = meaning === 'team' || (grid.covered.has(`${row} ${column}`) && isShared(meaning));
      if (!isBlank(cell)) same.set(column, cell);
      return isBlank(cell) ? (reaches && cell === '' ? (same.get(column) ?? '') : '') : cell;
    };
    const miss = (column: number, why: WhyUnread): void => {
      const text = cells[column] ?? '';
      if (!isBlank(text) && columns[column]?.meaning !== 'out') unread.push({ row, column, text, why });
    };
    const name = nameAt === -1 ? '' : oneLine(cells[nameAt] ?? '');
    const first = cells.find((cell) => !isBlank(cell)) ?? '';
    const total = isTotal(name === '' ? first : name);
    if (total !== null) {
      totals.add(row);
      for (const [column, { meaning }] of columns.entries()) {
        const sum = total === 'total' ? sumIn(cells[column] ?? '', columns[column], reading.style) : null;
        if (sum !== null) declared.push(sum);
        else if (meaning !== 'name' && meaning !== 'number' && cells[column] !== first) miss(column, 'total');
      }
      continue;
    }
    const before = steps.at(-1);
    const read = readRow(columns, said, readers, miss);
    if (name !== '' && !isBlank(name)) {
      steps.push({ ...read.step, name });
      stepRows.push(row);
    } else if (before?.noSystem === undefined && read.step.noSystem === undefined && before && goesOn(cells, columns)) {
      // The row belongs to the step above, whose name reaches over it.
      steps[steps.length - 1] = {
        ...before,
        systems: [...before.systems, ...read.step.systems],
        notes: [...before.notes, ...read.step.notes],
      };
    } else {
      for (const column of columns.keys()) if (columns[column]?.meaning !== 'number') miss(column, 'no name');
      continue;
    }
    unread.push(...read.unread.map((one) => ({ ...one, row })));
  }
  return { steps, stepRows, unread, declared, totals };
}

/** A merged cell of these stands for every row it reaches over; one number over two rows is not two numbers. */
function isShared(meaning: Column['meaning']): boolean {
  return meaning === 'systems' || meaning === 'techOwner' || meaning === 'notes';
}

/** True for a row without a name that only lists more of what a step may have several of. */
function goesOn(cells: readonly string[], columns: readonly Column[]): boolean {
  const said = [...cells.keys()].filter((column) => !isBlank(cells[column] ?? ''));
  return (
    said.some((column) => ['systems', 'notes'].includes(columns[column]?.meaning ?? '')) &&
    said.every((column) => ['systems', 'techOwner', 'notes', 'out'].includes(columns[column]?.meaning ?? ''))
  );
}

function sumIn(cell: string, column: Column | undefined, style: Style): Declared | null {
  if (column === undefined || isBlank(cell)) return null;
  const { meaning } = column;
  if (meaning === 'ca') return withNumber({ field: 'ca', said: percentIn(cell, style) });
  if (meaning !== 'pt' && meaning !== 'lt' && meaning !== 'wait') return null;
  return withNumber({ field: meaning, said: timeIn(cell, column.unit, style) });
}

function withNumber(declared: Declared): Declared | null {
  return declared.said.v === undefined && declared.said.lo === undefined ? null : declared;
}
