import type { FlowOrder } from '#scene/columns.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { Id } from '#model/records/record.ts';
import type { Band, RiverGrid } from '#scene/river-grid.ts';
import type { View } from '#model/view.ts';
import { drawnFlows } from '#scene/drawn-flows.ts';

/** One end of a hand-over within a band: a card, or a continuation at the band's left or right. */
export type PlanEnd =
  | { readonly at: 'card'; readonly id: Id; readonly col: number; readonly row: number }
  | { readonly at: 'gutter'; readonly side: 'left' | 'right'; readonly id: Id };

/** How a hand-over runs: see `#scene/river-ways.ts` for the shapes. */
export type Shape = 'level' | 'late' | 'early' | 'over' | 'arch' | 'free';

/** A hand-over, or the part of it that lies in this band. */
export interface Wire {
  readonly flow: FlowRecord;
  /** As it is drawn: work that closes a circle is rework. */
  readonly kind: FlowRecord['kind'];
  /** 0 = the whole or the part that leaves, 1 = the part that arrives. */
  readonly part: 0 | 1;
  readonly from: PlanEnd;
  readonly to: PlanEnd;
  readonly shape: Shape;
  /** The corridor above this row holds its level run, if it has one. */
  readonly corridor: number;
}

/** What goes on in another band, and is named in the gutter. */
export interface Continuation {
  readonly id: Id;
  readonly side: 'left' | 'right';
  /** The card at the other end. */
  readonly other: Id;
  readonly row: number;
}

/** Cards of one band on the grid, and the hand-overs among them. No coordinates yet. */
export interface BandPlan {
  readonly index: number;
  readonly band: Band;
  readonly rowCount: number;
  /** Columns of the band: step ids from the upper to the lower row. */
  readonly columns: readonly (readonly Id[])[];
  readonly wires: readonly Wire[];
  readonly left: readonly Continuation[];
  readonly right: readonly Continuation[];
}

/**
 * Shares the flow order among the bands; gives what decides for each hand-over of a band how it runs, by the rows of
 * its cards. Other bands' rows play no part in it. Null past the last band.
 */
export function bandPlanner(
  view: View,
  order: FlowOrder,
  grid: RiverGrid,
  pinned: ReadonlySet<Id>,
): (index: number, rows: ReadonlyMap<Id, number>) => BandPlan | null {
  const bandOfColumn = grid.bands.flatMap((band, b) => Array.from({ length: band.count }, () => b));
  const bandOf = (id: Id): number => bandOfColumn[order.columnOf.get(id) ?? 0] ?? 0;
  const own = new Map<number, { flow: FlowRecord; part: 0 | 1; other: Id | null }[]>();
  const add = (b: number, flow: FlowRecord, part: 0 | 1, other: Id | null): void => {
    const list = own.get(b);
    if (list) list.push({ flow, part, other });
    else own.set(b, [{ flow, part, other }]);
  };
  for (const flow of drawnFlows(view)) {
    const [a, b] = [bandOf(flow.from), bandOf(flow.to)];
    if (a === b) add(a, flow, 0, null);
    else {
      add(a, flow, 0, flow.to);
      add(b, flow, 1, flow.from);
    }
  }
  return (index, rows) => {
    const band = grid.bands[index];
    if (!band) return null;
    const columns = order.columns
      .slice(band.first, band.first + band.count)
      .map((column) => [...column].sort((x, y) => (rows.get(x) ?? 0) - (rows.get(y) ?? 0)));
    return planBand(index, band, columns, own.get(index) ?? [], order, rows, pinned);
  };
}

