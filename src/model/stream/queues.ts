import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { countSpan } from '#model/stream/amounts.ts';
import { queueSpan } from '#model/stream/demand.ts';
import { givenForRuns, givenOf } from '#model/stream/given-of.ts';
import type { Part } from '#model/stream/metric.ts';
import { walkOf } from '#model/stream/order.ts';
import { waitOfBatch } from '#model/stream/rates.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Span, Stop } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';

/**
 * What lies at each step whose pieces were counted, as working hours of waiting (Little's law). Shown beside: it never
 * takes the place of a time somebody gave. A null span = pieces a month were not said.
 */
export function queuesOf(view: View): readonly Part[] {
  const { stop, alive } = walkOf(streamOf(view));
  return partsOf(view, [...stop.keys()], (step) =>
    alive.has(step.id) && countSpan(step.wip)
      ? {
          step: step.id,
          span: queueSpan(step, view.map),
          given: [...givenOf(step, 'wip'), ...givenForRuns(step, view.map)],
        }
      : null,
  );
}

/** What pieces wait for the others of their batch on the slowest way, in hours: (batch - 1) x work for one. */
export function batchesOf(view: View): readonly Part[] {
  const stream = streamOf(view);
  const { stop } = walkOf(stream);
  return partsOf(view, timelineOf(stream).route, (step) => {
    const batch = countSpan(step.batch);
    if (!batch) return null;
    return { step: step.id, span: batchSpan(batch, stop.get(step.id)), given: givenOf(step, 'batch', 'pt') };
  });
}

function batchSpan(batch: Span, stop: Stop | undefined): Span | null {
  const work = stop?.work ?? null;
  const lo = waitOfBatch(Math.max(1, batch.lo), work && work.lo);
  const v = waitOfBatch(batch.v, work && work.v);
  const hi = waitOfBatch(batch.hi, work && work.hi);
  return lo === null || v === null || hi === null ? null : { lo, v, hi };
}

function partsOf(view: View, ids: readonly Id[], partOf: (step: StepRecord) => Part | null): readonly Part[] {
  return ids.flatMap((id) => {
    const step = stepById(view, id);
    return step?.kind === 'step' ? (partOf(step) ?? []) : [];
  });
}
