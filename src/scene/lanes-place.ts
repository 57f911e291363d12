import type { Box, Point } from '#lib/geometry.ts';
import type { FlowOrder } from '#scene/columns.ts';
import type { Id } from '#model/records/record.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { View } from '#model/view.ts';
import { LANE_CARD, lanesCardHeight } from '#scene/lanes-card.ts';
import { settlePinned, tooNear } from '#scene/pin.ts';

/** Room for the lanes' names at the left. */
export const NAMES = 142;
/** From one column to the next where both use a lane, and the part of it for steps in different lanes. */
const PITCH = LANE_CARD + 42;
const SIDESTEP = 0.55;
/** A lane without steps on this map shows its name only. */
const EMPTY = 28;
/** White in a lane above and below its cards: hand-overs between lanes run there. */
const PAD = 14;
const STACK_GAP = 20;

/** A team's lane: who, which steps, and from when on the corridors are known, where. */
export interface LanePlace {
  readonly teamId: Id | null;
  readonly name: string;
  readonly steps: readonly Id[];
  readonly top: number;
  readonly height: number;
}

/** Lanes in the order of the map's lane records, then of first appearance; steps without a team come last. */
export function lanesOf(view: View, noTeam: string): Pick<LanePlace, 'teamId' | 'name' | 'steps'>[] {
  const steps = new Map<Id | null, Id[]>();
  const named = (id: Id | undefined): Id | null => (id !== undefined && view.parties.has(id) ? id : null);
  for (const lane of view.lanes) if (named(lane.teamId) !== null) steps.set(lane.teamId, []);
  for (const step of view.steps) {
    const team = named(step.teamId);
    const list = steps.get(team);
    if (list) list.push(step.id);
    else steps.set(team, [step.id]);
  }
  const lanes = [...steps].map(([teamId, ids]) => ({
    teamId,
    name: teamId === null ? noTeam : (view.parties.get(teamId)?.name ?? noTeam),
    steps: ids,
  }));
  return [...lanes.filter((lane) => lane.teamId !== null), ...lanes.filter((lane) => lane.teamId === null)];
}

/** The x of each column: a full column on where a lane is used again, about half where the work changes lanes. */
export function columnXs(order: FlowOrder, laneOf: ReadonlyMap<Id, number>): number[] {
  const lastInLane = new Map<number, number>();
  const xs: number[] = [];
  for (const column of order.columns) {
    const lanes = new Set(column.map((id) => laneOf.get(id) ?? 0));
    const before = xs.at(-1);
    let x = before === undefined ? NAMES + 8 : before + Math.round(PITCH * SIDESTEP);
    for (const lane of lanes) x = Math.max(x, (lastInLane.get(lane) ?? -Infinity) + PITCH);
    for (const lane of lanes) lastInLane.set(lane, x);
    xs.push(x);
  }
  return xs;
}

/** Cards of one lane in the lane's own coordinates, y from its top, and the lane's height. */
export function placeLane(
  steps: readonly Id[],
  order: FlowOrder,
  xs: readonly number[],
  rows: ReadonlyMap<Id, number>,
  pins: ReadonlyMap<Id, Point>,
  corridor: number,
  index: MapIndex,
): { readonly cards: Map<Id, Box>; readonly height: number } {
  if (steps.length === 0) return { cards: new Map(), height: EMPTY };
  const wished = new Map<Id, Box>();
  for (const id of steps) {
    const pin = pins.get(id);
    if (!pin) continue;
    const at = { x: Math.max(NAMES + 8, pin[0]), y: Math.max(PAD, pin[1]) };
    wished.set(id, { ...at, w: LANE_CARD, h: lanesCardHeight(index, id) });
  }
  const cards = settlePinned(wished);
  const pinned = [...cards.values()];
  const nextFree = new Map<number, number>();
  const top = PAD + corridor;
  for (const id of [...steps].sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0))) {
    if (cards.has(id)) continue;
    const column = order.columnOf.get(id) ?? 0;
    let box = { x: xs[column] ?? NAMES, y: nextFree.get(column) ?? top, w: LANE_CARD, h: lanesCardHeight(index, id) };
    // Pinned cards stay where they were put: this one goes below.
    for (
      let near = pinned.find((other) => tooNear(box, other));
      near;
      near = pinned.find((other) => tooNear(box, other))
    ) {
      box = { ...box, y: near.y + near.h + STACK_GAP };
    }
    cards.set(id, box);
    nextFree.set(column, box.y + box.h + STACK_GAP);
  }
  const bottom = Math.max(...[...cards.values()].map((box) => box.y + box.h));
  return { cards, height: Math.round(bottom + PAD) };
}
