/** Units a quantity can have. Times are converted by a map's calendar (`#model/calendar.ts`); `%` is 0 to 100. */
export type Unit = 's' | 'min' | 'h' | 'd' | 'wk' | 'mo' | '%';

/** How sure a number is: somebody's guess, asked of a doer, measured, or read from a system. */
export type Sure = 'guess' | 'asked' | 'measured' | 'system';

/**
 * A number somebody gave, with the text as it was typed. `v` is one value, `lo` and `hi` a range.
 * NEITHER `v` NOR `lo`/`hi` = typed but not understood: it is shown and kept, and counts as missing, never as 0.
 */
export interface Quantity {
  readonly text: string;
  readonly v?: number;
  readonly lo?: number;
  readonly hi?: number;
  readonly unit?: Unit;
  readonly sure?: Sure;
  /** Working time unless it says `elapsed` (clock time). */
  readonly clock?: 'working' | 'elapsed';
  /** Party id of who said it; absent = the room. */
  readonly by?: string;
  /** When it was said, in ms; for display only. */
  readonly at?: number;
}
