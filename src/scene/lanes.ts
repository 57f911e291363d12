import type { Box, Point } from '#lib/geometry.ts';
import type { End } from '#scene/free-way.ts';
import type { Field } from '#scene/field.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { Id } from '#model/records/record.ts';
import type { LanePlace } from '#scene/lanes-place.ts';
import type { Layout, LayoutInput } from '#scene/layout.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { Piece, Route } from '#scene/display.ts';
import type { Run, Tracks } from '#scene/tracks.ts';
import { LANE_CARD, LANE_PORT, lanesCardPiece } from '#scene/lanes-card.ts';
import { NAMES, columnXs, lanesOf, placeLane } from '#scene/lanes-place.ts';
import { aboveRun, alongWay, flowTextWidth, touchesAny, uprightsOf, wordsPiece } from '#scene/flow-words.ts';
import { archWay, topIn, topOut, workWay } from '#scene/free-way.ts';
import { drawnFlows } from '#scene/drawn-flows.ts';
import { fieldOf } from '#scene/field.ts';
import { flowOrder } from '#scene/columns.ts';
import { keepUnchanged } from '#scene/keep.ts';
import { laneInk, lanePiece } from '#scene/lane-piece.ts';
import { mapIndex } from '#scene/map-index.ts';
import { nudge } from '#scene/nudge.ts';
import { numbered } from '#scene/step-words.ts';
import { pictureWords } from '#words/picture.ts';
import { pinsOf } from '#scene/pin.ts';
import { routePiece } from '#scene/route-piece.ts';
import { rowsOf } from '#scene/rows.ts';
import { tracksOf } from '#scene/tracks.ts';

/** Height of a level run over the cards without and with words. */
const TRACK = 11;
const WORDS_TRACK = 25;
/** White right of the last card, for hand-overs that go round it. */
const RIGHT = 36;

/** A lane with its corridor above the cards. */
interface PlacedLane extends LanePlace {
  readonly tracks: Tracks;
}

/**
 * Lanes: a band for each team, steps from left to right, each in the lane of the team that does it; the systems are
 * chips on the cards. Wide maps scroll sideways, they are never folded.
 */
export const lanes: Layout = {
  id: 'lanes',
  name: pictureWords.layouts.lanes,
  draw(input) {
    const { view } = input;
    const index = mapIndex(view);
    const order = flowOrder(view);
    const rows = rowsOf(view, order);
    const pins = pinsOf(view, 'lanes');
    const wanted = lanesOf(view, pictureWords.noTeam);
    const laneOf = new Map(wanted.flatMap((lane, i) => lane.steps.map((id) => [id, i] as const)));
    const xs = columnXs(order, laneOf);
    const arches = drawnFlows(view).filter((flow) => flow.kind !== 'work' || order.closing.has(flow.id));
    const runs = archRuns(
      arches,
      wanted.length,
      laneOf,
      (id) => pins.get(id)?.[0] ?? xs[order.columnOf.get(id) ?? 0] ?? 0,
    );
    const cards = new Map<Id, Box>();
    let top = 0;
    const placed = wanted.map((lane, i): PlacedLane => {
      const tracks = tracksOf(runs[i] ?? []);
      const { cards: own, height } = placeLane(lane.steps, order, xs, rows, pins, tracks.height, index);
      for (const [id, box] of own) cards.set(id, { ...box, y: box.y + top });
      const here = { ...lane, top, height, tracks };
      top += height;
      return here;
    });
    const lineTops = placed.slice(1).map((lane) => lane.top);
    const field = fieldOf(cards);
    const laid = layFlows(drawnFlows(view), order.closing, cards, field, lineTops, (flow) =>
      archLevel(flow, placed, laneOf),
    );
    return sceneOf(input, index, placed, cards, laid, field);
  },
};

/** Rework and information run over the cards of the upper one of the two lanes. */
function archRuns(
  flows: readonly FlowRecord[],
  count: number,
  laneOf: ReadonlyMap<Id, number>,
  xOf: (id: Id) => number,
): Run[][] {
  const runs: Run[][] = Array.from({ length: count }, () => []);
  for (const flow of flows) {
    const lane = Math.min(laneOf.get(flow.from) ?? 0, laneOf.get(flow.to) ?? 0);
    const at = (x: number): Box => ({ x, y: 0, w: LANE_CARD, h: 0 });
    const [a, b] = [topOut(at(xOf(flow.from)))[0], topIn(at(xOf(flow.to)))[0]];
    const w = flowTextWidth(flow);
    const middle = (a + b) / 2;
    const [from, to] = [Math.min(a, b, middle - w / 2), Math.max(a, b, middle + w / 2)];
    runs[lane]?.push({ key: flow.id, from, to, height: w > 0 ? WORDS_TRACK : TRACK });
  }
  return runs;
}

