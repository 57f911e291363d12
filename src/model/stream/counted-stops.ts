import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { walkOf } from '#model/stream/order.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Stop } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';

/** A stop with the record it was made from. */
export interface Counted {
  readonly stop: Stop;
  readonly step: StepRecord;
}

interface Found {
  readonly onRoute: readonly Counted[];
  readonly living: readonly Counted[];
}

const made = new WeakMap<View, Found>();

/** Steps of the slowest way from first to last: no customers, suppliers and controls. */
export function countedOnRoute(view: View): readonly Counted[] {
  return found(view).onRoute;
}

/** Steps from which the end is reached, branches too, in map order. */
export function countedLiving(view: View): readonly Counted[] {
  return found(view).living;
}

/** Asked for by almost every number, so found once for each view. */
function found(view: View): Found {
  const known = made.get(view);
  if (known) return known;
  const stream = streamOf(view);
  const { stop, alive } = walkOf(stream);
  const of = (ids: Iterable<Id>): readonly Counted[] => {
    const list: Counted[] = [];
    for (const id of ids) {
      const one = stop.get(id);
      const step = one?.counted ? stepById(view, id) : undefined;
      if (one && step) list.push({ stop: one, step });
    }
    return list;
  };
  const living = stream.stops.filter((one) => alive.has(one.id)).map((one) => one.id);
  const both = { onRoute: of(timelineOf(stream).route), living: of(living) };
  made.set(view, both);
  return both;
}
