import type { Box } from '#lib/geometry.ts';
import type { Crossing, Piece, Route, Scene } from '#scene/display.ts';
import type { Field } from '#scene/field.ts';
import type { Id } from '#model/records/record.ts';
import type { LaidWire } from '#scene/river-ways.ts';
import type { Layout, LayoutInput } from '#scene/layout.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { Upright } from '#scene/flow-words.ts';
import type { PlacedBand } from '#scene/river-place.ts';
import type { RiverGrid } from '#scene/river-grid.ts';
import { MARGIN, riverGrid } from '#scene/river-grid.ts';
import { alongWay, aboveRun, flowText, flowTextWidth, touchesAny, uprightsOf, wordsPiece } from '#scene/flow-words.ts';
import { around } from '#lib/geometry.ts';
import { bandBars } from '#scene/river-bars.ts';
import { cardItems } from '#scene/card.ts';
import { cardPiece } from '#scene/card-piece.ts';
import { continuationPiece } from '#scene/continuation.ts';
import { fieldOf } from '#scene/field.ts';
import { flowOrder } from '#scene/columns.ts';
import { keepUnchanged } from '#scene/keep.ts';
import { layWires } from '#scene/river-ways.ts';
import { mapIndex } from '#scene/map-index.ts';
import { nudge } from '#scene/nudge.ts';
import { numbered } from '#scene/step-words.ts';
import { pictureWords } from '#words/picture.ts';
import { pinsOf } from '#scene/pin.ts';
import { routePiece } from '#scene/route-piece.ts';
import { rowsOf } from '#scene/rows.ts';
import { runKey } from '#scene/river-place.ts';
import { settleBands } from '#scene/river-settle.ts';
import { stemZone, stemsOf } from '#scene/stems.ts';

/** White between two bands of a folded map. */
const BAND_GAP = 34;

interface Drawn {
  readonly lower: Piece[];
  /** By flow; the two parts of one that goes on in another band, in whatever order the bands come. */
  readonly routes: Map<Id, { readonly whole: Route; readonly parts: [Route['points']?, Route['points']?] }>;
  readonly routePieces: Piece[];
  readonly upper: Piece[];
  readonly crossings: Crossing[];
  readonly pinTops: Map<Id, number>;
}

/**
 * River: the steps in one row, parallel branches stacked, and below them each system once, as a bar from its first
 * to its last step with a mark at every step that uses it. So the picture is also the matrix of steps and systems.
 */
export const river: Layout = {
  id: 'river',
  name: pictureWords.layouts.river,
  draw(input) {
    const { view, width } = input;
    const index = mapIndex(view);
    const order = flowOrder(view);
    const pins = pinsOf(view, 'river');
    const grid = riverGrid(order.columns.length, width, index.anyNotes, pins.size > 0);
    const drawn: Drawn = {
      lower: [],
      routes: new Map(),
      routePieces: [],
      upper: [],
      crossings: [],
      pinTops: new Map(),
    };
    settleBands(view, order, rowsOf(view, order), grid, pins, (placed) =>
      drawBand(input, index, grid, placed, new Set(pins.keys()), drawn),
    );
    return sceneOf(input, drawn);
  },
};

