import type { Box, Point } from '#lib/geometry.ts';
import type { Field } from '#scene/field.ts';
import type { Id } from '#model/records/record.ts';

/** A hand-over's way while it is being laid. */
export interface Way {
  readonly from: Id;
  readonly to: Id;
  readonly points: readonly Point[];
  /** Its level parts have no track of their own and may be moved, too. */
  readonly loose: boolean;
}

/** Lines of different hand-overs side by side are this far apart where there is room, and never nearer than `LEAST`. */
const APART = 5;
const LEAST = 2;
/** Nearer than this, lines that may be shared are. */
const SNAP = 9;
/** Free space kept beside cards: more where an arrow arrives, so that its head stays clear of the line. */
const BESIDE = 4;
const BEFORE = 9;
/** Nothing is moved nearer than this to the picture's left and upper border: an arrowhead needs it. */
const BORDER = 7;

interface Laid {
  readonly pos: number;
  readonly lo: number;
  readonly hi: number;
  readonly from: Id;
  readonly to: Id;
}

/**
 * Moves the middle parts of ways apart where two hand-overs would lie on one line. Ways with the same start or the
 * same end may share a line: so branches fan out and join as one trunk.
 */
export function nudge(ways: readonly Way[], field: Field): Point[][] {
  const laid = { across: new Map<number, Laid[]>(), upright: new Map<number, Laid[]>() };
  const all = ways.map((way) => way.points.map(([x, y]): [number, number] => [x, y]));
  // What hangs on a card cannot be moved and is laid first; the rest then keeps away from it, or joins it.
  for (const movable of [false, true]) {
    ways.forEach((way, w) => {
      const points = all[w] ?? [];
      for (let i = 0; i + 1 < points.length; i++) {
        const [a, b] = [points[i], points[i + 1]];
        if (!a || !b) continue;
        const upright = a[0] === b[0];
        if (movable !== (i > 0 && i + 2 < points.length && (upright || way.loose))) continue;
        const axis = upright ? 0 : 1;
        const [lo, hi] = [Math.min(a[1 - axis] ?? 0, b[1 - axis] ?? 0), Math.max(a[1 - axis] ?? 0, b[1 - axis] ?? 0)];
        if (lo === hi) continue;
        const rows = upright ? laid.upright : laid.across;
        const at = a[axis] ?? 0;
        const pos = movable ? place(at, lo, hi, way, rows, roomAround(field, upright, at, lo, hi)) : at;
        a[axis] = pos;
        b[axis] = pos;
        note(rows, { pos, lo, hi, from: way.from, to: way.to });
      }
    });
  }
  return all;
}

function place(
  pos: number,
  lo: number,
  hi: number,
  way: Way,
  rows: Map<number, Laid[]>,
  room: readonly [number, number],
): number {
  const near: Laid[] = [];
  for (let key = Math.floor(pos / 64) - 1; key <= Math.floor(pos / 64) + 1; key++) near.push(...(rows.get(key) ?? []));
  // Two ways of one trunk a few px beside each other look like a slip: they share the line.
  const own = near.find(
    (other) =>
      (other.from === way.from || other.to === way.to) &&
      other.lo < hi &&
      lo < other.hi &&
      Math.abs(other.pos - pos) < SNAP &&
      other.pos >= room[0] &&
      other.pos <= room[1],
  );
  if (own) return own.pos;
  const foreign = near.filter(
    (other) => other.from !== way.from && other.to !== way.to && other.lo < hi && lo < other.hi,
  );
  const step = Math.max(LEAST, Math.min(APART, Math.floor((room[1] - room[0]) / 4)));
  const free = (at: number): boolean => foreign.every((other) => Math.abs(other.pos - at) >= step);
  for (let k = 0; k <= 12; k++) {
    for (const at of k === 0 ? [pos] : [pos - k * step, pos + k * step]) {
      if (at >= room[0] && at <= room[1] && free(at)) return at;
    }
  }
  return pos;
}

/** How far a line may be moved to each side before it comes too near a card. */
function roomAround(field: Field, upright: boolean, pos: number, lo: number, hi: number): readonly [number, number] {
  const far = 60;
  const box: Box = upright
    ? { x: pos - far, y: lo - 3, w: 2 * far, h: hi - lo + 6 }
    : { x: lo - 3, y: pos - far, w: hi - lo + 6, h: 2 * far };
  let [least, most] = [Math.max(BORDER, pos - far), pos + far];
  for (const card of field.within(box)) {
    const [start, end] = upright ? [card.box.x, card.box.x + card.box.w] : [card.box.y, card.box.y + card.box.h];
    if (end <= pos) least = Math.max(least, end + BESIDE);
    else if (start >= pos) most = Math.min(most, start - (upright ? BEFORE : BESIDE));
  }
  return [Math.min(least, pos), Math.max(most, pos)];
}

function note(rows: Map<number, Laid[]>, line: Laid): void {
  const key = Math.floor(line.pos / 64);
  const list = rows.get(key);
  if (list) list.push(line);
  else rows.set(key, [line]);
}
