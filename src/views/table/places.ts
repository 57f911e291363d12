import { columns } from '#model/table/columns.ts';

/** A place in the table: row -1 is the head, the row after the last step takes a new one. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two places, within the rows of steps. */
export function blockOf(a: Place, b: Place, rows: number): Block {
  const row = (place: Place) => Math.max(0, Math.min(rows - 1, place.row));
  return {
    top: Math.min(row(a), row(b)),
    bottom: Math.max(row(a), row(b)),
    left: Math.min(a.col, b.col),
    right: Math.max(a.col, b.col),
  };
}

const LAST = columns.length - 1;

/** Where a key leads in a table of `rows` steps that shows `page` of them; null = it leads nowhere. */
export function placeAfter(
  { row, col }: Place,
  press: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  rows: number,
  page: number,
): Place | null {
  const ctrl = press.ctrlKey || press.metaKey;
  const to = (r: number, c: number): Place => ({
    row: Math.max(-1, Math.min(rows, r)),
    col: Math.max(0, Math.min(LAST, c)),
  });
  switch (press.key) {
    case 'ArrowUp':
      return ctrl ? to(0, col) : to(row - 1, col);
    case 'ArrowDown':
      return ctrl ? to(rows - 1, col) : to(row + 1, col);
    case 'ArrowLeft':
      return ctrl ? to(row, 0) : to(row, col - 1);
    case 'ArrowRight':
      return ctrl ? to(row, LAST) : to(row, col + 1);
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrl ? to(rows - 1, LAST) : to(row, LAST);
    case 'PageUp':
      return to(Math.max(0, row - page), col);
    case 'PageDown':
      return to(Math.min(rows - 1, row + page), col);
    default:
      return null;
  }
}

/** The next cell in reading order, or the one before; null = beyond the table. */
export function placeBeside({ row, col }: Place, by: 1 | -1, rows: number): Place | null {
  const next = col + by;
  if (next >= 0 && next <= LAST) return { row, col: next };
  const other = row + by;
  if (other < 0 || other >= rows) return null;
  return { row: other, col: by === 1 ? 0 : LAST };
}
