import { stepById } from '#model/lookup-view.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import { againOf } from '#model/stream/again.ts';
import { labourOf } from '#model/stream/labour.ts';
import { countOf, looseOf, type Metric } from '#model/stream/metric.ts';
import { metricIds, metricOf } from '#model/stream/metrics.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import { warningsOf } from '#model/stream/warnings.ts';
import type { View } from '#model/view.ts';

/**
 * Every number of a stream as JSON values, not rounded: its unit, its route by step names, what it was made from, of how
 * many steps it is known and measured, its range. What cannot be said is null, never 0. The same view gives the same.
 */
export function reportNumbers(view: View) {
  const name = (id: Id): string => stepById(view, id)?.name ?? id;
  const { routes, expected, timeline } = numbersOf(view);
  const { untilRight } = againOf(view);
  const { people, byShare } = labourOf(view);
  return {
    convention: view.map.convention,
    metrics: metricIds.map((id) => reportMetric(view, metricOf(view, id), name)),
    beside: timeline.beside.map(name),
    deadEnds: timeline.deadEnds.map(name),
    labour: { peopleKnown: people.known, of: people.of, othersCountAs: 1, byShare },
    routes:
      routes?.map((route) => ({
        by: route.chosen.map((way) => name(way.to)),
        share: route.share,
        takesHours: route.takes.known === 0 ? null : route.takes.v,
        workHours: route.work.known === 0 ? null : route.work.v,
        rightFirstTime: route.rolled.share,
        known: route.takes.known,
        of: route.takes.of,
      })) ?? null,
    expected: expected && { takesHours: expected.takes, workHours: expected.work },
    untilRight: {
      is: untilRight.is,
      ...(untilRight.is === 'known' && { visits: untilRight.visits.map(([id, times]) => ({ step: name(id), times })) }),
      ...(untilRight.is === 'endless' && { steps: untilRight.stops.map(name) }),
    },
    warnings: warningsOf(view).map((one) => ({ ...one, steps: one.steps.map(name) })),
  };
}

function reportMetric({ map }: View, metric: Metric, name: (id: Id) => string) {
  const { id, unit, span, steps, parts, ofMap = [] } = metric;
  const { known, measured, of } = countOf(metric);
  const { ranges, guesses } = looseOf(metric, map);
  const given = (step: string | null, field: string, quantity: Quantity | undefined) =>
    quantity ? [{ step, field, text: quantity.text, sure: quantity.sure ?? null }] : [];
  return {
    id,
    unit,
    value: span?.v ?? null,
    range: span && [span.lo, span.hi],
    route: steps.map(name),
    known,
    measured,
    of,
    ranges,
    guesses,
    inputs: [
      ...ofMap.flatMap((field) => given(null, field, map[field])),
      ...parts.flatMap(({ step, from, span: own }) =>
        own ? from.flatMap((field) => given(step.name, field, step[field])) : [],
      ),
    ],
  };
}
