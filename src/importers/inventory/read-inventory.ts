import { readHtmlTable } from '#importers/cells/html-table.ts';
import { containerOf } from '#lib/xlsx/read-xlsx.ts';
import { textOfBytes } from '#lib/text-of-bytes.ts';
import { FILE_LIMIT } from '#model/format/decode.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { inventoryReading as words } from '#words/inventory-reading.ts';
import { foreignSort } from './foreign-sort.ts';
import { sheetOf } from './sheet-of.ts';
import type { Cells } from './sheet-of.ts';
import { cellsOfText } from './text-cells.ts';
import { cellsOfWorkbook } from './workbook-cells.ts';

/** A file, or a table that was pasted: its text, and the same as HTML where the clipboard has it. */
export type InventoryInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string; readonly html?: string };

/** Why nothing was read, as a sentence that names the file and what to do. */
export interface RefusedInventory {
  readonly refused: string;
}

type Why = Parameters<typeof words.refused>[1];

/**
 * Reads an inventory of systems from a file (CSV, TSV, semicolons, bars, XLSX) or from a pasted table. `tab` chooses the
 * tab of a workbook; without it, the one that looks most like an inventory. NOTHING IS WRITTEN. Never rejects.
 */
export async function readInventory(
  input: InventoryInput,
  options: { readonly tab?: string } = {},
): Promise<ReadSheet | RefusedInventory> {
  const cells = await cellsOf(input, options.tab);
  const sheet = typeof cells === 'string' ? cells : sheetOf(cells);
  return typeof sheet === 'string' ? { refused: words.refused(input.name, sheet) } : sheet;
}

async function cellsOf(input: InventoryInput, tab: string | undefined): Promise<Cells | Why> {
  const { name } = input;
  if (!('bytes' in input)) {
    const grid = input.html === undefined ? null : readHtmlTable(input.html);
    if (grid !== null && grid.rows.length > 1) return fromHtml(name, grid.rows, 'pasted');
    return fromText(name, input.text, 'pasted', false);
  }
  const { bytes } = input;
  if (bytes.length > FILE_LIMIT) return 'too big';
  if (bytes.length === 0) return 'empty';
  const container = containerOf(bytes);
  if (container !== null) return container.is === 'workbook' ? cellsOfWorkbook(name, container.zip, tab) : container.is;
  const { text, encoding, bom } = textOfBytes(bytes);
  const sort = foreignSort(bytes, text, encoding);
  if (sort === 'html') {
    // Many programs export a web page under the name of a spreadsheet.
    const grid = readHtmlTable(text);
    return grid === null || grid.rows.length < 2 ? 'html' : fromHtml(name, grid.rows, 'csv');
  }
  if (sort !== null) return sort;
  const cells = fromText(name, text, 'csv', bom || encoding !== 'utf-8');
  if (typeof cells === 'string' || encoding !== 'windows-1252') return cells;
  return { ...cells, problems: [{ text: words.oldEncoding }, ...cells.problems] };
}

/** `bom`: in an old encoding or in UTF-16 it goes back as UTF-8 with a mark, which spreadsheets read rightly. */
function fromText(name: string, text: string, form: 'csv' | 'pasted', bom: boolean): Cells | Why {
  if (text.trim() === '') return 'empty';
  const { rows, unclosed, delimiter, newline } = cellsOfText(text);
  return {
    name,
    form: form === 'csv' && delimiter === '\t' ? 'tsv' : form,
    written: { delimiter, newline, bom },
    rows,
    problems: unclosed.map((row) => ({ row: row + 1, text: words.unclosed })),
  };
}

function fromHtml(name: string, rows: readonly (readonly string[])[], form: 'csv' | 'pasted'): Cells {
  return {
    name,
    form,
    written: { delimiter: form === 'csv' ? ',' : '\t', newline: '\r\n', bom: form === 'csv' },
    rows,
    problems: [],
  };
}
