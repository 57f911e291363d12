import type { FlowOrder } from '#scene/columns.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/**
 * The row of each step within its column, 0 on top. A branch keeps the row of the step before it, so that a branch
 * of several steps is a straight line; a free row above is taken only where no hand-over passes through it.
 */
export function rowsOf(view: View, order: FlowOrder): ReadonlyMap<Id, number> {
  const before = new Map<Id, Id[]>();
  const last = new Map<Id, number>(); // the last column a step hands over to
  for (const flow of view.flows) {
    if (flow.kind !== 'work' || order.closing.has(flow.id)) continue;
    const list = before.get(flow.to);
    if (list) list.push(flow.from);
    else before.set(flow.to, [flow.from]);
    last.set(flow.from, Math.max(last.get(flow.from) ?? 0, order.columnOf.get(flow.to) ?? 0));
  }
  const rows = new Map<Id, number>();
  const passes: number[] = []; // by row: the last column a hand-over of that row still passes towards
  order.columns.forEach((column, c) => {
    const wished = column.map((id) => {
      const froms = (before.get(id) ?? []).map((from) => rows.get(from) ?? 0);
      return { id, wish: froms.length > 0 ? Math.min(...froms) : Infinity };
    });
    wished.sort((a, b) => (a.wish === b.wish ? 0 : a.wish - b.wish));
    const taken = new Set<number>();
    for (const { id, wish } of wished) {
      const row = rowFor(wish, taken, (r) => (passes[r] ?? 0) > c);
      taken.add(row);
      rows.set(id, row);
    }
    for (const id of column) {
      const row = rows.get(id) ?? 0;
      passes[row] = Math.max(passes[row] ?? 0, last.get(id) ?? 0);
    }
  });
  return rows;
}

function rowFor(wish: number, taken: ReadonlySet<number>, passed: (row: number) => boolean): number {
  if (wish === Infinity) return free(0, taken, passed);
  // A higher row, where nothing passes: the map stays low when a branch above has ended.
  for (let row = 0; row < wish; row++) if (!taken.has(row) && !passed(row)) return row;
  return free(wish, taken, () => false);
}

function free(from: number, taken: ReadonlySet<number>, passed: (row: number) => boolean): number {
  let row = from;
  while (taken.has(row) || passed(row)) row++;
  return row;
}
