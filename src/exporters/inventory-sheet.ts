import { inertCell, printCsv } from '#lib/csv.ts';
import { writeXlsx } from '#lib/xlsx/write-xlsx.ts';
import { dayOf } from '#exporters/exporter.ts';
import type { SaidInRoom, SheetBack } from '#model/inventory/give-back.ts';
import type { SheetRecord } from '#model/records/sheet.ts';
import { inventoryWords } from '#words/inventory.ts';

const words = inventoryWords.back;

/** Without it Excel takes UTF-8 for the code page of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that would run wherever it came from. A minus or a plus before digits is a number and stays. */
const RUNS = /^[=@\t\r\uFF1D\uFF20]|^[+-](?!\s*[\d.,])./u;

/**
 * A sheet as text, written as it came: its delimiter, line ends and byte order mark. Cells that came are as they were but
 * for formulas, which no spreadsheet may run; cells of ours are inert whatever they begin with.
 */
export function sheetCsv({ above, headers, rows }: SheetBack, written: NonNullable<SheetRecord['written']>): Blob {
  const { delimiter = ',', newline = '\r\n', bom = false } = written;
  const quoted = (cell: string): string =>
    cell.includes('"') || cell.includes(delimiter) || /[\r\n]|^\s|\s$/u.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const came = (cell: string): string => quoted(RUNS.test(cell) && cell.trim() !== '-' ? inertCell(cell) : cell);
  // A row of one empty cell would be an empty line, which readers skip.
  const line = (cells: readonly string[]) =>
    (cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter)) + newline;
  const text = [
    ...[...above, headers].map((cells) => line(cells.map(came))),
    ...rows.map(({ cells, ours }) =>
      line(cells.map((cell, at) => (ours.has(at) ? quoted(inertCell(cell)) : came(cell)))),
    ),
  ];
  return new Blob([(bom ? BYTE_ORDER_MARK : '') + text.join('')], { type: 'text/csv' });
}

/** What the room said, as rows of text under headings: which system and field, what it was and is, who, when, which steps. */
export function saidRows(said: readonly SaidInRoom[]): readonly (readonly string[])[] {
  return [
    words.headings,
    ...said.map(({ system, is, heading, was, now, by, at, steps }) => [
      system,
      is === 'new' ? words.isNew : is === 'deleted' ? words.deleted : heading,
      was,
      now,
      by === undefined ? '' : (by ?? words.room),
      at === undefined ? '' : dayOf(at),
      steps.join('; '),
    ]),
  ];
}

/** The same as a CSV of its own, every cell inert. */
export function saidCsv(said: readonly SaidInRoom[]): Blob {
  return new Blob([BYTE_ORDER_MARK + printCsv(saidRows(said))], { type: 'text/csv' });
}

/** A workbook with the sheet and, on a second tab, what the room said. Every cell is text, as it came. */
export async function sheetXlsx({ above, headers, rows, said }: SheetBack, tab: string): Promise<Blob> {
  const cells = [...above, headers, ...rows.map((row) => row.cells)];
  const bytes = await writeXlsx([
    { name: tab, rows: cells, head: above.length + 1 },
    { name: words.said, rows: saidRows(said), head: 1 },
  ]);
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
