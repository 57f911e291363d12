import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { inventoryReading as words } from '#words/inventory-reading.ts';
import type { TextCells } from './text-cells.ts';

/** What is known of a text beside its cells. */
interface Written {
  readonly pasted: boolean;
  readonly bom: boolean;
}

/** An inventory from the cells of a text: headers, rows under them, and what was odd. */
export function sheetOf(name: string, cells: TextCells, { pasted, bom }: Written): ReadSheet {
  const { rows, unclosed, delimiter, newline } = cells;
  const [headers = [], ...body] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const wide = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const last = body.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return {
    name,
    form: pasted ? 'pasted' : delimiter === '\t' ? 'tsv' : 'csv',
    above: [],
    headers: wide(headers),
    rows: body.slice(0, last + 1).map(wide),
    written: { delimiter, newline, bom },
    problems: unclosed.map((row) => ({ row: row + 1, text: words.unclosed })),
  };
}
