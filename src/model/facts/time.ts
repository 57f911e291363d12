import { calendarOf, toHours } from '#model/calendar.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { Calendar, MapRecord } from '#model/records/map.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { walkOf } from '#model/stream/order.ts';
import { streamOf, takesSpan } from '#model/stream/stream-of.ts';
import type { Stop } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';

/** A sum of what is known: hours of `known` out of `of` steps. With `known` 0 there is no sum, and `hours` says nothing. */
export interface Sum {
  readonly hours: number;
  readonly known: number;
  readonly of: number;
}

/**
 * The two sums of a stream along its slowest way, not rounded. `takes` = lead time, `work` = process time: the work of
 * that way, never that of a branch beside it.
 */
export interface Times {
  readonly takes: Sum;
  readonly work: Sum;
  readonly calendar: Calendar;
}

/** Hours of uninterrupted work of a step; null = not known. */
export function workOf(step: StepRecord, calendar: Calendar): number | null {
  return toHours(step.pt, calendar);
}

/** Hours a step takes, by the map's convention (`takesSpan`), without their range; null = not known. */
export function takesOf(step: StepRecord, calendar: Calendar, convention: MapRecord['convention']): number | null {
  return takesSpan(step, calendar, convention)?.v ?? null;
}

/** Sums over those of some steps that lie on the slowest way; over the whole way unless told otherwise. */
export function timesOf(view: View, some: readonly StepRecord[] = countedSteps(view)): Times {
  const calendar = calendarOf(view.map);
  const way = wayOf(view);
  const walk = walkOf(streamOf(view));
  const stops: Stop[] = [];
  for (const { id } of some) {
    const one = way.has(id) ? walk.stop.get(id) : undefined;
    if (one) stops.push(one);
  }
  return {
    takes: sum(stops.map((stop) => stop.takes?.v ?? null)),
    work: sum(stops.map((stop) => stop.work?.v ?? null)),
    calendar,
  };
}

const ways = new WeakMap<View, ReadonlySet<Id>>();

/** Steps of the slowest way, found once for each view. */
function wayOf(view: View): ReadonlySet<Id> {
  const known = ways.get(view);
  if (known) return known;
  const way = new Set(timelineOf(streamOf(view)).route);
  ways.set(view, way);
  return way;
}

function sum(hours: readonly (number | null)[]): Sum {
  const known = hours.filter((each) => each !== null);
  return { hours: known.reduce((a, b) => a + b, 0), known: known.length, of: hours.length };
}
