import type { Id } from '#model/records/record.ts';
import { walkOf, type Walk } from '#model/stream/order.ts';
import { rolledOf, type Rolled } from '#model/stream/rolled.ts';
import { sumOf, type SpanSum, type Stop, type Stream, type Way } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';

/** One way a piece of work can go where an either/or decides. Every number of it belongs to it alone. */
export interface Route {
  /** What was chosen at each either/or, from first to last. */
  readonly chosen: readonly Way[];
  /** All stops it goes through, parallel branches too, in map order. */
  readonly stops: readonly Id[];
  /** Part of the work that takes it, 0 to 1; null where a share was not said. */
  readonly share: number | null;
  /** Lead time and process time of its slowest branch. */
  readonly takes: SpanSum;
  readonly work: SpanSum;
  /** Process time of all its stops. */
  readonly allWork: SpanSum;
  readonly rolled: Rolled;
}

/** Most routes that are told apart: ten either/or decisions one after the other. Nobody can read more. */
const MOST = 1024;

/**
 * The routes of a stream: one where nothing is decided. Either/or = a stop with `split` "one" and two ways or more
 * that reach the end; of its shares one may be left out, which is then the rest. Null = more than 1,024.
 */
export function routesOf(stream: Stream): readonly Route[] | null {
  const known = made.get(stream);
  if (known !== undefined) return known;
  const walk = walkOf(stream);
  const choices = choicesOf(walk);
  const routes = choices && choices.map((choice) => routeOf(stream, walk, choice));
  made.set(stream, routes);
  return routes;
}

/** Found once for each stream: its numbers, its shares and its visits ask for the same ones. */
const made = new WeakMap<Stream, readonly Route[] | null>();

/** Averages over routes weighted by their shares, in hours; null where a share is unknown or they do not add up to 1. */
export function expectedOf(routes: readonly Route[]): { readonly takes: number; readonly work: number } | null {
  const total = routes.reduce((sum, route) => sum + (route.share ?? Number.NaN), 0);
  // Half a per cent: people say a third, a third and a third as 33 %.
  if (!(Math.abs(total - 1) <= 0.005 * routes.length)) return null;
  const mean = (hours: (route: Route) => number) =>
    routes.reduce((sum, route) => sum + ((route.share ?? 0) / total) * hours(route), 0);
  return { takes: mean((route) => route.takes.v), work: mean((route) => route.allWork.v) };
}

/** Shares of the ways of an either/or: what was said; a single one that was not is the rest. */
export function sharesOf(ways: readonly Way[]): readonly (number | null)[] {
  const unsaid = ways.filter((way) => way.share === null).length;
  const said = ways.reduce((sum, way) => sum + (way.share ?? 0), 0);
  return ways.map((way) => way.share ?? (unsaid === 1 && said <= 1 ? 1 - said : null));
}

/** One decision for each either/or that is reached. */
interface Choice {
  /** Grows while it is walked. */
  readonly reached: Set<Id>;
  readonly chosen: readonly Way[];
  readonly share: number | null;
}

function choicesOf(walk: Walk): readonly Choice[] | null {
  if (!walk.sorted.some((stop) => decides(stop, walk))) return [{ reached: new Set(walk.alive), chosen: [], share: 1 }];
  const starts = walk.sorted.filter((one) => walk.alive.has(one.id) && walk.into(one.id).length === 0);
  let choices: Choice[] = [{ reached: new Set(starts.map((one) => one.id)), chosen: [], share: 1 }];
  for (const stop of walk.sorted) {
    const ways = walk.out(stop.id).filter((way) => walk.alive.has(way.to));
    if (!walk.alive.has(stop.id) || ways.length === 0) continue;
    const either = decides(stop, walk);
    const shares = either ? sharesOf(ways) : [];
    choices = choices.flatMap((choice) => {
      if (!choice.reached.has(stop.id)) return [choice];
      const { reached, chosen, share } = choice;
      if (!either) {
        for (const way of ways) reached.add(way.to);
        return [choice];
      }
      return ways.map((way, at) => {
        const part = shares[at] ?? null;
        const both = part === null || share === null ? null : part * share;
        return { reached: new Set([...reached, way.to]), chosen: [...chosen, way], share: both };
      });
    });
    if (choices.length > MOST) return null;
  }
  return choices;
}

/** An either/or: one of several ways that reach the end is taken. */
function decides(stop: Stop, walk: Walk): boolean {
  return stop.split === 'one' && walk.out(stop.id).filter((way) => walk.alive.has(way.to)).length > 1;
}

function routeOf(stream: Stream, walk: Walk, { reached, chosen, share }: Choice): Route {
  const stops = stream.stops.filter((one) => reached.has(one.id) && walk.alive.has(one.id));
  const { takes, work } = timelineAlong(stream, walk, reached, chosen);
  return {
    chosen,
    stops: stops.map((one) => one.id),
    share,
    takes,
    work,
    allWork: sumOf(stops.filter((one) => one.counted).map((one) => one.work)),
    rolled: rolledOf(stops),
  };
}

/** The timeline over what is reached, without the ways that were not chosen: two choices may reach the same stop. */
function timelineAlong(stream: Stream, walk: Walk, reached: ReadonlySet<Id>, chosen: readonly Way[]) {
  const deciding = new Set(chosen.map((way) => way.from));
  // Where nothing is decided, everything that reaches the end is reached.
  if (deciding.size === 0) return timelineOf(stream);
  const taken = new Set(chosen);
  const ways = stream.ways.filter((way) => !deciding.has(way.from) || taken.has(way));
  return timelineOf({
    ...stream,
    stops: stream.stops.filter((one) => reached.has(one.id) && walk.alive.has(one.id)),
    ways,
  });
}
