import { stepById } from '#model/lookup-view.ts';
import { over } from '#model/stream/demand.ts';
import { givenForTakes, givenOf } from '#model/stream/given-of.ts';
import type { Part } from '#model/stream/metric.ts';
import { walkOf } from '#model/stream/order.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { sumOf, type Span, type SpanSum } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';

/** Process-cycle efficiency: NOT the activity ratio, which counts all work. */
export interface Efficiency {
  /** Value-adding work / lead time of the slowest way; null while a time that it needs is not known. */
  readonly share: Span | null;
  readonly adding: SpanSum;
  /** Steps of the way for which somebody said whether they add value. */
  readonly flagged: number;
  readonly parts: readonly Part[];
}

/**
 * The work of the steps that add value (not of those that are merely necessary) on the slowest way, by its lead time.
 * Null where no step of the way has the flag; a step without it counts as adding none, and that is told.
 */
export function efficiencyOf(view: View): Efficiency | null {
  const stream = streamOf(view);
  const { stop } = walkOf(stream);
  const { route, takes } = timelineOf(stream);
  const spans: (Span | null)[] = [];
  let flagged = 0;
  const parts = route.flatMap((id): Part[] => {
    const [one, step] = [stop.get(id), stepById(view, id)];
    if (!one?.counted || !step) return [];
    if (step.va !== undefined) flagged += 1;
    if (step.va === 'yes') spans.push(one.work);
    const given = [...(step.va === 'yes' ? givenOf(step, 'pt') : []), ...givenForTakes(step, view.map, !!one.byQueue)];
    return [{ step: id, span: step.va === undefined ? null : (one.work ?? one.takes), given }];
  });
  if (flagged === 0) return null;
  const adding = sumOf(spans);
  const whole = takes.known === takes.of && adding.known === adding.of && takes.lo > 0;
  return { share: whole ? atMostAll(over(adding, takes)) : null, adding, flagged, parts };
}

/** The ends of a range of shares: what is above the whole is the whole. The middle stays as it is computed. */
export function atMostAll({ lo, v, hi }: Span): Span {
  return { lo: Math.min(lo, v), v, hi: Math.max(v, Math.min(1, hi)) };
}
