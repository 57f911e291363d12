import type { Id } from '#model/records/record.ts';
import { walkOf, type Walk } from '#model/stream/order.ts';
import { sumOf, type SpanSum, type Stop, type Stream } from '#model/stream/stream.ts';

/** The slowest way through a stream: what the customer waits for. */
export interface Timeline {
  /** Its stops from first to last. */
  readonly route: readonly Id[];
  /** Lead time: sum over the route. */
  readonly takes: SpanSum;
  /** Process time of the same route: never that of a faster branch. */
  readonly work: SpanSum;
  /** Stops beside the route from which the end is reached: other branches. */
  readonly beside: readonly Id[];
  /** Stops from which no end is reached. */
  readonly deadEnds: readonly Id[];
}

/**
 * Timeline critical path (Martin & Osterling): the route with the longest sum of lead times from a start to an end;
 * dead ends are left out, rework is never part of it. Parts of the map that are not connected follow one another, as they
 * are drawn: a missing arrow must not make half of the time vanish. An unknown time adds nothing and is counted as unknown. Of equal
 * routes the one with more work, then the one whose stops come first on the map (our rule). `within` looks at those
 * stops alone.
 */
export function timelineOf(stream: Stream, within?: ReadonlySet<Id>): Timeline {
  if (within) return find(stream, within);
  const known = made.get(stream);
  if (known) return known;
  const timeline = find(stream);
  made.set(stream, timeline);
  return timeline;
}

/** Of whole streams: facts, numbers and strip of one view ask for the same one. */
const made = new WeakMap<Stream, Timeline>();

function find(stream: Stream, within?: ReadonlySet<Id>): Timeline {
  const walk = walkOf(stream);
  const inside = within ? (id: Id) => walk.alive.has(id) && within.has(id) : (id: Id) => walk.alive.has(id);
  const best = bestFrom(walk, inside);
  const route: Stop[] = [];
  for (const part of walk.parts) {
    let first: Best | null = null;
    for (const { id } of part)
      if (inside(id) && !walk.into(id).some((way) => inside(way.from))) first = better(first, best.get(id) ?? null);
    for (let at = first; at; at = at.next) route.push(at.stop);
  }
  const on = new Set(route.map((one) => one.id));
  const counted = route.filter((one) => one.counted);
  const [beside, deadEnds]: [Id[], Id[]] = [[], []];
  for (const { id } of stream.stops) {
    if (!walk.alive.has(id)) deadEnds.push(id);
    else if (!on.has(id) && inside(id)) beside.push(id);
  }
  return {
    route: [...on],
    takes: sumOf(counted.map((one) => one.takes)),
    work: sumOf(counted.map((one) => one.work)),
    beside,
    deadEnds,
  };
}

/** The best way from a stop to the end. */
interface Best {
  readonly stop: Stop;
  readonly takes: number;
  readonly work: number;
  readonly next: Best | null;
}

function bestFrom(walk: Walk, inside: (id: Id) => boolean): ReadonlyMap<Id, Best> {
  const best = new Map<Id, Best>();
  for (let at = walk.sorted.length - 1; at >= 0; at -= 1) {
    const stop = walk.sorted[at];
    if (!stop || !inside(stop.id)) continue;
    // Ways come in map order, so the first of equals is the one whose stops come first. Only what is inside has a best.
    let next: Best | null = null;
    for (const way of walk.out(stop.id)) next = better(next, best.get(way.to) ?? null);
    const takes = (stop.takes?.v ?? 0) + (next?.takes ?? 0);
    best.set(stop.id, { stop, takes, work: (stop.work?.v ?? 0) + (next?.work ?? 0), next });
  }
  return best;
}

/** Sums in another order differ in the last bits; 1e-9 of an hour is four millionths of a second. */
const SAME = 1e-9;

/** The longer of two; of equals the first. */
function better(first: Best | null, other: Best | null): Best | null {
  if (!first || !other) return first ?? other;
  const longer = other.takes - first.takes;
  if (Math.abs(longer) > SAME) return longer > 0 ? other : first;
  return other.work - first.work > SAME ? other : first;
}
