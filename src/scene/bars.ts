import type { Id } from '#model/records/record.ts';

/** Where a bar's label stands. `above` is the last resort: it needs a line of its own. */
export type LabelPlace = 'inside' | 'right' | 'left' | 'above';

/** A system's bar to be packed: its marks' places and the width of its label. */
export interface BarWish {
  readonly id: Id;
  /** x of each mark, ascending; at least one. */
  readonly marks: readonly number[];
  readonly label: number;
  /** Higher ranks are packed first, nearer to the cards. */
  readonly rank: number;
}

/** Something of fixed width under one step (a slot), packed before all bars. */
export interface SlotWish {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
  /** How many rows it covers. */
  readonly rows: number;
}

/** A bar's row and its label's place. */
export interface PackedBar {
  readonly id: Id;
  readonly row: number;
  readonly place: LabelPlace;
  /** Left of the label. */
  readonly labelX: number;
  /** Room of the label; less than it wished only when the whole picture is narrower. */
  readonly labelW: number;
}

/** Rows of bars and slots, from the cards downwards. */
export interface Packing {
  readonly bars: readonly PackedBar[];
  readonly slots: ReadonlyMap<Id, number>;
  readonly rowCount: number;
  /** Rows in which a label stands above its bar. */
  readonly tall: ReadonlySet<number>;
}

/** From a bar's outer marks to its ends, and from an end to its label. */
export const BAR_END = 15;
const BESIDE = 7;
/** From a mark to a label inside the bar. */
const INSIDE = 14;
/** Between two things in one row. */
const APART = 12;

interface Option {
  readonly place: LabelPlace;
  readonly x: number;
  readonly w: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Packs bars into the fewest rows, first fit by rank, so that neither bars nor labels touch. `left` and `right` are
 * the borders of the picture. Depends on the wished widths only: those come from a fixed width table, so that the
 * rows are the same on every machine.
 */
export function packBars(bars: readonly BarWish[], slots: readonly SlotWish[], left: number, right: number): Packing {
  const rows: { from: number; to: number }[][] = [];
  const free = (row: number, from: number, to: number): boolean =>
    (rows[row] ?? []).every((other) => to + APART <= other.from || other.to + APART <= from);
  const take = (row: number, from: number, to: number): void => {
    while (rows.length <= row) rows.push([]);
    rows[row]?.push({ from, to });
  };
  const slotRows = new Map<Id, number>();
  for (const slot of slots) {
    let row = 0;
    const fits = (at: number): boolean =>
      Array.from({ length: slot.rows }, (_, i) => at + i).every((r) => free(r, slot.from + 6, slot.to - 6));
    while (!fits(row)) row++;
    for (let i = 0; i < slot.rows; i++) take(row + i, slot.from, slot.to);
    slotRows.set(slot.id, row);
  }
  const pending = pendingStems(bars);
  const packed: PackedBar[] = [];
  const tall = new Set<number>();
  for (const bar of inOrder(bars)) {
    for (const x of bar.marks) pending.set(x, (pending.get(x) ?? 1) - 1);
    const options = optionsFor(bar, left, right, pending);
    for (let row = 0; ; row++) {
      const option = options.find(({ from, to }) => free(row, from, to));
      if (!option) continue;
      take(row, option.from, option.to);
      if (option.place === 'above') tall.add(row);
      packed.push({ id: bar.id, row, place: option.place, labelX: option.x, labelW: option.w });
      break;
    }
  }
  return { bars: packed, slots: slotRows, rowCount: rows.length, tall };
}

function inOrder(bars: readonly BarWish[]): BarWish[] {
  return [...bars].sort(
    (a, b) =>
      b.rank - a.rank ||
      (a.marks[0] ?? 0) - (b.marks[0] ?? 0) ||
      b.marks.length - a.marks.length ||
      (a.id < b.id ? -1 : 1),
  );
}

/** How many bars not yet packed each stem still runs down to. */
function pendingStems(bars: readonly BarWish[]): Map<number, number> {
  const pending = new Map<number, number>();
  for (const bar of bars) for (const x of bar.marks) pending.set(x, (pending.get(x) ?? 0) + 1);
  return pending;
}

/** Places for the label, the best first: inside the bar, then the side where fewer stems must pass behind it. */
function optionsFor(bar: BarWish, left: number, right: number, pending: ReadonlyMap<number, number>): Option[] {
  const first = bar.marks[0] ?? 0;
  const last = bar.marks.at(-1) ?? first;
  const [from, to] = [first - BAR_END, last + BAR_END];
  const options: Option[] = [];
  for (let i = 0; i + 1 < bar.marks.length; i++) {
    const [a, b] = [(bar.marks[i] ?? 0) + INSIDE, (bar.marks[i + 1] ?? 0) - INSIDE];
    if (b - a >= bar.label) options.push({ place: 'inside', x: a, w: bar.label, from, to });
  }
  const beside: Option[] = [];
  const end = to + BESIDE;
  if (end + bar.label <= right) beside.push({ place: 'right', x: end, w: bar.label, from, to: end + bar.label });
  const start = from - BESIDE - bar.label;
  if (start >= left) beside.push({ place: 'left', x: start, w: bar.label, from: start, to });
  const crossed = (option: Option): number => {
    let count = 0;
    for (const [x, open] of pending) if (open > 0 && x > option.x - 4 && x < option.x + option.w + 4) count++;
    return count;
  };
  beside.sort((a, b) => crossed(a) - crossed(b));
  options.push(...beside);
  if (options.length > 0) return options;
  const w = Math.min(bar.label, right - left);
  const x = Math.max(left, Math.min(from + 4, right - w));
  return [{ place: 'above', x, w, from: Math.min(from, x), to: Math.max(to, x + w) }];
}
