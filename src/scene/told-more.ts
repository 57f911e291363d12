import { calendarOf, sayNumber, sayTakes, sayWork } from '#model/calendar.ts';
import type { Id } from '#model/records/record.ts';
import { againOf } from '#model/stream/again.ts';
import { countSpan } from '#model/stream/amounts.ts';
import { capacitiesOf } from '#model/stream/capacity.ts';
import { metricOf } from '#model/stream/metrics.ts';
import { batchesOf, queuesOf } from '#model/stream/queues.ts';
import type { View } from '#model/view.ts';
import { labourMonth } from '#scene/told-doing.ts';
import { nameOf, sayRange, sureness, terms, type Told } from '#scene/told-words.ts';
import { numberWords as words } from '#words/numbers.ts';

/** The numbers behind the others: what can be said of them now. Some take a while: only when somebody looks. */
export function toldMore(view: View): readonly Told[] {
  return [labourMonth(view), capacity(view), queue(view), batch(view), onePass(view), untilRight(view)].filter(
    (one) => one !== null,
  );
}

const named = (view: View, ids: readonly Id[]): string[] => ids.map((id) => nameOf(view, id));

function capacity(view: View): Told | null {
  const { span, steps } = metricOf(view, 'capacity');
  if (!span) return null;
  const all = capacitiesOf(view);
  const pieces = sayRange(span, sayNumber);
  const period = words.periods[view.map.period ?? 'mo'];
  const each = terms(all, ', ', (one) => words.capacityOf(nameOf(view, one.id), sayRange(one.pieces, sayNumber)));
  const demand = countSpan(view.map.demand);
  const left = all.flatMap((one) => (one.changeLeftOut ? [one.id] : []));
  return {
    id: 'capacity',
    name: words.names.capacity,
    value: words.at(`${pieces} ${period}`, nameOf(view, steps[0])),
    how: [
      words.capacity(nameOf(view, steps[0]), pieces, period),
      ...(demand ? [words.askedFor(sayRange(demand, sayNumber), period)] : []),
      words.capacities(each),
      ...(left.length > 0 ? [words.changeLeftOut(named(view, left))] : []),
    ],
    steps,
  };
}

function queue(view: View): Told | null {
  const { span, steps } = metricOf(view, 'queue');
  const parts = queuesOf(view);
  if (parts.length === 0) return null;
  const calendar = calendarOf(view.map);
  const say = (hours: number) => sayTakes(hours, calendar);
  const each = terms(parts, ', ', ({ step, span: own }) =>
    words.queueOf(nameOf(view, step.id), own && sayRange(own, say)),
  );
  return {
    id: 'queue',
    name: words.names.queue,
    value: span ? words.at(sayRange(span, say), nameOf(view, steps[0])) : words.cannot,
    how: [words.queues(each), words.queueBeside],
    steps: parts.map((one) => one.step.id),
  };
}

function batch(view: View): Told | null {
  const { span, steps } = metricOf(view, 'batch');
  if (!span || span.hi === 0) return null;
  const total = sayRange(span, sayWork);
  const timed = batchesOf(view).flatMap(({ step, span: own }) => (own ? [{ step, own }] : []));
  const each = terms(timed, ', ', ({ step, own }) => words.capacityOf(nameOf(view, step.id), sayRange(own, sayWork)));
  return { id: 'batch', name: words.names.batch, value: total, how: [words.batch(each, total)], steps };
}

function onePass(view: View): Told | null {
  const metric = metricOf(view, 'onePass');
  const { onePass: found } = againOf(view);
  if (!metric.span || !found) return null;
  const total = sayWork(found.hours);
  return {
    id: 'onePass',
    name: words.names.onePass,
    value: total,
    how: [words.onePass(total), ...sureness(metric, view), words.otherModel],
    steps: metric.steps,
  };
}

function untilRight(view: View): Told | null {
  const metric = metricOf(view, 'untilRight');
  const { untilRight: found } = againOf(view);
  const told = { id: 'untilRight' as const, name: words.names.untilRight };
  if (found.is === 'known') {
    const total = sayWork(found.hours);
    const each = terms(found.visits, ', ', ([id, times]) => words.visitsOf(nameOf(view, id), sayNumber(times, 2)));
    const how =
      found.work === null
        ? [words.untilRight(total), ...sureness(metric, view)]
        : [
            words.untilRightLoops(total, sayWork(found.work)),
            words.timeAgain(found.known, found.of),
            ...(each === '' ? [] : [words.visits(each)]),
          ];
    const steps = found.work === null ? metric.steps : found.visits.map(([id]) => id);
    return { ...told, value: total, how: [...how, words.otherModel], steps };
  }
  if (found.is === 'endless') {
    const names = named(view, found.stops);
    const never = found.stops.some((id) => isNever(view, id));
    return {
      ...told,
      value: words.cannot,
      how: [never ? words.neverRight(names) : words.endless(names)],
      steps: found.stops,
    };
  }
  // With nothing known of rework at all there is nothing to explain.
  if (found.is === 'unsaid' && !againOf(view).onePass) return null;
  return { ...told, value: words.cannot, how: [found.is === 'unsaid' ? words.unsaid : words.tooManyRoutes], steps: [] };
}

const isNever = (view: View, id: Id): boolean => view.steps.find((step) => step.id === id)?.ca?.v === 0;
