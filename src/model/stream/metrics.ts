import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { partSpan } from '#model/stream/amounts.ts';
import { againOf } from '#model/stream/again.ts';
import { capacitiesOf, taktSpan } from '#model/stream/capacity.ts';
import { over } from '#model/stream/demand.ts';
import { atMostAll, efficiencyOf } from '#model/stream/efficiency.ts';
import { givenForTakes, givenOf, givenOfMap } from '#model/stream/given-of.ts';
import { labourOf } from '#model/stream/labour.ts';
import type { Metric, MetricId, Part } from '#model/stream/metric.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import { walkOf } from '#model/stream/order.ts';
import { batchesOf, queuesOf } from '#model/stream/queues.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { exactly, sumOf, type Span, type SpanSum, type Stop } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';

/** How one number is found. */
type Find = (view: View) => Omit<Metric, 'id'>;

/** Every number of a stream. */
const finds: { readonly [I in MetricId]: Find } = {
  takes: (view) => onRoute(view, 'h', numbersOf(view).timeline.takes, takesPart(view)),
  work: (view) => onRoute(view, 'h', numbersOf(view).timeline.work, (stop, step) => part(stop, stop.work, step, 'pt')),
  activity(view) {
    const { activity, timeline } = numbersOf(view);
    const share = activity === null ? null : { ...over(timeline.work, timeline.takes), v: activity };
    const takes = takesPart(view);
    const found = onRoute(view, 'part', null, (stop, step) => ({
      step: stop.id,
      span: stop.work && stop.takes,
      given: [...takes(stop, step).given, ...givenOf(step, 'pt')],
    }));
    return { ...found, span: share && (timeline.takes.lo > 0 ? atMostAll(share) : exactly(share.v)) };
  },
  rolled(view) {
    const { rolled } = numbersOf(view);
    const { alive } = walkOf(streamOf(view));
    const parts = streamOf(view).stops.flatMap((stop): Part[] => {
      const step = stop.counted && alive.has(stop.id) ? stepById(view, stop.id) : undefined;
      return step ? [part(stop, stop.usable === null ? null : partSpan(step.ca), step, 'ca')] : [];
    });
    const known = parts.flatMap(({ span }) => span ?? []);
    const times = (pick: (span: Span) => number) => known.reduce((all, one) => all * pick(one), 1);
    const span = rolled.share === null ? null : { lo: times((s) => s.lo), v: rolled.share, hi: times((s) => s.hi) };
    return { unit: 'part', span, parts, steps: parts.flatMap((one) => (one.span ? [one.step] : [])) };
  },
  labour(view) {
    const { run, runParts } = labourOf(view);
    return { unit: 'person h', span: known(run), parts: runParts, steps: idsOf(runParts) };
  },
  labourMonth(view) {
    const { month, monthParts } = labourOf(view);
    return { unit: 'person h a month', span: known(month), parts: monthParts, steps: idsOf(monthParts) };
  },
  wait(view) {
    const { longestWait } = numbersOf(view);
    const takes = takesPart(view);
    const { parts } = onRoute(view, 'h', null, (stop, step) => ({
      step: stop.id,
      span: stop.work && stop.takes && { lo: 0, v: stop.takes.v - stop.work.v, hi: stop.takes.hi },
      given: [...takes(stop, step).given, ...givenOf(step, 'pt')],
    }));
    const stop = longestWait && walkOf(streamOf(view)).stop.get(longestWait.id);
    const span = stop?.takes &&
      stop.work && {
        lo: Math.max(0, stop.takes.lo - stop.work.hi),
        v: stop.takes.v - stop.work.v,
        hi: stop.takes.hi - stop.work.lo,
      };
    return { unit: 'h', span: span ?? null, parts, steps: longestWait ? [longestWait.id] : [] };
  },
  pce(view) {
    const found = efficiencyOf(view);
    const { route } = numbersOf(view).timeline;
    return { unit: 'part', span: found?.share ?? null, parts: found?.parts ?? [], steps: found ? route : [] };
  },
  takt: (view) => ({
    unit: 'h a piece',
    span: taktSpan(view),
    parts: [],
    steps: [],
    ofMap: givenOfMap(view.map, 'available', 'demand'),
  }),
  capacity(view) {
    const all = capacitiesOf(view);
    const least = all.reduce<(typeof all)[number] | null>((one, other) => {
      return one && one.pieces.v <= other.pieces.v ? one : other;
    }, null);
    const by = new Map(all.map((one) => [one.id, one.pieces]));
    const parts = !least
      ? []
      : labourOf(view).runParts.flatMap(({ step: id }): Part[] => {
          const step = stepById(view, id);
          if (!step) return [];
          return [{ step: id, span: by.get(id) ?? null, given: givenOf(step, 'pt', 'changeOver', 'batch', 'uptime') }];
        });
    const ofMap = givenOfMap(view.map, 'available');
    return { unit: 'pieces', span: least?.pieces ?? null, parts, steps: least ? [least.id] : [], ofMap };
  },
  queue(view) {
    const parts = queuesOf(view);
    const longest = parts.reduce<Part | null>((one, other) => {
      return one?.span && (!other.span || one.span.v >= other.span.v) ? one : other;
    }, null);
    return { unit: 'h', span: longest?.span ?? null, parts, steps: longest?.span ? [longest.step] : [] };
  },
  batch(view) {
    const parts = batchesOf(view);
    return { unit: 'h', span: known(sumOf(parts.map((one) => one.span))), parts, steps: idsOf(parts) };
  },
  onePass: (view) => rework(view, againOf(view).onePass?.hours ?? null),
  untilRight(view) {
    const { untilRight } = againOf(view);
    return rework(view, untilRight.is === 'known' ? untilRight.hours : null);
  },
};

