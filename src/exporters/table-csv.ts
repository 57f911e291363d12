import type { Exporter } from '#exporters/exporter.ts';
import { printCsv } from '#lib/csv.ts';
import { tableRows } from '#model/table/file.ts';
import type { View } from '#model/view.ts';
import { pictureWords } from '#words/picture.ts';

/** Without it Excel takes UTF-8 for the code page of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table of the map as CSV: a row for each step with its id, so that it can be edited elsewhere and brought back
 * (`readTableBack`). Every cell is inert: no spreadsheet runs what somebody typed.
 */
export const tableCsv: Exporter = {
  id: 'table',
  name: pictureWords.exports.table,
  extension: 'csv',
  type: 'text/csv',
  async run({ view }) {
    return tableFile(view);
  },
};

/** The same at once, for where there is no picture beside it. */
export function tableFile(view: View): Blob {
  return new Blob([BYTE_ORDER_MARK + printCsv(tableRows(view))], { type: 'text/csv' });
}