function planBand(
  index: number,
  band: Band,
  columns: readonly (readonly Id[])[],
  own: readonly { readonly flow: FlowRecord; readonly part: 0 | 1; readonly other: Id | null }[],
  order: FlowOrder,
  rows: ReadonlyMap<Id, number>,
  pinned: ReadonlySet<Id>,
): BandPlan {
  const rowCount = Math.max(
    1,
    ...columns
      .flat()
      .filter((id) => !pinned.has(id))
      .map((id) => (rows.get(id) ?? 0) + 1),
  );
  const cardAt = (id: Id): PlanEnd => ({
    at: 'card',
    id,
    col: (order.columnOf.get(id) ?? 0) - band.first,
    row: rows.get(id) ?? 0,
  });
  const left: Continuation[] = [];
  const right: Continuation[] = [];
  // The hand-over to the very next column goes first: it then leaves on the level of its card.
  const sorted = [...own].sort(
    (a, b) => near(a.flow, order) - near(b.flow, order) || rowOfOwn(a, rows) - rowOfOwn(b, rows),
  );
  for (const { flow, part, other } of sorted) {
    if (other === null) continue;
    const card = part === 0 ? flow.from : flow.to;
    const row = rows.get(card) ?? 0;
    if (part === 0) right.push({ id: `${flow.id}:out`, side: 'right', other, row });
    else left.push({ id: `${flow.id}:in`, side: 'left', other, row });
  }
  const busy = busyCells(columns, rows, pinned);
  const wires = own.map(({ flow, part, other }): Wire => {
    const kind = order.closing.has(flow.id) ? 'rework' : flow.kind;
    const from: PlanEnd =
      part === 1 && other !== null ? { at: 'gutter', side: 'left', id: `${flow.id}:in` } : cardAt(flow.from);
    const to: PlanEnd =
      part === 0 && other !== null ? { at: 'gutter', side: 'right', id: `${flow.id}:out` } : cardAt(flow.to);
    const free = (end: PlanEnd): boolean => end.at === 'card' && pinned.has(end.id);
    const shape =
      free(from) || free(to) ? 'free' : kind !== 'work' ? 'arch' : workShape(flow, from, to, band.count, busy);
    return { flow, kind, part, from, to, shape, corridor: rowOf(from, to) };
  });
  return { index, band, rowCount, columns, wires, left, right };
}

const near = (flow: FlowRecord, order: FlowOrder): number => {
  const ahead = (order.columnOf.get(flow.to) ?? 0) - (order.columnOf.get(flow.from) ?? 0);
  return flow.kind === 'work' && ahead === 1 ? 0 : 1;
};

const rowOfOwn = (own: { flow: FlowRecord; part: 0 | 1 }, rows: ReadonlyMap<Id, number>): number =>
  rows.get(own.part === 0 ? own.flow.from : own.flow.to) ?? 0;

function rowOf(from: PlanEnd, to: PlanEnd): number {
  return Math.max(from.at === 'card' ? from.row : 0, to.at === 'card' ? to.row : 0);
}

/** Cells of the band's grid that hold a card (empty name) or the level run of a hand-over (name of both its ends). */
type Busy = Map<string, { from: Id; to: Id } | 'card'>;

function busyCells(columns: readonly (readonly Id[])[], rows: ReadonlyMap<Id, number>, pinned: ReadonlySet<Id>): Busy {
  const busy: Busy = new Map();
  columns.forEach((column, c) => {
    for (const id of column) if (!pinned.has(id)) busy.set(`${rows.get(id) ?? 0}:${c}`, 'card');
  });
  return busy;
}

/** Level if nothing is in the way; one step up or down late or early; else over the cards, in the corridor. */
function workShape(flow: FlowRecord, from: PlanEnd, to: PlanEnd, count: number, busy: Busy): Shape {
  const c1 = from.at === 'card' ? from.col : -1;
  const c2 = to.at === 'card' ? to.col : count;
  // A continuation's level is its place in the gutter: only the first lies on the level of the first row.
  const r1 = from.at === 'card' ? from.row : null;
  const r2 = to.at === 'card' ? to.row : null;
  if (c2 <= c1) return 'over';
  const take = (row: number | null): boolean => {
    if (row === null) return c2 - c1 === 1;
    if (c2 - c1 === 1) return true;
    const cells = Array.from({ length: c2 - c1 - 1 }, (_, i) => `${row}:${c1 + 1 + i}`);
    const free = cells.every((cell) => {
      const there = busy.get(cell);
      return there === undefined || (there !== 'card' && (there.from === flow.from || there.to === flow.to));
    });
    if (free) for (const cell of cells) busy.set(cell, { from: flow.from, to: flow.to });
    return free;
  };
  if (r1 !== null && take(r1)) return r1 === r2 ? 'level' : 'late';
  if (r2 !== null && r1 !== r2 && take(r2)) return 'early';
  return 'over';
}
