import { describe, expect, test } from 'vitest';
import type { Item } from '#scene/display.ts';
import type { Mark, Shape, Tone } from '#lenses/lens.ts';
import type { Point } from '#lib/geometry.ts';
import { iconSteps } from '#scene/icons.ts';
import { markItems } from '#scene/marks.ts';

const SIDE = 28;
const shapes: readonly Shape[] = [
  'triangle',
  'diamond',
  'question',
  'hand',
  'dot',
  'hourglass',
  'square',
  'on',
  'back',
];

/** The mark at 28 px as ones and zeros, all colours but the ground's taken as black: what a grey print leaves of it. */
function stamp(mark: Mark): Uint8Array {
  const grid = new Uint8Array(SIDE * SIDE);
  for (const item of markItems(mark, SIDE / 2, SIDE / 2, 26)) paint(grid, item);
  return grid;
}

function paint(grid: Uint8Array, item: Item): void {
  if (item.t === 'polygon') {
    if (item.fill) each(grid, (x, y) => (inside(item.points, x, y) ? Number(item.fill !== 'card') : null));
    if (item.stroke) stroke(grid, [...item.points, item.points[0] ?? [0, 0]], item.width ?? 1, item.stroke === 'card');
  } else if (item.t === 'line') stroke(grid, item.points, item.width, item.stroke === 'card');
  else if (item.t === 'icon') {
    let last: Point = [0, 0];
    for (const { op, at } of iconSteps(item.icon)) {
      const [x = 0, y = 0] = at.slice(-2);
      const to: Point = [item.x + (x / 24) * item.size, item.y + (y / 24) * item.size];
      if (op === 'L' || op === 'C') stroke(grid, [last, to], 2, false);
      if (op !== 'Z') last = to;
    }
  }
}

function each(grid: Uint8Array, at: (x: number, y: number) => number | null): void {
  for (let i = 0; i < grid.length; i++) {
    const value = at((i % SIDE) + 0.5, Math.floor(i / SIDE) + 0.5);
    if (value !== null) grid[i] = value;
  }
}

function inside(points: readonly Point[], x: number, y: number): boolean {
  let odd = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
}

function stroke(grid: Uint8Array, points: readonly Point[], width: number, light: boolean): void {
  points.slice(1).forEach((b, i) => {
    const a = points[i] ?? b;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    each(grid, (x, y) => {
      const t = Math.max(0, Math.min(1, ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / length ** 2));
      const off = Math.hypot(x - a[0] - t * (b[0] - a[0]), y - a[1] - t * (b[1] - a[1]));
      return off <= Math.max(width / 2, 0.6) ? Number(!light) : null;
    });
  });
}

const mark = (shape: Shape, filled: boolean, tone: Tone = 'quiet'): Mark => ({ shape, filled, tone, words: '' });

describe('marks without colour', () => {
  const all = shapes.flatMap((shape) => [true, false].map((filled) => ({ shape, filled })));

  test('each shape, filled and hollow, is unlike every other', () => {
    const stamps = all.map(({ shape, filled }) => ({ name: `${shape} ${filled}`, grid: stamp(mark(shape, filled)) }));
    stamps.forEach((a, i) => {
      for (const b of stamps.slice(i + 1)) {
        const differ = a.grid.reduce((sum, value, at) => sum + Number(value !== b.grid[at]), 0);
        const ink = Math.min(...[a, b].map(({ grid }) => grid.reduce((sum, value) => sum + value, 0)));
        expect({ name: a.name, seen: ink > 20 }).toEqual({ name: a.name, seen: true });
        // A fifth of the smaller one's ink: seen at arm's length, not only in comparison.
        if (differ <= Math.max(24, ink * 0.2)) throw new Error(`${a.name} and ${b.name} look alike`);
      }
    });
  });

  test('the tone changes colours only', () => {
    const bare = (tone: Tone): unknown =>
      markItems(mark('triangle', true, tone), 0, 0, 14).map((item) => ('points' in item ? item.points : item.t));
    for (const tone of ['gap', 'outside', 'ask', 'hand'] as const) expect(bare(tone)).toEqual(bare('quiet'));
  });
});
