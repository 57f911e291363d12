import { usualCalendar } from '#model/calendar.ts';
import { timesOf, type Sum, type Times } from '#model/facts/time.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/** Steps of one map, in story order. */
export interface OnMap {
  readonly view: View;
  readonly steps: readonly Id[];
}

/** Steps found over several maps, in the order of the maps; maps without any are left out. */
export type Found = readonly OnMap[];

/** Finds steps on every map. */
export function findSteps(views: readonly View[], steps: (view: View) => readonly Id[]): Found {
  return views.flatMap((view) => {
    const found = steps(view);
    return found.length === 0 ? [] : [{ view, steps: found }];
  });
}

/** How many steps were found. */
export function countOf(found: Found): number {
  return found.reduce((all, { steps }) => all + steps.length, 0);
}

/**
 * The times of the found steps that lie on the slowest way of their map. Over maps whose days differ in length, a day is
 * a day of its own map: hours of lead time are then those of usual days (8 h), so that the days they come to are right.
 */
export function timesOver(found: Found): Times {
  const each = found.map(({ view, steps }) => {
    const wanted = new Set(steps);
    return timesOf(
      view,
      countedSteps(view).filter((step) => wanted.has(step.id)),
    );
  });
  const [first] = each;
  const alike = each.every((one) => one.calendar.hoursPerDay === first?.calendar.hoursPerDay);
  const calendar = alike && first ? first.calendar : usualCalendar;
  const scaled = ({ takes, calendar: own }: Times): Sum => ({
    ...takes,
    hours: (takes.hours / own.hoursPerDay) * calendar.hoursPerDay,
  });
  return { takes: plus(each.map(scaled)), work: plus(each.map((one) => one.work)), calendar };
}

function plus(sums: readonly Sum[]): Sum {
  return sums.reduce((a, b) => ({ hours: a.hours + b.hours, known: a.known + b.known, of: a.of + b.of }), {
    hours: 0,
    known: 0,
    of: 0,
  });
}
