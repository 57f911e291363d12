import type { Id } from '#model/records/record.ts';
import { closingFlows } from '#model/stream/closing.ts';
import type { View } from '#model/view.ts';

/** The order in which a map is read from left to right. */
export interface FlowOrder {
  /** Step ids, column by column; within a column in story order. Every step of the view is in exactly one. */
  readonly columns: readonly (readonly Id[])[];
  /** Column of each step. */
  readonly columnOf: ReadonlyMap<Id, number>;
  /** Work flows that would close a circle: they are drawn as rework, and a problem note says so. */
  readonly closing: ReadonlySet<Id>;
}

const known = new WeakMap<View, FlowOrder>();

/**
 * Columns by longest path over the work flows, circles left out: a step stands right of everything it waits for.
 * Parts of the map that are not connected stand one after the other where the story names them, so that a single
 * unconnected step keeps its place. Computed once for each view.
 */
export function flowOrder(view: View): FlowOrder {
  const cached = known.get(view);
  if (cached) return cached;
  const order = readOrder(view);
  known.set(view, order);
  return order;
}

function readOrder(view: View): FlowOrder {
  const ids = view.steps.map((step) => step.id);
  const place = new Map(ids.map((id, i) => [id, i]));
  const next: { to: number; flow: Id }[][] = ids.map(() => []);
  const loops = new Set<Id>();
  for (const flow of view.flows) {
    const from = place.get(flow.from);
    const to = place.get(flow.to);
    if (flow.kind !== 'work' || from === undefined || to === undefined) continue;
    if (from === to) loops.add(flow.id);
    else next[from]?.push({ to, flow: flow.id });
  }
  for (const list of next) list.sort((a, b) => a.to - b.to);
  const closing = closingFlows(next);
  const open = next.map((list) => list.filter((edge) => !closing.has(edge.flow)).map((edge) => edge.to));
  const ranks = ranksOf(open);
  const columns = mergeParts(open, ranks).map((column) => column.map((i) => ids[i] ?? ''));
  const columnOf = new Map<Id, number>();
  columns.forEach((column, c) => column.forEach((id) => columnOf.set(id, c)));
  return { columns, columnOf, closing: new Set([...closing, ...loops]) };
}

/** Longest path from the sources; what only feeds in from the side is then pulled next to what it feeds. */
function ranksOf(open: readonly (readonly number[])[]): number[] {
  const waiting = new Array<number>(open.length).fill(0);
  for (const to of open.flat()) waiting[to] = (waiting[to] ?? 0) + 1;
  const ranks = new Array<number>(open.length).fill(0);
  const sorted: number[] = [];
  const ready = [...open.keys()].filter((i) => waiting[i] === 0);
  const sources = new Set(ready);
  for (let i = ready.shift(); i !== undefined; i = ready.shift()) {
    sorted.push(i);
    for (const to of open[i] ?? []) {
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[i] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 1) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  // Fixed: everything reached from a source whose way is already tight, the first of its part in the story.
  const fixed = new Set<number>();
  for (const part of partsOf(open)) {
    const first = part.find((i) => sources.has(i));
    if (first !== undefined) reach(open, first, fixed);
  }
  for (const i of sorted.toReversed()) {
    const after = open[i] ?? [];
    if (fixed.has(i) || after.length === 0) continue;
    ranks[i] = Math.min(...after.map((to) => ranks[to] ?? 0)) - 1;
  }
  return ranks;
}

function reach(open: readonly (readonly number[])[], start: number, into: Set<number>): void {
  const path = [start];
  for (let i = path.pop(); i !== undefined; i = path.pop()) {
    if (into.has(i)) continue;
    into.add(i);
    path.push(...(open[i] ?? []));
  }
}

/** Connected parts, each in story order, the parts by their first step. */
function partsOf(open: readonly (readonly number[])[]): number[][] {
  const parent = [...open.keys()];
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  open.forEach((list, from) => {
    for (const to of list) {
      const [a, b] = [root(from), root(to)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const parts = new Map<number, number[]>();
  for (const i of open.keys()) {
    const part = parts.get(root(i));
    if (part) part.push(i);
    else parts.set(root(i), [i]);
  }
  return [...parts.values()];
}

/**
 * Puts the columns of the parts in one row: each part keeps its own order, and a column stands where the story
 * first mentions it or anything before it in its part.
 */
function mergeParts(open: readonly (readonly number[])[], ranks: readonly number[]): number[][] {
  const columns: { steps: number[]; key: number; part: number; rank: number }[] = [];
  partsOf(open).forEach((part, p) => {
    const byRank = new Map<number, number[]>();
    for (const i of part) {
      const rank = ranks[i] ?? 0;
      const column = byRank.get(rank);
      if (column) column.push(i);
      else byRank.set(rank, [i]);
    }
    let key = -1;
    for (const [rank, steps] of [...byRank].sort((a, b) => a[0] - b[0])) {
      key = Math.max(key, steps[0] ?? 0);
      columns.push({ steps, key, part: p, rank });
    }
  });
  columns.sort((a, b) => a.key - b.key || a.part - b.part || a.rank - b.rank);
  return columns.map((column) => column.steps);
}
