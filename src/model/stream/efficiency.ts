import { countedOnRoute } from '#model/stream/counted-stops.ts';
import { over } from '#model/stream/demand.ts';
import type { Part } from '#model/stream/metric.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { sumOf, type Span, type SpanSum } from '#model/stream/stream.ts';
import { takesFrom } from '#model/stream/takes-from.ts';
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
  const way = countedOnRoute(view);
  const flagged = way.reduce((count, { step }) => count + (step.va === undefined ? 0 : 1), 0);
  if (flagged === 0) return null;
  const { takes } = timelineOf(streamOf(view));
  const adding = sumOf(way.filter(({ step }) => step.va === 'yes').map(({ stop }) => stop.work));
  const parts = way.map((one): Part => {
    const { step, stop } = one;
    const lead = takesFrom(one, view.map);
    const from = step.va === 'yes' ? [...lead, 'pt' as const] : lead;
    return { step, span: step.va === undefined ? null : (stop.work ?? stop.takes), from };
  });
  const whole = takes.known === takes.of && adding.known === adding.of && takes.lo > 0;
  return { share: whole ? atMostAll(over(adding, takes)) : null, adding, flagged, parts };
}

/** The ends of a range of shares: what is above the whole is the whole. The middle stays as it is computed. */
export function atMostAll({ lo, v, hi }: Span): Span {
  return { lo: Math.min(lo, v), v, hi: Math.max(v, Math.min(1, hi)) };
}
