import type { Box, Point } from '#lib/geometry.ts';
import type { Field } from '#scene/field.ts';
import type { Id } from '#model/records/record.ts';
import { detour, straighten } from '#scene/detour.ts';

/** One end of a hand-over: a card, or a continuation in the gutter. */
export interface End {
  readonly id: Id;
  readonly box: Box;
  /** Where arrows arrive and leave at its sides, px from its top; absent = in the middle. */
  readonly port?: number;
}

/** From a card's border to the first bend, and from the last bend to the arrow's tip: at least the arrowhead. */
const OUT = 8;
const IN = 8;
/** The same where there is room for a little line before the head. */
const IN_ROOMY = 13;
/** How near a way may come to a card that is not its own. */
const CLEAR = 4;

/** Where work leaves a card. */
export const rightPort = (end: Omit<End, 'id'>): Point => [end.box.x + end.box.w, level(end)];
/** Where work arrives at a card. */
export const leftPort = (end: Omit<End, 'id'>): Point => [end.box.x, level(end)];
const level = ({ box, port }: Omit<End, 'id'>): number => Math.round(box.y + (port ?? box.h / 2));
/** Rework leaves and arrives on the upper border, at its own places, so that both directions stay apart. */
export const topOut = (box: Box): Point => [Math.round(box.x + box.w * 0.7), box.y];
export const topIn = (box: Box): Point => [Math.round(box.x + box.w * 0.3), box.y];

/** Shapes a hand-over may take, the plainest first; the first that is clear of all foreign cards is taken. */
export function workWay(field: Field, from: End, to: End, hints: readonly number[] = []): Point[] {
  const a = rightPort(from);
  const b = leftPort(to);
  const but = [from.id, to.id];
  const ahead = b[0] - a[0];
  const shapes: Point[][] = [];
  if (a[1] === b[1] && ahead > 0) shapes.push([a, b]);
  if (ahead >= OUT + IN_ROOMY - 4) {
    for (const x of [b[0] - Math.max(IN_ROOMY, Math.min(16, ahead / 2)), a[0] + OUT]) {
      shapes.push([a, [Math.round(x), a[1]], [Math.round(x), b[1]], b]);
    }
  }
  shapes.push(...elbows(from.box, to));
  if (from.id !== to.id) {
    for (const y of hints) {
      shapes.push([a, [a[0] + OUT, a[1]], [a[0] + OUT, y], [b[0] - IN_ROOMY, y], [b[0] - IN_ROOMY, b[1]], b]);
    }
  }
  const found = shapes.find((points) => field.clear(points, CLEAR, but) && leaves(points, from.box, to.box));
  return straighten(found ?? round(field, a, [a[0] + OUT, a[1]], [b[0] - IN, b[1]], b));
}

/** Out of the lower or upper border and into the left one: the short way to a card that stands half a column on. */
function elbows(from: Box, to: End): Point[][] {
  const b = leftPort(to);
  const x = Math.round(Math.min(from.x + from.w - 14, to.box.x - 18));
  if (x < from.x + 14) return [];
  if (b[1] > from.y + from.h + 4) return [[[x, from.y + from.h], [x, b[1]], b]];
  if (b[1] < from.y - 4) return [[[x, from.y], [x, b[1]], b]];
  return [];
}

/** False when a way runs through the inside of one of its own two cards. */
function leaves(points: readonly Point[], ...boxes: readonly Box[]): boolean {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0];
    const [bx, by] = points[i] ?? [0, 0];
    for (const box of boxes) {
      const inX = Math.min(ax, bx) < box.x + box.w && Math.max(ax, bx) > box.x;
      const inY = Math.min(ay, by) < box.y + box.h && Math.max(ay, by) > box.y;
      if (inX && inY) return false;
    }
  }
  return true;
}

/** Rework and information: out of the upper border, along one of the levels, into the upper border. */
export function archWay(field: Field, from: End, to: End, levels: readonly number[]): Point[] {
  const a = topOut(from.box);
  const b = topIn(to.box);
  const but = [from.id, to.id];
  for (const y of levels) {
    const points: Point[] = [a, [a[0], y], [b[0], y], b];
    if (y < a[1] && y < b[1] && field.clear(points, 3, but) && leaves(points, from.box, to.box))
      return straighten(points);
  }
  return straighten(round(field, a, [a[0], a[1] - OUT], [b[0], b[1] - IN], b));
}

function round(field: Field, a: Point, out: Point, into: Point, b: Point): Point[] {
  const way = detour(field, out, into, 260) ?? detour(field, out, into, 4000) ?? [out, [into[0], out[1]], into];
  return [a, ...way, b];
}
