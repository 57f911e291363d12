import type { Id } from '#model/records/record.ts';
import { partSpan } from '#model/stream/amounts.ts';
import { againOf } from '#model/stream/again.ts';
import { capacitiesOf, taktSpan } from '#model/stream/capacity.ts';
import { countedLiving, countedOnRoute, type Counted } from '#model/stream/counted-stops.ts';
import { over } from '#model/stream/demand.ts';
import { atMostAll, efficiencyOf } from '#model/stream/efficiency.ts';
import { labourOf } from '#model/stream/labour.ts';
import type { Metric, MetricId, Part, StepQuantity } from '#model/stream/metric.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import { batchesOf, queuesOf } from '#model/stream/queues.ts';
import { exactly, sumOf, type Span, type SpanSum } from '#model/stream/stream.ts';
import { takesFrom } from '#model/stream/takes-from.ts';
import type { View } from '#model/view.ts';

/** How one number is found. */
type Find = (view: View) => Omit<Metric, 'id'>;

const WORK: readonly StepQuantity[] = ['pt'];
const USABLE: readonly StepQuantity[] = ['ca'];
const CAPACITY: readonly StepQuantity[] = ['pt', 'changeOver', 'batch', 'uptime'];
const AGAIN: readonly StepQuantity[] = ['ca', 'pt', 'wait'];

/** Every number of a stream. */
const finds: { readonly [I in MetricId]: Find } = {
  takes(view) {
    const { takes, route } = numbersOf(view).timeline;
    const parts = countedOnRoute(view).map((one) => ({
      step: one.step,
      span: one.stop.takes,
      from: takesFrom(one, view.map),
      ...(one.stop.byQueue && { assumed: !one.step.runs }),
    }));
    const ofMap = parts.some((one) => one.assumed) ? (['demand'] as const) : [];
    return { unit: 'h', span: known(takes), parts, steps: route, ofMap };
  },
  work(view) {
    const { work, route } = numbersOf(view).timeline;
    const parts = countedOnRoute(view).map(({ step, stop }) => ({ step, span: stop.work, from: WORK }));
    return { unit: 'h', span: known(work), parts, steps: route };
  },
  activity(view) {
    const { activity, timeline } = numbersOf(view);
    const { work, takes } = timeline;
    const share = (v: number) => (takes.lo > 0 ? atMostAll({ ...over(work, takes), v }) : exactly(v));
    const span = activity === null ? null : share(activity);
    return { unit: 'part', span, parts: bothTimes(view), steps: timeline.route };
  },
  rolled(view) {
    const { share } = numbersOf(view).rolled;
    const parts = countedLiving(view).map(({ step }) => ({ step, span: partSpan(step.ca), from: USABLE }));
    let [lo, hi] = [1, 1];
    for (const { span } of parts) {
      lo *= span?.lo ?? 1;
      hi *= span?.hi ?? 1;
    }
    return { unit: 'part', span: share === null ? null : { lo, v: share, hi }, parts, steps: idsOf(parts) };
  },
  wait(view) {
    const { longestWait } = numbersOf(view);
    const at = longestWait && countedOnRoute(view).find(({ stop }) => stop.id === longestWait.id);
    const span = at ? waitSpan(at) : null;
    return { unit: 'h', span, parts: bothTimes(view), steps: longestWait ? [longestWait.id] : [] };
  },
  labour(view) {
    const { run, runParts } = labourOf(view);
    return { unit: 'person h', span: known(run), parts: runParts, steps: idsOf(runParts) };
  },
  labourMonth(view) {
    const { month, monthParts, byDemand } = labourOf(view);
    const ofMap = byDemand.length > 0 ? (['demand'] as const) : [];
    return { unit: 'person h a month', span: known(month), parts: monthParts, steps: idsOf(monthParts), ofMap };
  },
  pce(view) {
    const found = efficiencyOf(view);
    const { route } = numbersOf(view).timeline;
    return { unit: 'part', span: found?.share ?? null, parts: found?.parts ?? [], steps: found ? route : [] };
  },
  takt: (view) => ({ unit: 'h a piece', span: taktSpan(view), parts: [], steps: [], ofMap: ['available', 'demand'] }),
  capacity(view) {
    const all = capacitiesOf(view);
    const [first, ...rest] = all;
    if (!first) return { unit: 'pieces', span: null, parts: [], steps: [] };
    const least = rest.reduce((one, other) => (other.pieces.v < one.pieces.v ? other : one), first);
    const by = new Map(all.map((one) => [one.id, one.pieces]));
    const parts = countedLiving(view).map(({ step }) => ({ step, span: by.get(step.id) ?? null, from: CAPACITY }));
    return { unit: 'pieces', span: least.pieces, parts, steps: [least.id], ofMap: ['available'] };
  },
  queue(view) {
    const parts = queuesOf(view);
    const timed = parts.flatMap(({ step, span }) => (span ? [{ id: step.id, span }] : []));
    const longest = timed.toSorted((a, b) => b.span.v - a.span.v)[0];
    const ofMap = parts.some((one) => one.assumed) ? (['demand'] as const) : [];
    return { unit: 'h', span: longest?.span ?? null, parts, steps: longest ? [longest.id] : [], ofMap };
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

/** Every number there is, in the order in which they are told. */
export const metricIds: readonly MetricId[] = [
  'takes',
  'work',
  'activity',
  'rolled',
  'labour',
  'wait',
  'pce',
  'takt',
  'labourMonth',
  'capacity',
  'queue',
  'batch',
  'onePass',
  'untilRight',
];

const made = new WeakMap<View, Map<MetricId, Metric>>();

/** One number of a view, found once for each and only when asked for. */
export function metricOf(view: View, id: MetricId): Metric {
  let all = made.get(view);
  if (!all) made.set(view, (all = new Map()));
  const found = all.get(id) ?? { id, ...finds[id](view) };
  all.set(id, found);
  return found;
}

/** What needs both times of a step: its lead time and its work. */
function bothTimes(view: View): readonly Part[] {
  return countedOnRoute(view).map((one) => {
    const from = takesFrom(one, view.map);
    const span = one.stop.work && one.stop.takes;
    return { step: one.step, span, from: from.includes('pt') ? from : [...from, 'pt'] };
  });
}

function waitSpan({ stop: { takes, work } }: Counted): Span | null {
  if (!takes || !work) return null;
  return { lo: Math.max(0, takes.lo - work.hi), v: takes.v - work.v, hi: takes.hi - work.lo };
}

/** Both models of rework are of all steps, by what is usable and by how long doing it again takes. */
function rework(view: View, hours: number | null): Omit<Metric, 'id'> {
  const parts = countedLiving(view).map(({ step, stop }) => {
    const span = stop.usable === null ? null : (stop.work ?? stop.takes);
    return { step, span, from: AGAIN };
  });
  return { unit: 'h', span: hours === null ? null : exactly(hours), parts, steps: idsOf(parts) };
}

const known = ({ lo, v, hi, known: count }: SpanSum): Span | null => (count > 0 ? { lo, v, hi } : null);

function idsOf(parts: readonly Part[]): readonly Id[] {
  const ids: Id[] = [];
  for (const { span, step } of parts) if (span) ids.push(step.id);
  return ids;
}
