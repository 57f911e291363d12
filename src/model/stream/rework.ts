import type { Id } from '#model/records/record.ts';
import { walkOf, type Walk } from '#model/stream/order.ts';
import type { Loop, Stop, Stream } from '#model/stream/stream.ts';

/** Hours of rework beside the happy path, which it never lengthens. Each number names its model. */
export interface Rework {
  /** One pass: what is not usable is done once more; a drawn loop repeats its whole body by its rate. */
  readonly onePass: Known;
  /** Repeated until right: 1/usable times, for stops without a drawn loop. Null = something is never right (0 %). */
  readonly untilRight: Known | null;
  /** One pass, stop by stop. */
  readonly byStop: ReadonlyMap<Id, number>;
}

/** Hours from `known` of `of` stops. */
interface Known {
  readonly hours: number;
  readonly known: number;
  readonly of: number;
}

/**
 * Rework after bdfinst: one pass = (1 - usable) x (wait before it + work), and for a drawn loop rate x (its wait +
 * waits and work of every stop from where it comes back to, to where it leaves); until right = x (1/usable - 1).
 */
export function reworkOf(stream: Stream): Rework {
  const walk = walkOf(stream);
  const loops = new Map<Id, Loop[]>();
  for (const loop of stream.loops) {
    const list = loops.get(loop.from);
    if (list) list.push(loop);
    else loops.set(loop.from, [loop]);
  }
  const byStop = new Map<Id, number>();
  let [onePass, untilRight, known, of, plain, plainOf] = [0, 0, 0, 0, 0, 0];
  for (const stop of stream.stops.filter((one) => one.counted)) {
    of += 1;
    const own = loops.get(stop.id);
    const hours = own ? sum(own.map((loop) => loopHours(loop, walk))) : again(stop, (usable) => 1 - usable);
    if (hours !== null) {
      known += 1;
      onePass += hours;
      byStop.set(stop.id, hours);
    }
    if (own) continue;
    plainOf += 1;
    const more = again(stop, (usable) => 1 / usable - 1);
    if (more === null) continue;
    plain += 1;
    untilRight += more;
  }
  return {
    onePass: { hours: onePass, known, of },
    untilRight: Number.isFinite(untilRight) ? { hours: untilRight, known: plain, of: plainOf } : null,
    byStop,
  };
}

/** Hours of doing it again: the wait before it and the work; without a wait of its own, the whole lead time. Null = not known. */
export function onceMore(stop: Stop): number | null {
  if (stop.wait !== null && stop.work) return stop.wait + stop.work.v;
  return stop.takes?.v ?? stop.work?.v ?? null;
}

function again(stop: Stop, part: (usable: number) => number): number | null {
  const hours = onceMore(stop);
  return hours === null || stop.usable === null ? null : part(stop.usable) * hours;
}

function loopHours(loop: Loop, walk: Walk): number | null {
  if (loop.rate === null) return null;
  const body = sum(bodyOf(loop, walk).map((stop) => (stop.counted ? onceMore(stop) : 0)));
  return body === null ? null : loop.rate * ((loop.wait ?? 0) + body);
}

/** Stops between the two ends of a loop, both included; where no work leads from one to the other, just the two. */
function bodyOf(loop: Loop, walk: Walk): readonly Stop[] {
  const ahead = reach(loop.to, (id) => walk.out(id).map((way) => way.to));
  const behind = reach(loop.from, (id) => walk.into(id).map((way) => way.from));
  const between = walk.sorted.filter((one) => ahead.has(one.id) && behind.has(one.id));
  return between.length > 0 ? between : walk.sorted.filter((one) => one.id === loop.from || one.id === loop.to);
}

function reach(start: Id, next: (id: Id) => readonly Id[]): ReadonlySet<Id> {
  const seen = new Set<Id>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}

const sum = (hours: readonly (number | null)[]): number | null =>
  hours.includes(null) ? null : hours.reduce<number>((total, one) => total + (one ?? 0), 0);
