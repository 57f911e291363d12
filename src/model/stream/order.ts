import type { Id } from '#model/records/record.ts';
import type { Stop, Stream, Way } from '#model/stream/stream.ts';

/** A stream made ready for walking. */
export interface Walk {
  readonly stop: ReadonlyMap<Id, Stop>;
  /** Every stop after all that hand work to it. */
  readonly sorted: readonly Stop[];
  readonly out: (id: Id) => readonly Way[];
  readonly into: (id: Id) => readonly Way[];
  /** Stops from which an end is reached. The others are dead ends: what happens there holds nobody up. */
  readonly alive: ReadonlySet<Id>;
  /** Stops that are connected, each part in map order, the parts by their first stop. */
  readonly parts: readonly (readonly Stop[])[];
}

const made = new WeakMap<Stream, Walk>();

/**
 * Order, neighbours and dead ends of a stream, found once for each. An end is who receives the work (a customer that is
 * handed work); in a part of the map without one, every stop that hands nothing on. Ways to stops that are not there are left out.
 */
export function walkOf(stream: Stream): Walk {
  const known = made.get(stream);
  if (known) return known;
  const walk = read(stream);
  made.set(stream, walk);
  return walk;
}

const none: readonly Way[] = [];

/** What depends on the lines alone and on which stops there are: places of stops, not the stops. */
interface Plan {
  /** The stops it was made for: their ids and who receives the work. */
  readonly stops: readonly Stop[];
  readonly out: ReadonlyMap<Id, readonly Way[]>;
  readonly into: ReadonlyMap<Id, readonly Way[]>;
  readonly sorted: readonly number[];
  readonly parts: readonly (readonly number[])[];
  readonly alive: ReadonlySet<Id>;
}

/** By the lines: an edit of a step leaves them as they are. */
const plans = new WeakMap<readonly Way[], Plan>();

function read({ stops, ways }: Stream): Walk {
  const known = plans.get(ways);
  const plan = known && fits(known.stops, stops) ? known : planOf(stops, ways);
  if (plan !== known) plans.set(ways, plan);
  const { out, into, alive } = plan;
  const at = (place: number) => stops[place] ?? [];
  return {
    stop: new Map(stops.map((one) => [one.id, one])),
    sorted: plan.sorted.flatMap(at),
    parts: plan.parts.map((part) => part.flatMap(at)),
    alive,
    out: (id) => out.get(id) ?? none,
    into: (id) => into.get(id) ?? none,
  };
}

function fits(before: readonly Stop[], stops: readonly Stop[]): boolean {
  return (
    before.length === stops.length &&
    before.every((one, at) => one.id === stops[at]?.id && one.receives === stops[at].receives)
  );
}

function planOf(stops: readonly Stop[], ways: readonly Way[]): Plan {
  const place = new Map(stops.map((one, at) => [one.id, at]));
  const out = new Map<Id, Way[]>();
  const into = new Map<Id, Way[]>();
  for (const way of ways) {
    if (!place.has(way.from) || !place.has(way.to) || way.from === way.to) continue;
    push(out, way.from, way);
    push(into, way.to, way);
  }
  const byPlace = (a: Way, b: Way) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0);
  for (const list of out.values()) list.sort(byPlace);
  const sorted = sortedStops(stops, out, into);
  const parts = partsOf(stops, ways);
  const ends = new Set(
    parts.flatMap((part) => {
      const receivers = part.filter((one) => one.receives && into.has(one.id));
      return receivers.length > 0 ? receivers : part.filter((one) => !out.has(one.id));
    }),
  );
  const alive = new Set<Id>();
  for (const one of sorted.toReversed())
    if (ends.has(one) || (out.get(one.id) ?? none).some((way) => alive.has(way.to))) alive.add(one.id);
  const placeOf = (one: Stop) => place.get(one.id) ?? 0;
  return { stops, out, into, alive, sorted: sorted.map(placeOf), parts: parts.map((part) => part.map(placeOf)) };
}

function push<V>(map: Map<Id, V[]>, key: Id, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Kahn's order; of several that are ready, the first of the map goes first. Throws on a circle: there must be none. */
function sortedStops(stops: readonly Stop[], out: Map<Id, Way[]>, into: Map<Id, Way[]>): readonly Stop[] {
  const waiting = new Map(stops.map((one) => [one.id, into.get(one.id)?.length ?? 0]));
  const byId = new Map(stops.map((one) => [one.id, one]));
  const sorted = stops.filter((one) => waiting.get(one.id) === 0);
  for (let at = 0; at < sorted.length; at++) {
    for (const way of out.get(sorted[at]?.id ?? '') ?? none) {
      const left = (waiting.get(way.to) ?? 1) - 1;
      waiting.set(way.to, left);
      const next = byId.get(way.to);
      if (left === 0 && next) sorted.push(next);
    }
  }
  if (sorted.length < stops.length) throw new Error('the ways of a stream go in a circle');
  return sorted;
}

function partsOf(stops: readonly Stop[], ways: readonly Way[]): readonly (readonly Stop[])[] {
  const leader = new Map(stops.map((one) => [one.id, one.id]));
  const find = (id: Id): Id => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { from, to } of ways) if (leader.has(from) && leader.has(to)) leader.set(find(to), find(from));
  const parts = new Map<Id, Stop[]>();
  for (const one of stops) push(parts, find(one.id), one);
  return [...parts.values()];
}
