import { textOfBytes } from '#lib/text-of-bytes.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { inventoryReading as words } from '#words/inventory-reading.ts';
import { gridOfText } from './text-cells.ts';
import { sheetOf } from './sheet-of.ts';

/** A file, or a table that was pasted: its text, and the same as HTML where the clipboard has it. */
export type InventoryInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string; readonly html?: string };

/** Why nothing was read, as a sentence that names the file and what to do. */
export interface RefusedInventory {
  readonly refused: string;
}

/**
 * Reads an inventory of systems from a file (CSV, TSV, semicolons, bars, XLSX) or from a pasted table. `tab` chooses the
 * tab of a workbook; without it, the one that looks most like an inventory. NOTHING IS WRITTEN. Never rejects.
 */
export async function readInventory(
  input: InventoryInput,
  _options: { readonly tab?: string } = {},
): Promise<ReadSheet | RefusedInventory> {
  const { name } = input;
  const { text, bom } = 'bytes' in input ? textOfBytes(input.bytes) : { text: input.text, bom: false };
  if (text.trim() === '') return { refused: words.refused(name, 'empty') };
  return sheetOf(name, gridOfText(text), { pasted: 'text' in input, bom });
}
