import type { CellState } from '#model/register/cell.ts';

/** A column of a grid of records. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** Width, px. */
  readonly width: number;
  readonly number?: boolean | undefined;
  /** It is counted and cannot be typed. */
  readonly counted: boolean;
}

/** A cell as it is shown and as it is typed. */
export interface GridCell {
  readonly shown: string;
  readonly state: CellState;
  readonly typed: string;
  readonly title?: string;
  /** What the button in the cell opens, in words; without it there is none. */
  readonly opens?: string;
}

/** A line: a record, or the head of a group. */
export type GridLine =
  | { readonly is: 'row'; readonly id: string }
  | {
      readonly is: 'group';
      readonly id: string;
      readonly name: string;
      readonly ids: readonly string[];
      readonly folded: boolean;
    };

/** One thing a cell could say; `sure` = what was typed begins it, so that Enter takes it. */
export interface Option {
  readonly text: string;
  readonly hint?: string;
  readonly sure: boolean;
}

/** A text typed into a cell. */
export interface Typed {
  readonly id: string;
  readonly column: string;
  readonly text: string;
}

/** What a grid shows and what it does: everything that differs between systems and people. */
export interface GridOf<R extends object> {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
  readonly row: (id: string) => R | undefined;
  readonly cell: (row: R, column: string) => GridCell;
  readonly name: (row: R) => string;
  /** What can be picked in a column; null = it is free text. */
  readonly options: (column: string, typed: string) => readonly Option[] | null;
  readonly save: (cells: readonly Typed[]) => void;
  /** Opens what a cell stands for: the system, or the owner named in it. */
  readonly open: (id: string, column: string) => void;
  readonly sort: { readonly by: string; readonly down: boolean } | null;
  readonly onSort: (by: string) => void;
  readonly onFold: (group: string) => void;
  readonly onCopied: (cells: number) => void;
  /** Somebody tried to type into a counted column. */
  readonly onCounted: (column: string) => void;
}

/** Height of a row, px: 14 px text with room to be hit. */
export const ROW = 34;
/** Width of the column that selects, px. */
export const CHECK = 40;
