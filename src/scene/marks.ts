import type { Ink, Item } from '#scene/display.ts';
import type { Mark, Tone } from '#lenses/lens.ts';
import type { Point } from '#lib/geometry.ts';

/** Colour of words in a tone: readable on paper, cards and bars. */
export function wordInk(tone: Tone): Ink {
  return tone === 'gap' ? 'gap' : tone === 'outside' ? 'outsideInk' : 'soft';
}

interface Inks {
  readonly line: Ink;
  readonly fill: Ink;
  /** Ground of hollow marks and colour of signs cut out of filled ones. */
  readonly ground: Ink;
}

function inksOf(tone: Tone, onSolid: boolean): Inks {
  if (onSolid) return { line: 'onGap', fill: 'onGap', ground: 'gap' };
  if (tone === 'gap') return { line: 'gap', fill: 'gap', ground: 'card' };
  if (tone === 'outside') return { line: 'outsideInk', fill: 'outside', ground: 'card' };
  return { line: 'soft', fill: 'soft', ground: 'card' };
}

/** Points of a circle, as a polygon of 20 sides: at 14 px nobody sees them, and every renderer draws it alike. */
function circle(x: number, y: number, r: number): Point[] {
  return Array.from({ length: 20 }, (_, i): Point => {
    const turn = (i / 20) * 2 * Math.PI;
    return [round(x + r * Math.cos(turn)), round(y + r * Math.sin(turn))];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

function shift(points: readonly Point[], x: number, y: number, k: number): Point[] {
  return points.map(([px, py]) => [round(x + px * k), round(y + py * k)]);
}

// Shapes in a box of 14 x 14 around the origin. Each is told apart without colour, and filled from hollow.
const TRIANGLE: readonly Point[] = [
  [0, -5.6],
  [6.2, 5],
  [-6.2, 5],
];
const DIAMOND: readonly Point[] = [
  [0, -6.4],
  [6.4, 0],
  [0, 6.4],
  [-6.4, 0],
];
const HOURGLASS: readonly Point[] = [
  [-5, -6],
  [5, -6],
  [0.9, 0],
  [5, 6],
  [-5, 6],
  [-0.9, 0],
];
const SQUARE: readonly Point[] = [
  [-4.6, -4.6],
  [4.6, -4.6],
  [4.6, 4.6],
  [-4.6, 4.6],
];
/** An arrow that points back; turned round, on. */
const BACK: readonly Point[] = [
  [-6.2, 0],
  [-0.2, -5.4],
  [-0.2, -2.2],
  [6, -2.2],
  [6, 2.2],
  [-0.2, 2.2],
  [-0.2, 5.4],
];
const QUESTION: readonly Point[] = [
  [-2.6, -2.6],
  [-2.2, -4.3],
  [-0.9, -5.2],
  [0.9, -5.2],
  [2.3, -4.2],
  [2.6, -2.7],
  [1.9, -1.2],
  [0.5, -0.1],
  [0, 1],
  [0, 1.8],
];

/**
 * A mark as display items, centred on (x, y), about `size` px high. Filled = confirmed, hollow = not asked or only
 * said. `onSolid` draws it light, for the solid ground of a confirmed gap.
 */
export function markItems(mark: Mark, x: number, y: number, size: number, onSolid = false): Item[] {
  const k = size / 14;
  const inks = inksOf(mark.tone, onSolid);
  const width = round(Math.max(1.25, 1.5 * k));
  const closed = (points: readonly Point[]): Item[] => [
    mark.filled
      ? { t: 'polygon', points, fill: inks.fill, stroke: inks.line, width: mark.tone === 'outside' ? width : 1 }
      : { t: 'polygon', points, fill: inks.ground, stroke: inks.line, width },
  ];
  switch (mark.shape) {
    case 'triangle':
      return closed(shift(TRIANGLE, x, y, k));
    case 'diamond':
      return closed(shift(DIAMOND, x, y, k));
    case 'hourglass':
      return closed(shift(HOURGLASS, x, y, k));
    case 'square':
      return closed(shift(SQUARE, x, y, k));
    case 'back':
      return closed(shift(BACK, x, y, k));
    case 'on':
      return closed(
        shift(
          BACK.map(([px, py]): Point => [-px, py]),
          x,
          y,
          k,
        ),
      );
    case 'dot':
      return closed(circle(x, y, 4 * k));
    case 'question': {
      // Filled: the sign cut out of a disc. Hollow: the bare sign.
      const ink = mark.filled ? inks.ground : inks.line;
      const s = mark.filled ? k * 0.8 : k;
      const disc: Item[] = mark.filled ? [{ t: 'polygon', points: circle(x, y, 7 * k), fill: inks.fill }] : [];
      return [
        ...disc,
        { t: 'line', points: shift(QUESTION, x, y, s), stroke: ink, width },
        { t: 'polygon', points: circle(x, round(y + 4.8 * s), 1.1 * s), fill: ink },
      ];
    }
    case 'hand': {
      const icon: Item = {
        t: 'icon',
        icon: 'hand',
        x: round(x - size / 2),
        y: round(y - size / 2),
        size,
        ink: inks.line,
      };
      // Only said: the hand in a dashed ring. Confirmed: the hand alone.
      if (mark.filled) return [icon];
      const inner: Item = { ...icon, x: round(x - size * 0.36), y: round(y - size * 0.36), size: round(size * 0.72) };
      return [{ t: 'polygon', points: circle(x, y, 6.6 * k), stroke: inks.line, width: 1.25, dash: [2, 2] }, inner];
    }
  }
}
