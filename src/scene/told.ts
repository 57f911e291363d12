import { calendarOf, dayNumber, inDays, sayNumber, sayTakes, sayWork } from '#model/calendar.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { Span } from '#model/stream/stream.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { StreamNumbers } from '#model/stream/numbers.ts';
import type { View } from '#model/view.ts';
import { pictureWords } from '#words/picture.ts';
import { timeWords as words } from '#words/time.ts';

/** A number as it stands under the map, and in sentences how it is made. */
export interface Told {
  readonly id: 'takes' | 'work' | 'activity' | 'rolled' | 'wait' | 'routes';
  readonly name: string;
  readonly value: string;
  readonly how: readonly string[];
  /** Steps it is made from. */
  readonly steps: readonly Id[];
}

/** Most terms of a sum or product that are written out; a longer one is told by its ends. */
const MOST_TERMS = 12;

/** A share as a percentage, with a decimal where it is small: "6.6 %", "48 %". */
export const percent = (share: number): string => words.percent(sayNumber(share * 100, share < 0.2 ? 1 : 0));

/** A lead time with its range: "18.5 d", "15 d to 22 d". */
export function sayRange({ lo, v, hi }: Span, say: (hours: number) => string): string {
  return lo === hi ? say(v) : words.range(say(lo), say(hi));
}

/** The numbers that can be said of a view now, in the order in which they are shown. */
export function toldOf(view: View, numbers: StreamNumbers): readonly Told[] {
  return [
    takes(view, numbers),
    work(view, numbers),
    activity(view, numbers),
    rolled(view, numbers),
    wait(view, numbers),
    routes(view, numbers),
  ].filter((told) => told !== null);
}

const nameOf = (view: View, id: Id | undefined): string =>
  (id === undefined ? '' : stepById(view, id)?.name.trim()) || pictureWords.unnamedStep;

function terms(parts: readonly string[], sign: string): string {
  if (parts.length <= MOST_TERMS) return parts.join(sign);
  return [...parts.slice(0, MOST_TERMS / 2), '…', ...parts.slice(-MOST_TERMS / 2)].join(sign);
}

function takes(view: View, { timeline }: StreamNumbers): Told | null {
  const { takes: sum, route, beside, deadEnds } = timeline;
  if (sum.known === 0) return null;
  const calendar = calendarOf(view.map);
  const say = (hours: number) => sayTakes(hours, calendar);
  const stops = new Map(streamOf(view).stops.map((one) => [one.id, one]));
  const parts = route.flatMap((id) => {
    const own = stops.get(id)?.takes;
    if (!own) return [];
    return [inDays(own.v, calendar) ? dayNumber(own.v, calendar) : say(own.v)];
  });
  const first = route.find((id) => stops.get(id)?.counted);
  const last = route.findLast((id) => stops.get(id)?.counted);
  const total = sayRange(sum, say);
  return {
    id: 'takes',
    name: words.names.takes,
    value: total,
    how: [
      words.takes(nameOf(view, first), nameOf(view, last), terms(parts, ' + '), total, sum.known, sum.of),
      ...(beside.length > 0 ? [words.besideNames(beside.map((id) => nameOf(view, id)))] : []),
      ...(deadEnds.length > 0 ? [words.deadEnds(deadEnds.map((id) => nameOf(view, id)))] : []),
      pictureWords.calendar(sayNumber(calendar.hoursPerDay), sayNumber(calendar.daysPerWeek)) + '.',
    ],
    steps: route,
  };
}

function work(_: View, { timeline, allWork }: StreamNumbers): Told | null {
  const { work: sum, route, beside } = timeline;
  if (sum.known === 0) return null;
  const total = sayRange(sum, sayWork);
  const all = words.allWork(sayWork(allWork.hours), allWork.known, allWork.of);
  return {
    id: 'work',
    name: words.names.work,
    value: total,
    how: [words.work(total, sum.known, sum.of), ...(beside.length > 0 ? [all] : [])],
    steps: route,
  };
}

function activity(view: View, { timeline, activity: share }: StreamNumbers): Told | null {
  if (share === null) return null;
  const calendar = calendarOf(view.map);
  const sentence = words.activity(sayWork(timeline.work.v), sayTakes(timeline.takes.v, calendar), percent(share));
  const high = share > 0.5 ? [words.activityHigh] : [];
  return {
    id: 'activity',
    name: words.names.activity,
    value: percent(share),
    how: [sentence, ...high],
    steps: timeline.route,
  };
}

function rolled(view: View, { rolled: { share, known, of } }: StreamNumbers): Told | null {
  if (share === null) return null;
  const stops = streamOf(view).stops.filter((one) => one.usable !== null);
  const parts = stops.map((one) => words.percent(sayNumber((one.usable ?? 0) * 100)));
  return {
    id: 'rolled',
    name: words.names.rolled,
    value: percent(share),
    how: [words.rolled(terms(parts, ' × '), percent(share), known, of)],
    steps: stops.map((one) => one.id),
  };
}

function wait(view: View, { longestWait, timeline }: StreamNumbers): Told | null {
  if (!longestWait) return null;
  const said = sayTakes(longestWait.hours, calendarOf(view.map));
  const share = timeline.takes.v > 0 ? percent(longestWait.hours / timeline.takes.v) : null;
  const name = nameOf(view, longestWait.id);
  return {
    id: 'wait',
    name: words.names.wait,
    value: `${name}, ${said}`,
    how: [words.wait(name, said, share)],
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
