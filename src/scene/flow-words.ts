import type { Box, Point } from '#lib/geometry.ts';
import type { Detail } from '#scene/layout.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { Measure } from '#lib/measure.ts';
import type { Ink, Piece } from '#scene/display.ts';
import { TEXT } from '#scene/faces.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { isolate } from '#lib/isolate.ts';
import { oneLine } from '#lib/text-fit.ts';
import { overlaps } from '#lib/geometry.ts';
import { pictureWords } from '#words/picture.ts';
import { sayQuantity } from '#model/calendar.ts';
import { wordsAfar } from '#scene/card-afar.ts';

/** Height of the words on a hand-over, and the widest they may be. */
export const WORDS = 17;
const MOST = 170;

/** What is written on a hand-over: its label, the share that takes it, the rate that comes back. */
export function flowText(flow: FlowRecord): string {
  if (flow.label === undefined && flow.rate === undefined && flow.share === undefined) return '';
  const parts = [flow.label ?? '', sayQuantity(flow.kind === 'rework' ? flow.rate : flow.share)];
  return parts
    .map((part) => isolate(oneLine(part)))
    .filter((part) => part !== '')
    .join(pictureWords.dot);
}

/** Room for it in px, 0 = nothing to write. By the width table, because corridors are as high as their words need. */
export function flowTextWidth(flow: FlowRecord): number {
  const text = flowText(flow);
  return text === '' ? 0 : Math.ceil(Math.min(MOST, nodeMeasure(text, TEXT) * 1.02 + 8));
}

/** The words as a piece of their own, on paper, so that no line runs through them. */
export function wordsPiece(
  flow: FlowRecord,
  box: Box,
  detail: Detail,
  measure: Measure,
  ground: Ink = 'paper',
): Piece | null {
  const words = wordsAfar(flowText(flow), box.w - 4, WORDS + 4, detail, measure, 400);
  if (!words) return null;
  return {
    id: `words:${flow.id}`,
    kind: 'text',
    box,
    of: flow.id,
    items: [
      { t: 'rect', x: 0, y: 0, w: box.w, h: box.h, r: 3, fill: ground },
      {
        t: 'text',
        x: box.w / 2,
        y: 13,
        w: box.w - 4,
        text: words.text,
        face: words.face,
        ink: 'soft',
        align: 'middle',
      },
    ],
  };
}

/** An upright part of a hand-over's way. */
export interface Upright {
  readonly x: number;
  readonly lo: number;
  readonly hi: number;
}

/** All upright parts of some ways. */
export function uprightsOf(ways: readonly (readonly Point[])[]): Upright[] {
  const found: Upright[] = [];
  for (const points of ways) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (a && b && a[0] === b[0]) found.push({ x: a[0], lo: Math.min(a[1], b[1]), hi: Math.max(a[1], b[1]) });
    }
  }
  return found;
}

/**
 * A place for words just above the level run of a way: where no upright line crosses them, in the middle if it can be.
 * `borders` keep them in the picture.
 */
export function aboveRun(
  points: readonly Point[],
  level: number,
  w: number,
  uprights: readonly Upright[],
  borders: readonly [number, number],
): Box {
  const xs = points.filter((point) => point[1] === level).map((point) => point[0]);
  const [a, b] = [Math.min(...xs), Math.max(...xs)];
  const middle = Math.max(borders[0], Math.min(borders[1] - w, Math.round((a + b - w) / 2)));
  const places = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8].map((k) =>
    Math.round(middle + (k * Math.max(0, b - a - w)) / 2),
  );
  const beside = uprights.filter(({ lo, hi }) => lo < level - 1 && hi > level - WORDS - 3);
  const crossed = (x: number): number => beside.filter((line) => line.x > x - 2 && line.x < x + w + 2).length;
  const x = places.reduce((best, place) => (crossed(place) < crossed(best) ? place : best), places[0] ?? middle);
  return { x, y: level - WORDS - 3, w, h: WORDS };
}

/** For ways without a track of their own: the first free place along them, their longest part first; null = nowhere. */
export function alongWay(points: readonly Point[], w: number, blocked: (box: Box) => boolean): Box | null {
  const parts = points.slice(1).map((b, i) => ({ a: points[i] ?? b, b }));
  const length = ({ a, b }: { a: Point; b: Point }): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  parts.sort((one, other) => length(other) - length(one));
  for (const far of [0, 22, 44, 90, 180, 360]) {
    for (const part of parts) {
      const { a, b } = part;
      const count = Math.max(2, Math.ceil(length(part) / 24));
      for (let i = 0; i <= count; i++) {
        const t = 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * (1 / count);
        const [x, y] = [Math.round(a[0] + (b[0] - a[0]) * t), Math.round(a[1] + (b[1] - a[1]) * t)];
        for (const box of [
          { x: Math.round(x - w / 2), y: y - WORDS - 3 - far, w, h: WORDS },
          { x: Math.round(x - w / 2), y: y + 4 + far, w, h: WORDS },
          { x: x + 6 + far, y: Math.round(y - WORDS / 2), w, h: WORDS },
          { x: x - 6 - far - w, y: Math.round(y - WORDS / 2), w, h: WORDS },
        ]) {
          if (box.x >= 0 && box.y >= 0 && !blocked(box)) return box;
        }
      }
    }
  }
  return null;
}

/** True when a box touches one of them. */
export const touchesAny =
  (boxes: readonly Box[]) =>
  (box: Box): boolean =>
    boxes.some((other) => overlaps(box, other));
