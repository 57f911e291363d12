import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { inventoryReading as words } from '#words/inventory-reading.ts';
import { headOf, joinedHeaders } from './head-rows.ts';

/** Something odd, and the row it is in (from 1, as a spreadsheet counts). */
export type Problem = ReadSheet['problems'][number];

/** Cells before anybody says which are headers. */
export interface Cells extends Pick<ReadSheet, 'name' | 'form' | 'tab' | 'tabs' | 'written' | 'problems'> {
  readonly rows: readonly (readonly string[])[];
}

/** More rows and columns than any inventory has: what is larger is another sort of data. */
const ROWS_LIMIT = 20_000;
const COLUMNS_LIMIT = 500;
/** So many rows of the wrong length are listed; more would hide the rest. */
const LISTED = 50;

/** An inventory from cells: headers, rows under them, and what was odd; or why it is none. */
export function sheetOf({
  rows,
  problems,
  ...cells
}: Cells): ReadSheet | 'empty' | 'no rows' | 'too many rows' | 'too many columns' {
  const isSaid = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const last = rows.findLastIndex(isSaid);
  if (last === -1) return 'empty';
  const head = headOf(rows);
  const from = head.above + head.rows;
  if (last < from) return 'no rows';
  if (last - from >= ROWS_LIMIT) return 'too many rows';
  const upper = rows[head.above] ?? [];
  const over = head.rows === 1 ? upper : joinedHeaders(upper, rows[head.above + 1] ?? []);
  const width = rows.reduce((most, row) => Math.max(most, endOf(row)), over.length);
  if (width > COLUMNS_LIMIT) return 'too many columns';
  const wide = (row: readonly string[]): string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const body = rows.slice(from, last + 1);
  const beyond = body.filter((row) => endOf(row) > over.length).length;
  const ragged = body.flatMap((row, at): Problem[] => {
    const number = from + at + 1;
    // Where most rows go on, it is a column without a header, said once.
    if (endOf(row) > over.length)
      return beyond > LISTED ? [] : [{ row: number, text: words.moreCells(endOf(row), over.length) }];
    // A workbook keeps no empty cells at the end of a row, and a list has but one.
    const isShort = cells.form !== 'xlsx' && row.length < over.length && isSaid(row);
    return isShort ? [{ row: number, text: words.fewerCells(row.length, over.length) }] : [];
  });
  const wider = beyond > LISTED ? [{ text: words.noHeaders(beyond, width - over.length) }] : [];
  const strange = body.flatMap((row, at): Problem[] =>
    row.some((cell) => cell.includes('\uFFFD')) ? [{ row: from + at + 1, text: words.unreadSigns }] : [],
  );
  return {
    ...cells,
    ...(head.rows === 2 && { written: { ...cells.written, headRows: 2 } }),
    above: rows.slice(0, head.rows === 2 ? from : head.above),
    headers: wide(over),
    rows: body.map(wide),
    problems: [...problems, ...wider, ...listed(ragged), ...listed(strange)],
  };
}

/** How many cells a row has up to the last with something in it. */
function endOf(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function listed(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LISTED) return problems;
  return [...problems.slice(0, LISTED), { text: words.moreOfThese(problems.length - LISTED) }];
}
