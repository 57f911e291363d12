/** Why a cell was not read, and what becomes of it. */
export type WhyUnread =
  /** Kept on the step as its text; it counts as missing. */
  | 'no number'
  /** A number without a unit; kept as text until somebody says which. */
  | 'no unit'
  /** The column has no field; kept with the step. */
  | 'no column'
  /** The row names no step; left out. */
  | 'no name'
  /** It stands above the headings; left out. */
  | 'title'
  /** In a row of totals or averages; left out. */
  | 'total'
  /** Several systems and one owner: whose? Left out. */
  | 'whose'
  /** It, or its row, names no system; left out. */
  | 'no system';

/** One cell that was not read. Row and column count from 0, in the grid. */
export interface Unread {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: WhyUnread;
}
