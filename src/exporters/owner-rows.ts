import { printCsv } from '#lib/csv.ts';
import { writeXlsx } from '#lib/xlsx/write-xlsx.ts';
import { asSent, ownerColumns, type OwnerRow } from '#model/inventory/owner-rows.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** Without it Excel takes UTF-8 for the code page of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

function cellsOf(rows: readonly OwnerRow[]): readonly (readonly string[])[] {
  return [
    [...ownerColumns.map((column) => words.columns[column]), words.asSent],
    ...rows.map((row) => [...ownerColumns.map((column) => row[column]), asSent(row)]),
  ];
}

/** The sheet for owners as CSV, every cell inert. */
export function ownerRowsCsv(rows: readonly OwnerRow[]): Blob {
  return new Blob([BYTE_ORDER_MARK + printCsv(cellsOf(rows))], { type: 'text/csv' });
}

/** The same as a workbook of one tab. Every cell is text. */
export async function ownerRowsXlsx(rows: readonly OwnerRow[]): Promise<Blob> {
  const bytes = await writeXlsx([{ name: words.tab, rows: cellsOf(rows), head: 1 }]);
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
