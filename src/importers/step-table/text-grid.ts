import { plainCell, readCsv } from '#lib/csv.ts';
import { readPercentField, readTimeField } from '#commands/line/quantity-field.ts';
import { barredRows } from '#importers/cells/barred-rows.ts';
import { gridOf } from '#importers/cells/grid.ts';
import type { Grid } from '#importers/cells/grid.ts';
import { meaningOf } from './heading.ts';

/** So many rows are looked at to find out what a text is; a table shows its sort in far fewer. */
const SAMPLE = 200;
/** Of the rows of a table so many at least have the same number of cells: last empty ones may be missing. */
const MOST = 0.8;
/** A quoted cell with more lines than this has lost its closing quote. */
const CELL_LINES = 60;

/**
 * The cells of a pasted text or a file: tabs part them, else semicolons, commas or bars where that gives a table; a text
 * that is no table is a list, each line a row of one cell.
 */
export function readTextGrid(text: string): Grid {
  const plain = text.replace(/^\uFEFF/, '').replace(/\0/g, '');
  const lines = linesOf(plain);
  const tabs = lines.filter((line) => line.includes('\t')).length;
  if (tabs > 0 && tabs * 2 >= lines.length) return gridOf('table', cellsOf(plain, lines, '\t'));
  const barred = barredRows(lines);
  if (barred !== null) return gridOf('table', barred);
  for (const separator of [';', ',', '|']) {
    if (!plain.includes(separator)) continue;
    const rows = cellsOf(plain, lines, separator);
    if (isTable(rows.slice(0, SAMPLE))) return gridOf('table', rows);
  }
  return gridOf(
    'list',
    lines.map((line) => [line]),
  );
}

/** The lines of a text that say something. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
}

function cellsOf(text: string, lines: readonly string[], separator: string): string[][] {
  const rows = readCsv(text, separator);
  const lost = rows.some((row) => row.some((cell) => cell.split('\n').length > CELL_LINES));
  const read = lost ? lines.map((line) => line.split(separator)) : rows;
  return read.map((row) => row.map(plainCell));
}

/** True for rows of one length that begin with known headings, or have a column of times or percentages. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length < 2 || width < 2 || rows.filter((row) => row.length === width).length < rows.length * MOST)
    return false;
  if (first.filter((cell) => meaningOf(cell) !== undefined).length >= 2) return true;
  return first.some((_, column) => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const said = cells.filter((cell) => readTimeField(cell) !== null || (cell.endsWith('%') && readPercentField(cell)));
    return said.length > 0 && said.length >= cells.length * 0.6;
  });
}