/** Draws one band; gives the y at which the next may begin. */
function drawBand(
  input: LayoutInput,
  index: MapIndex,
  grid: RiverGrid,
  placed: PlacedBand,
  pinned: ReadonlySet<Id>,
  drawn: Drawn,
): number {
  const { plan, cards, gutters } = placed;
  const field = fieldOf(new Map([...cards, ...gutters]));
  const here = new Set([...pinned].filter((id) => cards.has(id)));
  const stacked = Math.max(1, ...plan.columns.map((column) => column.length));
  const barsTop = placed.bottom + stemZone(stacked);
  const base = { left: grid.left, pitch: grid.pitch, w: grid.card.w };
  const stems = stemsOf(plan.columns, cards, here, base, barsTop, field);
  const right = grid.folded ? grid.right : Math.max(grid.right, input.width - MARGIN);
  const bars = bandBars(input, index, plan.index, stems, barsTop, [grid.left, right]);
  drawn.lower.push(...bars.stems);
  drawn.upper.push(...bars.bars, ...bars.slots);
  drawn.crossings.push(...bars.crossings);
  for (const [id, box] of cards) {
    const size = { ...grid.card, w: box.w, h: box.h };
    drawn.upper.push(
      cardPiece(input, index, id, box, (step, look) => cardItems(step, look, index, size, input.measure)),
    );
    drawn.pinTops.set(id, placed.top);
  }
  for (const c of [...plan.left, ...plan.right]) {
    const box = gutters.get(c.id);
    if (box) drawn.upper.push(continuationPiece(c, numbered(c.other, index), box, input.detail, input.measure));
  }
  drawWires(input, index, grid, placed, field, drawn);
  const gutterBottom = Math.max(0, ...[...gutters.values()].map((box) => box.y + box.h));
  return Math.max(bars.bottom, gutterBottom) + BAND_GAP;
}

function drawWires(
  input: LayoutInput,
  index: MapIndex,
  grid: RiverGrid,
  placed: PlacedBand,
  field: Field,
  drawn: Drawn,
): void {
  const laid = layWires(placed, field);
  const ways = nudge(
    laid.map(({ wire, points, loose }) => ({ from: wire.flow.from, to: wire.flow.to, points, loose })),
    field,
  );
  const name = (id: Id): string => numbered(id, index).name;
  const uprights = uprightsOf(ways);
  const solid: Box[] = [...placed.cards.values(), ...placed.gutters.values()];
  laid.forEach(({ wire, loose }, i) => {
    const points = ways[i] ?? [];
    const { flow, kind, part } = wire;
    const route: Route = { flowId: flow.id, from: flow.from, to: flow.to, kind, points };
    const parts = drawn.routes.get(flow.id)?.parts ?? [];
    parts[part] = points;
    drawn.routes.set(flow.id, { whole: route, parts });
    drawn.routePieces.push(routePiece(part === 0 ? `route:${flow.id}` : `route:${flow.id}:in`, route, name));
    const w = flowTextWidth(flow);
    if (part === 1 || w === 0 || flowText(flow) === '') return;
    const box = wordsBox(placed, wire, points, w, loose, uprights, [grid.left, grid.right], touchesAny(solid));
    const piece = box && wordsPiece(flow, box, input.detail, input.measure);
    if (!box || !piece) return;
    solid.push(box);
    drawn.upper.push(piece);
  });
}

function wordsBox(
  placed: PlacedBand,
  wire: LaidWire['wire'],
  points: readonly (readonly [number, number])[],
  w: number,
  loose: boolean,
  uprights: readonly Upright[],
  borders: readonly [number, number],
  blocked: (box: Box) => boolean,
): Box | null {
  if (loose) return alongWay(points, w, blocked);
  const run = placed.level(runKey(wire, 'from'));
  const over = placed.level(runKey(wire, 'words'));
  const card = placed.cards.get(wire.to.at === 'card' ? wire.to.id : wire.from.id);
  const box =
    run !== undefined
      ? aboveRun(points, run, w, uprights, borders)
      : over !== undefined && card
        ? { x: card.x, y: over - 10, w: Math.min(w, card.w), h: 17 }
        : null;
  return box && !blocked(box) ? box : alongWay(points, w, blocked);
}

function sceneOf(input: LayoutInput, drawn: Drawn): Scene {
  const pieces = [...drawn.lower, ...drawn.routePieces, ...drawn.upper];
  const all = around(pieces.map((piece) => piece.box));
  const name = `river:${input.view.map.id}:${input.detail.level}:${input.width}`;
  return {
    width: Math.ceil(all.x + all.w) + MARGIN,
    height: Math.ceil(all.y + all.h) + MARGIN,
    pieces: keepUnchanged(name, pieces),
    routes: [...drawn.routes.values()].map(({ whole, parts: [points, onward] }) => ({
      ...whole,
      points: points ?? whole.points,
      ...(onward ? { onward } : {}),
    })),
    crossings: drawn.crossings,
    pinTops: drawn.pinTops,
  };
}
