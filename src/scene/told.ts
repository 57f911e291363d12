import { isolate } from '#lib/isolate.ts';
import { calendarOf, dayNumber, inDays, sayNumber, sayTakes, sayWork } from '#model/calendar.ts';
import { metricOf } from '#model/stream/metrics.ts';
import { numbersOf, type StreamNumbers } from '#model/stream/numbers.ts';
import { walkOf } from '#model/stream/order.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Calendar } from '#model/records/map.ts';
import type { View } from '#model/view.ts';
import type { Span } from '#model/stream/stream.ts';
import { labour, pce, takt } from '#scene/told-doing.ts';
import { knownSpans, MOST_TERMS, nameOf, percent, sayRange, sureness, terms, type Told } from '#scene/told-words.ts';
import { numberWords } from '#words/numbers.ts';
import { pictureWords } from '#words/picture.ts';
import { timeWords as words } from '#words/time.ts';

const made = new WeakMap<View, readonly Told[]>();

/** The numbers that can be said of a view now, the more important first. Told once for each view. */
export function toldOf(view: View): readonly Told[] {
  const known = made.get(view);
  if (known) return known;
  const numbers = numbersOf(view);
  const told = [
    takes(view, numbers),
    work(view, numbers),
    activity(view, numbers),
    rolled(view),
    labour(view),
    wait(view, numbers),
    pce(view),
    takt(view),
    routes(view, numbers),
  ].filter((one) => one !== null);
  made.set(view, told);
  return told;
}

function takes(view: View, { timeline }: StreamNumbers): Told | null {
  const metric = metricOf(view, 'takes');
  const { route, beside, deadEnds } = timeline;
  if (!metric.span) return null;
  const calendar = calendarOf(view.map);
  const say = (hours: number) => sayTakes(hours, calendar);
  const { stop } = walkOf(streamOf(view));
  const days = ({ v }: Span) => (inDays(v, calendar) ? dayNumber(v, calendar) : say(v));
  const [first, last] = [metric.parts[0]?.step.id, metric.parts.at(-1)?.step.id];
  const queued = route.filter((id) => stop.get(id)?.byQueue);
  const total = sayRange(metric.span, say);
  return {
    id: 'takes',
    name: words.names.takes,
    value: total,
    how: [
      words.takes(nameOf(view, first), nameOf(view, last), terms(knownSpans(metric), ' + ', days), total),
      ...inWeeks(metric.span.v, calendar, say(metric.span.v)),
      ...sureness(metric, view),
      ...(queued.length > 0 ? [numberWords.byQueue(queued.map((id) => nameOf(view, id)))] : []),
      ...(beside.length > 0 ? [words.besideNames(beside.map((id) => nameOf(view, id)))] : []),
      ...(deadEnds.length > 0 ? [words.deadEnds(deadEnds.map((id) => nameOf(view, id)))] : []),
      pictureWords.calendar(sayNumber(calendar.hoursPerDay), sayNumber(calendar.daysPerWeek)) + '.',
    ],
    steps: route,
  };
}

/** From this on a lead time is said in weeks, too: sources and rooms speak of ten weeks, not of fifty days. */
const WEEKS = 4;

function inWeeks(hours: number, { hoursPerDay, daysPerWeek }: Calendar, total: string): readonly string[] {
  const weeks = hours / hoursPerDay / daysPerWeek;
  return weeks < WEEKS ? [] : [words.inWeeks(total, sayNumber(weeks), sayNumber(daysPerWeek))];
}

function work(view: View, { timeline: { beside }, allWork }: StreamNumbers): Told | null {
  const metric = metricOf(view, 'work');
  if (!metric.span) return null;
  const total = sayRange(metric.span, sayWork);
  const all = words.allWork(sayWork(allWork.hours), allWork.known, allWork.of);
  return {
    id: 'work',
    name: words.names.work,
    value: total,
    how: [words.work(total), ...sureness(metric, view), ...(beside.length > 0 ? [all] : [])],
    steps: metric.steps,
  };
}

function activity(view: View, { timeline }: StreamNumbers): Told | null {
  const metric = metricOf(view, 'activity');
  if (!metric.span) return null;
  const total = sayRange(metric.span, percent);
  const takesSaid = sayTakes(timeline.takes.v, calendarOf(view.map));
  const high = metric.span.v > 0.5 ? [words.activityHigh] : [];
  return {
    id: 'activity',
    name: words.names.activity,
    value: total,
    how: [words.activity(sayWork(timeline.work.v), takesSaid, total), ...sureness(metric, view), ...high],
    steps: metric.steps,
  };
}

function rolled(view: View): Told | null {
  const metric = metricOf(view, 'rolled');
  if (!metric.span) return null;
  const total = sayRange(metric.span, percent);
  const say = ({ v }: Span) => words.percent(sayNumber(v * 100));
  return {
    id: 'rolled',
    name: words.names.rolled,
    value: total,
    how: [words.rolled(terms(knownSpans(metric), ' × ', say), total), ...sureness(metric, view)],
    steps: metric.steps,
  };
}

function wait(view: View, { longestWait, timeline }: StreamNumbers): Told | null {
  const metric = metricOf(view, 'wait');
  if (!longestWait || !metric.span) return null;
  const calendar = calendarOf(view.map);
  const say = (hours: number) => sayTakes(hours, calendar);
  const share = timeline.takes.v > 0 ? percent(longestWait.hours / timeline.takes.v) : null;
  const name = nameOf(view, longestWait.id);
  return {
    id: 'wait',
    name: words.names.wait,
    value: `${isolate(name)}, ${say(longestWait.hours)}`,
    how: [words.wait(name, sayRange(metric.span, say), share), ...sureness(metric, view)],
    steps: [longestWait.id],
  };
}

function routes(view: View, { routes: all, expected }: StreamNumbers): Told | null {
  if (!all || all.length < 2) return null;
  const calendar = calendarOf(view.map);
  const say = (hours: number) => sayTakes(hours, calendar);
  const lines = all.slice(0, MOST_TERMS).map((route) =>
    words.route(
      route.chosen.map((way) => nameOf(view, way.to)),
      route.share === null ? null : percent(route.share),
      sayRange(route.takes, say),
      route.rolled.share === null ? null : percent(route.rolled.share),
    ),
  );
  const end = expected ? words.expected(say(expected.takes), sayWork(expected.work)) : words.noShares;
  return { id: 'routes', name: words.names.routes, value: String(all.length), how: [...lines, end], steps: [] };
}
