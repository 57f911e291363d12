import type { Id } from '#model/records/record.ts';
import { walkOf } from '#model/stream/order.ts';
import { ratioOf } from '#model/stream/rates.ts';
import { rolledOf, type Rolled } from '#model/stream/rolled.ts';
import { expectedOf, routesOf, type Route } from '#model/stream/routes.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { timelineOf, type Timeline } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';

/** A stop and hours. */
export interface StopHours {
  readonly id: Id;
  readonly hours: number;
}

/** What a stream says of itself in numbers, each along the slowest way unless it says otherwise. Hours; not rounded. */
export interface StreamNumbers {
  readonly timeline: Timeline;
  /** Work / lead time, 0 to 1; null where one of them is not known for every stop of the way, or the lead time is 0. */
  readonly activity: number | null;
  /** Over all stops from which the end is reached, branches too. */
  readonly rolled: Rolled;
  /** Where work lies longest: lead time less work, of the stops for which both are known; null when none does. */
  readonly longestWait: StopHours | null;
  /** Work of all stops, branches too, and for how many it is known. */
  readonly allWork: { readonly hours: number; readonly known: number; readonly of: number };
  /** Either/or routes; one where nothing is decided, null when there are too many to tell apart. */
  readonly routes: readonly Route[] | null;
  /** Average over routes by share; null where a share is not said, or nothing is decided. */
  readonly expected: { readonly takes: number; readonly work: number } | null;
}

const made = new WeakMap<View, StreamNumbers>();

/** The numbers of a view, computed once for each. */
export function numbersOf(view: View): StreamNumbers {
  const known = made.get(view);
  if (known) return known;
  const numbers = compute(view);
  made.set(view, numbers);
  return numbers;
}

function compute(view: View): StreamNumbers {
  const stream = streamOf(view);
  const { stop, alive } = walkOf(stream);
  const timeline = timelineOf(stream);
  const { takes, work } = timeline;
  const whole = takes.known === takes.of && work.known === work.of;
  const living = stream.stops.filter((one) => alive.has(one.id) && one.counted);
  const routes = routesOf(stream);
  const waits = timeline.route.flatMap((id): StopHours[] => {
    const one = stop.get(id);
    return one?.takes && one.work ? [{ id, hours: one.takes.v - one.work.v }] : [];
  });
  const longest = waits.reduce<StopHours | null>((most, one) => (one.hours > (most?.hours ?? 0) ? one : most), null);
  const known = living.filter((one) => one.work !== null);
  return {
    timeline,
    activity: whole ? ratioOf(work.v, takes.v) : null,
    rolled: rolledOf(living),
    longestWait: longest,
    allWork: { hours: known.reduce((sum, one) => sum + (one.work?.v ?? 0), 0), known: known.length, of: living.length },
    routes,
    expected: routes && routes.length > 1 ? expectedOf(routes) : null,
  };
}
