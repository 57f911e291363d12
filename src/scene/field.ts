import type { Box, Point } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';

/** Side of the squares the plane is sorted into: about a card, so that a look-up sees a handful of boxes. */
const SQUARE = 256;
/** More squares than a column of the plane has. */
const ROW = 100_003;

/** Where the cards stand, asked by routes and stems: is this way clear, how far may that line be moved? */
export interface Field {
  /** True when a box with `margin` px around it shares area with a card other than those named. */
  readonly hits: (box: Box, margin: number, but?: readonly Id[]) => boolean;
  /** True when no segment of the way comes within `margin` px of a card other than those named. */
  readonly clear: (points: readonly Point[], margin: number, but?: readonly Id[]) => boolean;
  /** Cards within a box, each once. */
  readonly within: (box: Box) => readonly { readonly id: Id; readonly box: Box }[];
}

/** Sorts the cards into squares. */
export function fieldOf(cards: ReadonlyMap<Id, Box>): Field {
  const squares = new Map<number, { id: Id; box: Box }[]>();
  for (const [id, box] of cards) {
    for (const key of keysOf(box)) {
      const list = squares.get(key);
      if (list) list.push({ id, box });
      else squares.set(key, [{ id, box }]);
    }
  }
  const hits = (box: Box, margin: number, but: readonly Id[] = []): boolean => {
    const wide = { x: box.x - margin, y: box.y - margin, w: box.w + 2 * margin, h: box.h + 2 * margin };
    const right = Math.floor((wide.x + wide.w) / SQUARE);
    const bottom = Math.floor((wide.y + wide.h) / SQUARE);
    for (let i = Math.floor(wide.x / SQUARE); i <= right; i++) {
      for (let j = Math.floor(wide.y / SQUARE); j <= bottom; j++) {
        for (const card of squares.get(i * ROW + j) ?? []) {
          if (meets(card.box, wide) && !but.includes(card.id)) return true;
        }
      }
    }
    return false;
  };
  return {
    hits,
    clear: (points, margin, but) => segments(points).every((box) => !hits(box, margin, but)),
    within: (box) => {
      const found = new Map<Id, { id: Id; box: Box }>();
      for (const key of keysOf(box)) {
        for (const card of squares.get(key) ?? []) if (meets(card.box, box)) found.set(card.id, card);
      }
      return [...found.values()];
    },
  };
}

/** Like `overlaps`, but a line, which has no area, meets a box when it runs through its inside. */
function meets(card: Box, box: Box): boolean {
  return card.x < box.x + box.w && box.x < card.x + card.w && card.y < box.y + box.h && box.y < card.y + card.h;
}

/** Each straight part of a way as a box without thickness. */
export function segments(points: readonly Point[]): Box[] {
  const boxes: Box[] = [];
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0];
    const [bx, by] = points[i] ?? [0, 0];
    boxes.push({ x: Math.min(ax, bx), y: Math.min(ay, by), w: Math.abs(ax - bx), h: Math.abs(ay - by) });
  }
  return boxes;
}

function* keysOf(box: Box): Generator<number> {
  const right = Math.floor((box.x + box.w) / SQUARE);
  const bottom = Math.floor((box.y + box.h) / SQUARE);
  for (let i = Math.floor(box.x / SQUARE); i <= right; i++) {
    for (let j = Math.floor(box.y / SQUARE); j <= bottom; j++) yield i * ROW + j;
  }
}