const made = new WeakMap<View, Map<MetricId, Metric>>();

/** One number of a view, found once for each and only when asked for. */
export function metricOf(view: View, id: MetricId): Metric {
  let all = made.get(view);
  if (!all) made.set(view, (all = new Map()));
  const found = all.get(id) ?? { id, ...finds[id](view) };
  all.set(id, found);
  return found;
}

/** Every number there is, in the order in which they are told. */
export const metricIds: readonly MetricId[] = [
  'takes',
  'work',
  'activity',
  'rolled',
  'wait',
  'labour',
  'labourMonth',
  'pce',
  'takt',
  'capacity',
  'queue',
  'batch',
  'onePass',
  'untilRight',
];

type PartOf = (stop: Stop, step: StepRecord) => Part;

function onRoute(view: View, unit: Metric['unit'], sum: SpanSum | null, partOf: PartOf): Omit<Metric, 'id'> {
  const { stop } = walkOf(streamOf(view));
  const { route } = numbersOf(view).timeline;
  const parts = route.flatMap((id) => {
    const [one, step] = [stop.get(id), stepById(view, id)];
    return one?.counted && step ? [partOf(one, step)] : [];
  });
  return { unit, span: sum && known(sum), parts, steps: route };
}

const part = (stop: Stop, span: Span | null, step: StepRecord, field: 'pt' | 'ca'): Part => ({
  step: stop.id,
  span,
  given: givenOf(step, field),
});

const takesPart =
  ({ map }: View): PartOf =>
  (stop, step) => ({ step: stop.id, span: stop.takes, given: givenForTakes(step, map, stop.byQueue === true) });

const known = ({ lo, v, hi, known: count }: SpanSum): Span | null => (count > 0 ? { lo, v, hi } : null);

const idsOf = (parts: readonly Part[]): readonly Id[] => parts.flatMap((one) => (one.span ? [one.step] : []));

/** Both models of rework are of all steps, by what is usable and by how long doing it again takes. */
function rework(view: View, hours: number | null): Omit<Metric, 'id'> {
  const parts = streamOf(view).stops.flatMap((stop): Part[] => {
    const step = stop.counted ? stepById(view, stop.id) : undefined;
    if (!step) return [];
    const span = stop.usable === null ? null : (stop.work ?? stop.takes);
    return [{ step: stop.id, span, given: givenOf(step, 'ca', 'pt', 'wait') }];
  });
  return { unit: 'h', span: hours === null ? null : exactly(hours), parts, steps: idsOf(parts) };
}
