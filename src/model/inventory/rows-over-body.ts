import type { SheetRecord } from '#model/records/sheet.ts';

/** The rows that stand over the systems of a sheet, as they stood: titles, then the headers in one row or two. */
export function rowsOverBody({
  above = [],
  headers,
  written,
}: Pick<SheetRecord, 'above' | 'headers' | 'written'>): readonly (readonly string[])[] {
  return written?.headRows === 2 ? above : [...above, headers];
}
