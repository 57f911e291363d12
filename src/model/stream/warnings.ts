import { calendarOf, toHours, valueOf } from '#model/calendar.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { caughtIn } from '#model/stream/again.ts';
import { capacitiesOf } from '#model/stream/capacity.ts';
import { declaredOf, type Declared } from '#model/stream/declared.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import { walkOf } from '#model/stream/order.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Stop } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';

/** Something about the numbers that is worth a look. NEVER A REFUSAL: what was given stays and is counted. */
export type Warning =
  /** More work than the step takes. */
  | { readonly id: 'workOverTakes'; readonly steps: readonly Id[] }
  /** Every step takes as long as its work: were durations given as work time? */
  | { readonly id: 'takesIsWork'; readonly steps: readonly Id[] }
  /** More than half of the lead time is work. */
  | { readonly id: 'activityHigh'; readonly steps: readonly Id[]; readonly share: number }
  /** Clock time and working time on one map; the steps are those in clock time. */
  | { readonly id: 'mixedBases'; readonly steps: readonly Id[] }
  /** Longer for a piece than customers leave between two. */
  | { readonly id: 'aboveTakt'; readonly steps: readonly Id[] }
  /** All of the work comes back: no number of visits. */
  | { readonly id: 'endless'; readonly steps: readonly Id[] }
  /** Totals that came with the map differ from what its steps give. */
  | { readonly id: 'declared'; readonly steps: readonly Id[]; readonly declared: readonly Declared[] };

/** Activity above this is implausible (Blue Bank: 84.85 %). */
const MUCH = 0.5;

const made = new WeakMap<View, readonly Warning[]>();

/** What is worth a look in the numbers of a view, found once for each. Empty = nothing. */
export function warningsOf(view: View): readonly Warning[] {
  const known = made.get(view);
  if (known) return known;
  const warnings = [
    workOverTakes(view),
    ...fast(view),
    steps('mixedBases', inClockTime(view)),
    steps(
      'aboveTakt',
      capacitiesOf(view).flatMap((one) => (one.aboveTakt ? [one.id] : [])),
    ),
    steps('endless', caughtIn(streamOf(view))),
    declared(view),
  ].filter((one) => one !== null);
  made.set(view, warnings);
  return warnings;
}

function steps(id: Exclude<Warning['id'], 'activityHigh' | 'declared'>, list: readonly Id[]): Warning | null {
  return list.length > 0 ? { id, steps: list } : null;
}

/** Where inventory stands alone, time at the machine is no part of it and says nothing. */
const comparable = (view: View): boolean => view.map.convention !== 'manufacturing';

function workOverTakes(view: View): Warning | null {
  if (!comparable(view)) return null;
  // 1e-9 of an hour: the same time said in two units is the same.
  const over = (one: Stop) => one.work !== null && one.takes !== null && one.work.v > one.takes.v + 1e-9;
  return steps(
    'workOverTakes',
    streamOf(view)
      .stops.filter(over)
      .map((one) => one.id),
  );
}

/** Both say the same of a stream; the one that names the cause goes first and stands alone. */
function fast(view: View): readonly (Warning | null)[] {
  if (!comparable(view)) return [];
  const { timeline, activity } = numbersOf(view);
  const { stop } = walkOf(streamOf(view));
  const both = timeline.route.flatMap((id) => {
    const one = stop.get(id);
    return one?.takes && one.work ? [{ id, same: Math.abs(one.takes.v - one.work.v) < 1e-9 && one.work.v > 0 }] : [];
  });
  // One step alone may well be nothing but work.
  if (both.length > 1 && both.every((one) => one.same))
    return [
      steps(
        'takesIsWork',
        both.map((one) => one.id),
      ),
    ];
  return activity !== null && activity > MUCH ? [{ id: 'activityHigh', steps: timeline.route, share: activity }] : [];
}

/** Steps in clock time, where others are in working time. A clock of 24 h on 7 days is both. */
function inClockTime(view: View): readonly Id[] {
  const { hoursPerDay, daysPerWeek } = calendarOf(view.map);
  if (hoursPerDay === 24 && daysPerWeek === 7) return [];
  const timesOf = (step: StepRecord) => [step.pt, step.lt, step.wait, step.elapsed];
  const clock = countedSteps(view).filter(
    ({ pt, lt, wait, elapsed }) => byClock(pt) || byClock(lt) || byClock(wait) || byClock(elapsed),
  );
  if (clock.length === 0) return [];
  const working = countedSteps(view).some((step) => timesOf(step).some((one) => isTime(one, view) && !byClock(one)));
  return working ? clock.map((step) => step.id) : [];
}

/** A week and a month of the clock are as much work as any other: there nothing is mixed. */
const byClock = (one: Quantity | undefined): boolean =>
  one?.clock === 'elapsed' && one.unit !== 'wk' && one.unit !== 'mo' && valueOf(one) !== null;

const isTime = (one: Quantity | undefined, view: View): boolean => toHours(one, calendarOf(view.map)) !== null;

function declared(view: View): Warning | null {
  const found = declaredOf(view);
  return found.length > 0 ? { id: 'declared', steps: numbersOf(view).timeline.route, declared: found } : null;
}
