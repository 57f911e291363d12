import type { Id } from '#model/records/record.ts';
import { walkOf } from '#model/stream/order.ts';
import { routesOf } from '#model/stream/routes.ts';
import type { Stream } from '#model/stream/stream.ts';

/** What no longer comes through a stream when some of its steps stop. */
export interface Lost {
  /** No way from a start to the end is left: where branches join, losing one of them is enough. */
  readonly stream: boolean;
  /** Either/or routes with a step that stops, of how many; null = more than can be told apart. */
  readonly routes: { readonly lost: number; readonly of: number } | null;
  /** Part of the work that takes them, 0 to 1; null where a share was not said. NEVER 0 FOR NOT SAID. */
  readonly share: number | null;
}

/**
 * What is lost when these steps stop. Rework and dead ends hold nobody up and lose nothing. Parts of the map that are
 * not connected follow one another, as in its times: losing one of them loses the stream.
 */
export function lostWithout(stream: Stream, fallen: Iterable<Id>): Lost {
  const { alive } = walkOf(stream);
  const gone = new Set([...fallen].filter((id) => alive.has(id)));
  const routes = routesOf(stream);
  if (!routes) {
    const whole = gone.size > 0 && !anyRouteLeft(stream, gone);
    return { stream: whole, routes: null, share: gone.size === 0 ? 0 : whole ? 1 : null };
  }
  const lost = gone.size === 0 ? [] : stopsOfRoutes(stream).map((stops) => meet(stops, gone));
  const count = lost.filter(Boolean).length;
  const whole = count > 0 && count === routes.length;
  return { stream: whole, routes: { lost: count, of: routes.length }, share: shareOf(lost) };

  function shareOf(which: readonly boolean[]): number | null {
    if (count === 0) return 0;
    if (whole) return 1;
    const sum = (some: boolean) =>
      (routes ?? []).reduce((all, route, at) => (which[at] === some ? all + (route.share ?? Number.NaN) : all), 0);
    const [of, left] = [sum(true), sum(false)];
    // Half a per cent a route is forgiven, as everywhere: a third is said as 33 %.
    if (Number.isFinite(of) && Number.isFinite(left))
      return Math.abs(of + left - 1) <= 0.005 * which.length ? of / (of + left) : null;
    if (Number.isFinite(of)) return of <= 1 ? of : null;
    // What is lost was not said, what is left was: the rest.
    return left <= 1 ? 1 - left : null;
  }
}

/** The same question without telling routes apart: true while some choice at every either/or gets around all of them. */
export function anyRouteLeft(stream: Stream, fallen: ReadonlySet<Id>): boolean {
  const walk = walkOf(stream);
  const open = new Set<Id>();
  for (const stop of walk.sorted.toReversed()) {
    if (!walk.alive.has(stop.id) || fallen.has(stop.id)) continue;
    const ways = walk.out(stop.id).filter((way) => walk.alive.has(way.to));
    const goesOn = stop.split === 'one' ? ways.some((way) => open.has(way.to)) : ways.every((way) => open.has(way.to));
    if (ways.length === 0 || goesOn) open.add(stop.id);
  }
  return walk.sorted.every(({ id }) => !walk.alive.has(id) || walk.into(id).length > 0 || open.has(id));
}

const made = new WeakMap<Stream, readonly ReadonlySet<Id>[]>();

/** The stops of every route, as sets; made once for each stream, for every system asks. */
function stopsOfRoutes(stream: Stream): readonly ReadonlySet<Id>[] {
  let sets = made.get(stream);
  if (!sets) made.set(stream, (sets = (routesOf(stream) ?? []).map((route) => new Set(route.stops))));
  return sets;
}

function meet(stops: ReadonlySet<Id>, gone: ReadonlySet<Id>): boolean {
  for (const id of gone) if (stops.has(id)) return true;
  return false;
}
