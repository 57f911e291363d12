import type { Known } from '#commands/line/parsed.ts';
import { nameKey } from '#model/names.ts';
import { STEP_LIMIT } from '#model/format/parse.ts';
import type { Style } from './cell.ts';
import { timed } from './column.ts';
import type { Column } from './column.ts';
import { COLUMN_LIMIT } from '#importers/cells/grid.ts';
import type { Grid } from '#importers/cells/grid.ts';
import { guessColumns } from './guess-columns.ts';
import { headingsOf, headOf } from './head-rows.ts';
import type { Head } from './head-rows.ts';
import { readHtmlTable } from '#importers/cells/html-table.ts';
import { stepsOfLines } from './list-steps.ts';
import { stepsOfRows } from './row-steps.ts';
import type { RowSteps } from './row-steps.ts';
import type { Unread } from './unread.ts';
import { readTextGrid } from './text-grid.ts';

/** Steps found in a pasted list or table, and everything that was not read. NOTHING IS WRITTEN. */
export interface StepTable extends RowSteps {
  readonly is: 'list' | 'table';
  readonly grid: Grid;
  readonly head: Head;
  readonly columns: readonly Column[];
}

/** Why no steps can be made of a text. */
export interface NoTable {
  readonly is: 'refused';
  readonly why: 'empty' | 'too many steps' | 'too many columns';
}

/** What may be known besides the text. */
export interface Around {
  /** The same as HTML, where the clipboard has it: it knows merged cells. */
  readonly html?: string;
  /** Names that are here: a system of such a name is never parted at its signs. */
  readonly known?: Known;
}

/** What a person has put right. */
export interface Corrected {
  readonly head?: Head;
  readonly columns?: readonly Column[];
}

const nobody: Known = { systems: [], teams: [], people: [] };
/** So many rows show how numbers are written. */
const SAMPLE = 500;

/** Reads a pasted list or table, or a file of one. Never throws. */
export function readStepTable(text: string, { html, known = nobody }: Around = {}): StepTable | NoTable {
  const grid = (html === undefined ? null : readHtmlTable(html)) ?? readTextGrid(text);
  if (grid.rows.length === 0) return { is: 'refused', why: 'empty' };
  // A heading and a total may stand around as many steps as a map can hold.
  if (grid.rows.length > STEP_LIMIT + 10) return { is: 'refused', why: 'too many steps' };
  if ((grid.rows[0]?.length ?? 0) > COLUMN_LIMIT) return { is: 'refused', why: 'too many columns' };
  return readGrid(grid, known);
}

/** Reads the same cells again with what a person has put right. */
export function readGrid(grid: Grid, known: Known, corrected: Corrected = {}): StepTable {
  if (grid.is === 'list' && grid.rows.every((row) => row.length === 1)) return readList(grid, known);
  const head = corrected.head ?? headOf(grid.rows);
  const from = head.titles + head.rows;
  const columns = corrected.columns ?? guessColumns(headingsOf(grid.rows, head), grid.rows.slice(from));
  const style = styleOf(grid.rows.slice(from), columns);
  const read = stepsOfRows(grid, { from, columns, style, known: new Set(known.systems.map(nameKey)) });
  return { is: 'table', grid, head, columns, ...read, unread: [...titlesOf(grid, head), ...read.unread] };
}

function readList(grid: Grid, known: Known): StepTable {
  const lines = grid.rows.map((row) => (row[0] ?? '').replace(/\s+/g, ' '));
  const { steps, stepRows, title } = stepsOfLines(lines, known);
  const unread: Unread[] = title === null ? [] : [{ row: title, column: 0, text: lines[title] ?? '', why: 'title' }];
  return {
    is: 'list',
    grid,
    head: { titles: 0, rows: 0 },
    columns: [{ heading: '', meaning: 'name' }],
    steps,
    stepRows,
    unread,
    declared: [],
    totals: new Set(),
  };
}

function titlesOf(grid: Grid, { titles }: Head): readonly Unread[] {
  return grid.rows
    .slice(0, titles)
    .flatMap((row, at) =>
      row.flatMap((text, column) => (text === '' ? [] : [{ row: at, column, text, why: 'title' as const }])),
    );
}

/** How the table writes its numbers, by those of its cells that can be read in one way only. */
function styleOf(body: readonly (readonly string[])[], columns: readonly Column[]): Style {
  const cellsOf = (is: (column: Column) => boolean) =>
    body.slice(0, SAMPLE).flatMap((row) => row.filter((_, at) => is(columns[at] ?? { heading: '', meaning: 'kept' })));
  const numbers = cellsOf(({ meaning }) => timed.has(meaning) || meaning === 'ca');
  const comma = numbers.some((cell) => /\d,\d{1,2}(?!\d)/.test(cell));
  const point = numbers.some((cell) => /\d\.\d{1,2}(?!\d)/.test(cell));
  const shares = cellsOf(({ meaning }) => meaning === 'ca').filter((cell) => /\d/.test(cell));
  const parts = shares.length > 0 && shares.every((cell) => /^[01](?:[.,]\d+)?$/.test(cell));
  return {
    ...(comma !== point && { decimal: comma ? (',' as const) : ('.' as const) }),
    ...(parts && shares.some((cell) => /[.,]/.test(cell)) && { parts }),
  };
}