function archLevel(flow: FlowRecord, placed: readonly PlacedLane[], laneOf: ReadonlyMap<Id, number>): number {
  const lane = placed[Math.min(laneOf.get(flow.from) ?? 0, laneOf.get(flow.to) ?? 0)];
  const start = lane?.tracks.start.get(flow.id) ?? 0;
  return (lane?.top ?? 0) + 14 + (lane?.tracks.height ?? 0) - start - 7;
}

interface LaidFlow {
  readonly flow: FlowRecord;
  readonly kind: FlowRecord['kind'];
  readonly points: readonly Point[];
  /** Level of its run, when it has a track of its own. */
  readonly level: number | null;
}

function layFlows(
  flows: readonly FlowRecord[],
  closing: ReadonlySet<Id>,
  cards: ReadonlyMap<Id, Box>,
  field: Field,
  borders: readonly number[],
  levelOf: (flow: FlowRecord) => number,
): LaidFlow[] {
  const laid: LaidFlow[] = [];
  for (const flow of flows) {
    const from = endOf(flow.from, cards);
    const to = endOf(flow.to, cards);
    if (!from || !to) continue;
    const kind = closing.has(flow.id) ? 'rework' : flow.kind;
    if (kind !== 'work') {
      const level = levelOf(flow);
      const points = archWay(field, from, to, [level]);
      laid.push({ flow, kind, points, level: points.length === 4 && points[1]?.[1] === level ? level : null });
      continue;
    }
    const middle = (from.box.y + to.box.y) / 2;
    const near = [...borders].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, 4);
    laid.push({ flow, kind, points: workWay(field, from, to, near), level: null });
  }
  const ways = nudge(
    laid.map(({ flow, points, level }) => ({ from: flow.from, to: flow.to, points, loose: level === null })),
    field,
  );
  return laid.map((one, i) => ({ ...one, points: ways[i] ?? one.points }));
}

function endOf(id: Id, cards: ReadonlyMap<Id, Box>): End | null {
  const box = cards.get(id);
  return box ? { id, box, port: LANE_PORT } : null;
}

function sceneOf(
  input: LayoutInput,
  index: MapIndex,
  placed: readonly PlacedLane[],
  cards: ReadonlyMap<Id, Box>,
  laid: readonly LaidFlow[],
  field: Field,
) {
  const name = (id: Id): string => numbered(id, index).name;
  const routes = laid.map(({ flow, kind, points }): Route => ({
    flowId: flow.id,
    from: flow.from,
    to: flow.to,
    kind,
    points,
  }));
  const routePieces = routes.map((route) => routePiece(`route:${route.flowId}`, route, name));
  const right = Math.max(NAMES, ...[...cards.values()].map((box) => box.x + box.w));
  const words = wordPieces(input, placed, laid, field, [...cards.values()], [NAMES, right + RIGHT]);
  const reach = Math.max(right + RIGHT, ...[...routePieces, ...words].map((piece) => piece.box.x + piece.box.w + 4));
  const laneTop = new Map(placed.flatMap((lane) => lane.steps.map((id) => [id, lane.top] as const)));
  const width = Math.ceil(reach);
  const pieces: Piece[] = [
    ...placed.map((lane, i) => lanePiece(lane, i, width, input.detail, input.measure)),
    ...routePieces,
    ...words,
    ...[...cards].map(([id, box]) => lanesCardPiece(input, index, id, box)),
  ];
  const last = placed.at(-1);
  return {
    width,
    height: Math.max(
      last ? last.top + last.height : 0,
      ...[...routePieces, ...words].map((piece) => Math.ceil(piece.box.y + piece.box.h)),
    ),
    pieces: keepUnchanged(`lanes:${input.view.map.id}:${input.detail.level}:${input.width}`, pieces),
    routes,
    crossings: [],
    pinTops: laneTop,
  };
}

function wordPieces(
  input: LayoutInput,
  placed: readonly PlacedLane[],
  laid: readonly LaidFlow[],
  field: Field,
  cards: readonly Box[],
  borders: readonly [number, number],
): Piece[] {
  const solid = [...cards];
  const blocked = touchesAny(solid);
  const uprights = uprightsOf(laid.map(({ points }) => points));
  const pieces: Piece[] = [];
  for (const { flow, points, level } of laid) {
    const w = flowTextWidth(flow);
    if (w === 0) continue;
    const own = level === null ? null : aboveRun(points, level, w, uprights, borders);
    const box =
      own && !blocked(own) ? own : alongWay(points, w, (at) => at.x < borders[0] || field.hits(at, 1) || blocked(at));
    const lane = box ? placed.findIndex(({ top, height }) => box.y >= top && box.y < top + height) : 0;
    const piece = box && wordsPiece(flow, box, input.detail, input.measure, laneInk(lane));
    if (!box || !piece) continue;
    solid.push(box);
    pieces.push(piece);
  }
  return pieces;
}
