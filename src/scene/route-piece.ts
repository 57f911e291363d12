import type { Box, Point } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';
import type { Item, Piece, Route } from '#scene/display.ts';
import { around } from '#lib/geometry.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { pictureWords } from '#words/picture.ts';

/** Length and half width of an arrowhead, in px. */
const HEAD = 8;
const HALF = 4;

const DASHES: { readonly [kind in Route['kind']]: readonly number[] | null } = {
  work: null,
  rework: [5, 4],
  information: [1.5, 4],
};

/** The pieces that draw a hand-over: its line and, drawn as a polygon because markers differ between renderers, its arrowhead. */
export function routePiece(id: string, route: Route, names: (step: Id) => string): Piece {
  const room = HALF + 2;
  const tight = around(route.points.map(([x, y]) => ({ x, y, w: 0, h: 0 })));
  const box: Box = { x: tight.x - room, y: tight.y - room, w: tight.w + 2 * room, h: tight.h + 2 * room };
  return drawnLater({ id, kind: 'route', box, of: route.flowId }, () => ({
    items: lineItems(
      route.points.map(([x, y]): Point => [x - box.x, y - box.y]),
      route.kind,
    ),
    label: pictureWords.flow[route.kind](names(route.from), names(route.to)),
  }));
}

function lineItems(points: readonly Point[], kind: Route['kind']): Item[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  const dx = Math.sign(tip[0] - before[0]);
  const dy = Math.sign(tip[1] - before[1]);
  const neck: Point = [tip[0] - dx * HEAD, tip[1] - dy * HEAD];
  const dash = DASHES[kind];
  return [
    {
      t: 'line',
      points: [...points.slice(0, -1), [neck[0] + dx, neck[1] + dy]],
      stroke: 'line',
      width: 1.5,
      ...(dash ? { dash } : {}),
    },
    {
      t: 'polygon',
      points: [tip, [neck[0] - dy * HALF, neck[1] + dx * HALF], [neck[0] + dy * HALF, neck[1] - dx * HALF]],
      fill: 'line',
    },
  ];
}
