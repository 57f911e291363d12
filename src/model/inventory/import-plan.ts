import type { DuplicateReason } from '#model/inventory/duplicates.ts';
import type { CellValue } from '#model/inventory/cell-value.ts';
import type { Id } from '#model/records/record.ts';
import type { SheetRecord } from '#model/records/sheet.ts';

/**
 * What becomes of a cell. `change` is written. `conflict`: a person changed the field since the last import, or it said
 * something else before the first one; it is written only when the sheet is chosen. `confirm`: it would make the system
 * shadow IT, which a person has to say. `unread`: a word or number we make nothing of.
 */
export interface PlannedField {
  readonly column: number;
  readonly field: string;
  readonly how: 'change' | 'conflict' | 'confirm' | 'unread';
  readonly was: string;
  readonly now: string;
  readonly value: CellValue;
}

/**
 * What becomes of a row. `again`: a row above names the same system; it is kept with the sheet, as are rows that name
 * none (`unreadable`) and blank ones.
 */
export interface PlannedRow {
  /** 0 = the first row under the headers. */
  readonly row: number;
  readonly name: string;
  readonly is: 'new' | 'changed' | 'same' | 'conflict' | 'unreadable' | 'again' | 'blank';
  readonly systemId?: Id;
  /** It was deleted here and is still in the sheet. */
  readonly deleted?: true;
  readonly fields: readonly PlannedField[];
}

/** A new row that may be a system that is here already. */
export interface LikelyRow {
  readonly row: number;
  readonly systemId: Id;
  readonly reason: DuplicateReason;
  readonly names: readonly [string, string];
}

/** What importing a sheet would do. Nothing is done. */
export interface ImportPlan {
  /** The sheet that this is a later edition of. */
  readonly sheet: SheetRecord | null;
  /** The name of its statements: `import:<source>`. */
  readonly source: string;
  readonly rows: readonly PlannedRow[];
  readonly likely: readonly LikelyRow[];
  /** Owner roles that no column is taken for: nothing is said about them, which is not "no owner". */
  readonly absent: readonly ('techOwner' | 'bizOwner')[];
  /** Headings of columns that are kept as they are. */
  readonly kept: readonly string[];
  /** Systems that the earlier edition had and this one has not; they stay. */
  readonly gone: readonly Id[];
}

/** What a person decided about a plan. */
export interface Choices {
  /** For conflicts that were not decided row by row. */
  readonly conflicts?: 'ours' | 'sheet';
  readonly byRow?: Readonly<Record<number, 'ours' | 'sheet'>>;
  /** Rows whose shadow IT was confirmed. */
  readonly confirmed?: readonly number[];
  /** New rows that are a system that is here. */
  readonly same?: Readonly<Record<number, Id>>;
}

/** Which side a conflict of this row is decided for; ours where nobody chose. */
export function chosenFor(choices: Choices, row: number): 'ours' | 'sheet' {
  return choices.byRow?.[row] ?? choices.conflicts ?? 'ours';
}
