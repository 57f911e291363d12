import { countSpan } from '#model/stream/amounts.ts';
import { countedLiving, countedOnRoute } from '#model/stream/counted-stops.ts';
import { queueSpan } from '#model/stream/demand.ts';
import type { Part, StepQuantity } from '#model/stream/metric.ts';
import { waitOfBatch } from '#model/stream/rates.ts';
import type { Span, Stop } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';

const QUEUE: readonly StepQuantity[] = ['wip', 'runs'];
const BATCH: readonly StepQuantity[] = ['batch', 'pt'];

/**
 * What lies at each step whose pieces were counted, as working hours of waiting (Little's law). Shown beside: it never
 * takes the place of a time somebody gave. A null span = pieces a month were not said.
 */
export function queuesOf(view: View): readonly Part[] {
  return countedLiving(view).flatMap(({ step }): Part[] => {
    const own = countSpan(step.runs) !== null;
    return countSpan(step.wip) ? [{ step, span: queueSpan(step, view.map), from: QUEUE, assumed: !own }] : [];
  });
}

/** What pieces wait for the others of their batch on the slowest way, in hours: (batch - 1) x work for one. */
export function batchesOf(view: View): readonly Part[] {
  return countedOnRoute(view).flatMap(({ step, stop }): Part[] => {
    const batch = countSpan(step.batch);
    return batch ? [{ step, span: batchSpan(batch, stop), from: BATCH }] : [];
  });
}

function batchSpan(batch: Span, stop: Stop): Span | null {
  const { work } = stop;
  const lo = waitOfBatch(Math.max(1, batch.lo), work && work.lo);
  const v = waitOfBatch(batch.v, work && work.v);
  const hi = waitOfBatch(batch.hi, work && work.hi);
  return lo === null || v === null || hi === null ? null : { lo, v, hi };
}
