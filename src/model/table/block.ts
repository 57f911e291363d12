import { plainCell, printCsv, readCsv } from '#lib/csv.ts';

/** Cells as the clipboard of a spreadsheet has them: tabs and lines, every cell inert (no formula runs by pasting). */
export function printBlock(rows: readonly (readonly string[])[]): string {
  return printCsv(rows, '\t');
}

/**
 * Cells of a block from a spreadsheet. An empty line is a row with nothing in it, which a file's reader would skip; the
 * line end after the last row is none. Blanks around a cell are left out.
 */
export function readBlock(text: string): string[][] {
  const rows = text.includes('"')
    ? readCsv(text, '\t')
    : text
        .replace(/\r\n?|\n$/gu, (end) => (end === '\n' ? '' : '\n'))
        .replace(/\n$/u, '')
        .split('\n')
        .map((line) => line.split('\t'));
  return rows.map((row) => row.map((cell) => plainCell(cell).trim()));
}
