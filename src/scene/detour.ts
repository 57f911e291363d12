import type { Box, Point } from '#lib/geometry.ts';
import type { Field } from '#scene/field.ts';

/** How far a way keeps from cards. Cards are at least 14 px apart, so that there is a way between any two. */
const CLEAR = 6;
/** What a bend costs, in px of way: a straight way round is better than a short staircase. */
const BEND = 60;

interface Stop {
  readonly ix: number;
  readonly iy: number;
  readonly across: boolean;
  readonly cost: number;
  readonly guess: number;
  readonly before: Stop | null;
}

/**
 * A right-angled way from one free point to another round every card, by best-first search (A*) over the lines
 * that pass just beside the cards. Few bends, then short. Null when there is none in the neighbourhood.
 */
export function detour(field: Field, from: Point, to: Point, neighbourhood: number): Point[] | null {
  const box = {
    x: Math.min(from[0], to[0]) - neighbourhood,
    y: Math.min(from[1], to[1]) - neighbourhood,
    w: Math.abs(from[0] - to[0]) + 2 * neighbourhood,
    h: Math.abs(from[1] - to[1]) + 2 * neighbourhood,
  };
  const cards = field.within(box).map((card) => card.box);
  const xs = lines(
    cards.flatMap((c) => [c.x - CLEAR - 1, c.x + c.w + CLEAR + 1]),
    [from[0], to[0]],
  );
  const ys = lines(
    cards.flatMap((c) => [c.y - CLEAR - 1, c.y + c.h + CLEAR + 1]),
    [from[1], to[1]],
  );
  const at = (ix: number, iy: number): Point => [xs[ix] ?? 0, ys[iy] ?? 0];
  const goal = [xs.indexOf(to[0]), ys.indexOf(to[1])] as const;
  const guess = (ix: number, iy: number): number => {
    const [x, y] = at(ix, iy);
    return Math.abs(x - to[0]) + Math.abs(y - to[1]);
  };
  const free = (a: Point, b: Point): boolean => !field.hits(between(a, b), CLEAR);
  const best = new Map<number, number>();
  const heap: Stop[] = [];
  const start = { ix: xs.indexOf(from[0]), iy: ys.indexOf(from[1]) };
  push(heap, { ...start, across: true, cost: 0, guess: guess(start.ix, start.iy), before: null });
  for (let stop = pop(heap); stop !== null; stop = pop(heap)) {
    if (stop.ix === goal[0] && stop.iy === goal[1]) return corners(stop, at);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [ix, iy] = [stop.ix + dx, stop.iy + dy];
      if (ix < 0 || iy < 0 || ix >= xs.length || iy >= ys.length) continue;
      const across = dx !== 0;
      const [a, b] = [at(stop.ix, stop.iy), at(ix, iy)];
      const cost = stop.cost + Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + (across === stop.across ? 0 : BEND);
      const key = (ix * ys.length + iy) * 2 + Number(across);
      if (cost >= (best.get(key) ?? Infinity) || !free(a, b)) continue;
      best.set(key, cost);
      push(heap, { ix, iy, across, cost, guess: cost + guess(ix, iy), before: stop });
    }
  }
  return null;
}

function lines(near: readonly number[], ends: readonly number[]): number[] {
  return [...new Set([...near, ...ends])].sort((a, b) => a - b);
}

function between(a: Point, b: Point): Box {
  return { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), w: Math.abs(a[0] - b[0]), h: Math.abs(a[1] - b[1]) };
}

function corners(last: Stop, at: (ix: number, iy: number) => Point): Point[] {
  const points: Point[] = [];
  for (let stop: Stop | null = last; stop !== null; stop = stop.before) points.unshift(at(stop.ix, stop.iy));
  return straighten(points);
}

/** Leaves out points in the middle of a straight part, and repeated ones. */
export function straighten(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [a, b] = [kept.at(-2), kept.at(-1)];
    if (b && b[0] === point[0] && b[1] === point[1]) continue;
    if (a && b && ((a[0] === b[0] && b[0] === point[0]) || (a[1] === b[1] && b[1] === point[1]))) kept.pop();
    kept.push(point);
  }
  return kept;
}

function push(heap: Stop[], stop: Stop): void {
  heap.push(stop);
  for (let i = heap.length - 1; i > 0;) {
    const up = (i - 1) >> 1;
    const [a, b] = [heap[up], heap[i]];
    if (!a || !b || a.guess <= b.guess) return;
    heap[up] = b;
    heap[i] = a;
    i = up;
  }
}

function pop(heap: Stop[]): Stop | null {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last) return null;
  if (heap.length === 0) return first;
  heap[0] = last;
  for (let i = 0; ;) {
    let least = i;
    for (const child of [2 * i + 1, 2 * i + 2]) {
      const [a, b] = [heap[child], heap[least]];
      if (a && b && a.guess < b.guess) least = child;
    }
    const [a, b] = [heap[i], heap[least]];
    if (least === i || !a || !b) return first;
    heap[i] = b;
    heap[least] = a;
    i = least;
  }
}
