import { countedSteps, stepById } from '#model/lookup-view.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SpanSum, Stop } from '#model/stream/stream.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';

/** How long work lies at one step. */
export interface StepWait {
  /** Working hours; 0 is a value. */
  readonly hours: number;
  /** False beside the slowest way, where waiting holds nobody up. */
  readonly onWay: boolean;
  /** Part of the lead time of the slowest way, 0 to 1; null where what the step takes is not in that sum. */
  readonly share: number | null;
  /** Every number it is made from was measured or read from a system. */
  readonly measured: boolean;
}

/** Where the lead time goes. */
export interface Waiting {
  /** Every counted step in story order; null = not known. */
  readonly steps: ReadonlyMap<Id, StepWait | null>;
  /** Steps of the slowest way at which work lies, the longest first; of equals the one that comes first. */
  readonly ranked: readonly Id[];
  /** The fewest of them, from the longest, that hold half of their waiting. */
  readonly longest: readonly Id[];
  /** Waiting within the lead time: hours at `known` of `of` steps of the slowest way. */
  readonly sum: { readonly hours: number; readonly known: number; readonly of: number };
  readonly lead: SpanSum;
  /** Steps that take work over from another team, with the ids of those teams. Where a team is not said there is no telling. */
  readonly handOffs: ReadonlyMap<Id, readonly Id[]>;
}

/**
 * Waiting of a step = what it takes less the work in it; in manufacturing the inventory before it alone; where one of
 * the two is missing, the wait that was said. More work than the step takes is a contradiction: not known.
 */
export function waitingOf(view: View): Waiting {
  const stream = streamOf(view);
  const { route, takes } = timelineOf(stream);
  const way = new Set(route);
  const stops = new Map(stream.stops.map((stop) => [stop.id, stop]));
  const steps = new Map<Id, StepWait | null>();
  for (const step of countedSteps(view)) {
    const stop = stops.get(step.id);
    const found = stop ? waitOf(step, stop, view.map.convention) : null;
    if (!stop || !found) {
      steps.set(step.id, null);
      continue;
    }
    const onWay = way.has(step.id);
    const inLead = onWay && stop.takes !== null && takes.v > 0;
    steps.set(step.id, {
      hours: found.hours,
      onWay,
      share: inLead ? found.hours / takes.v : null,
      measured: found.from.every((one) => one?.sure === 'measured' || one?.sure === 'system'),
    });
  }
  const onWay = [...steps].flatMap(([id, wait]) => (wait?.onWay ? [{ id, ...wait }] : []));
  const inSum = onWay.filter((one) => one.share !== null);
  const ranked = onWay.filter((one) => one.hours > 0).sort((a, b) => b.hours - a.hours);
  return {
    steps,
    ranked: ranked.map((one) => one.id),
    longest: half(ranked),
    sum: { hours: inSum.reduce((total, one) => total + one.hours, 0), known: inSum.length, of: takes.of },
    lead: takes,
    handOffs: handOffsOf(view),
  };
}

/** Sums in another order differ in the last bits; 1e-9 of an hour is four millionths of a second. */
const SAME = 1e-9;

function waitOf(
  { wait, lt, elapsed, pt }: StepRecord,
  stop: Stop,
  convention: MapRecord['convention'],
): { readonly hours: number; readonly from: readonly (Quantity | undefined)[] } | null {
  const { takes, work } = stop;
  if (convention === 'manufacturing') return takes && { hours: takes.v, from: [stop.wait === null ? lt : wait] };
  if (!takes || !work) return stop.wait === null ? null : { hours: stop.wait, from: [wait] };
  const hours = takes.v - work.v;
  if (hours < -SAME) return null;
  // Made of wait and work alone, the work goes out again.
  const from = lt
    ? [lt, pt, ...(convention === 'apart' && wait ? [wait] : [])]
    : elapsed
      ? [wait, elapsed, pt]
      : [wait];
  return { hours: Math.max(0, hours), from };
}

function half(ranked: readonly { readonly id: Id; readonly hours: number }[]): readonly Id[] {
  const total = ranked.reduce((sum, one) => sum + one.hours, 0);
  const found: Id[] = [];
  let held = 0;
  for (const one of ranked) {
    if (held >= total / 2 - SAME) break;
    held += one.hours;
    found.push(one.id);
  }
  return found;
}

function handOffsOf(view: View): ReadonlyMap<Id, readonly Id[]> {
  const from = new Map<Id, Set<Id>>();
  for (const flow of view.flows) {
    if (flow.kind !== 'work') continue;
    const giver = stepById(view, flow.from);
    const taker = stepById(view, flow.to);
    if (giver?.kind !== 'step' || taker?.kind !== 'step' || giver.teamId === undefined || taker.teamId === undefined)
      continue;
    if (giver.teamId === taker.teamId) continue;
    const teams = from.get(taker.id) ?? new Set<Id>();
    from.set(taker.id, teams.add(giver.teamId));
  }
  return new Map([...from].map(([id, teams]) => [id, [...teams]]));
}
