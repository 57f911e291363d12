/** Cells as they were pasted, before anybody says what they mean. */
export interface Grid {
  readonly is: 'list' | 'table';
  /** Every row has the same number of cells; an empty cell is ''. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that another one reaches over, as "row column": merged cells of an HTML table say so. */
  readonly covered: ReadonlySet<string>;
}

/** More columns than any table of steps has: more is another sort of data, and would not be read by anybody. */
export const COLUMN_LIMIT = 200;

/** Rows made equally long, cells without invisible characters, rows and last columns without any text left out. */
export function gridOf(is: Grid['is'], rows: readonly (readonly string[])[], covered = new Set<string>()): Grid {
  const clean = rows.map((row) => row.map(plainText));
  const width = clean.reduce((most, row) => {
    const last = row.findLastIndex((cell) => cell !== '');
    return Math.max(most, last + 1);
  }, 0);
  const kept: string[][] = [];
  const over = new Set<string>();
  for (const [at, row] of clean.entries()) {
    if (!row.some((cell) => cell !== '')) continue;
    for (let column = 0; column < width; column++)
      if (covered.has(`${at} ${column}`)) over.add(`${kept.length} ${column}`);
    kept.push(Array.from({ length: width }, (_, column) => row[column] ?? ''));
  }
  return { is, rows: kept, covered: over };
}

/** Text without control characters, byte order marks and blanks around it; line ends inside a cell stay. */
function plainText(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFEFF\u200B]|(?![\n\t])\p{Cc}/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
