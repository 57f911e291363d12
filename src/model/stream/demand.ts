import { calendarOf } from '#model/calendar.ts';
import type { Calendar, MapRecord } from '#model/records/map.ts';
import type { StepRecord } from '#model/records/step.ts';
import { countSpan, timeSpan } from '#model/stream/amounts.ts';
import type { Span } from '#model/stream/stream.ts';

/** Working hours in the period that demand and available time are of: a month unless the map says otherwise. */
export function hoursOfPeriod({ period }: MapRecord, { hoursPerDay, daysPerWeek, daysPerMonth }: Calendar): number {
  return hoursPerDay * (period === 'd' ? 1 : period === 'wk' ? daysPerWeek : daysPerMonth);
}

/** Pieces a month that customers ask for, turned into a month by the map's calendar; null = not said. */
export function demandOfMonth(map: MapRecord): Span | null {
  const demand = countSpan(map.demand);
  if (!demand) return null;
  const calendar = calendarOf(map);
  const times = (calendar.hoursPerDay * calendar.daysPerMonth) / hoursOfPeriod(map, calendar);
  return scaled(demand, times);
}

/** Working hours available in one period; null = not said. */
export function availableOf(map: MapRecord): Span | null {
  return timeSpan(map.available, calendarOf(map));
}

/** Pieces that a step hands on in a month: its runs, else what is asked for; null = neither was said. */
export function runsOfMonth(step: StepRecord, map: MapRecord): Span | null {
  return countSpan(step.runs) ?? demandOfMonth(map);
}

/**
 * How long what lies at a step waits, in working hours (Little's law): pieces / pieces handed on in an hour. A month of
 * hours is the calendar's. Null = pieces or runs were not said, or nothing is handed on.
 */
export function queueSpan(step: StepRecord, map: MapRecord): Span | null {
  const pieces = countSpan(step.wip);
  const runs = pieces && runsOfMonth(step, map);
  if (!pieces || !runs || !(runs.lo > 0)) return null;
  const { hoursPerDay, daysPerMonth } = calendarOf(map);
  return scaled(over(pieces, runs), hoursPerDay * daysPerMonth);
}

/** A span times a number. */
export const scaled = ({ lo, v, hi }: Span, by: number): Span => ({ lo: lo * by, v: v * by, hi: hi * by });

/** One span times another, both of things that are never below 0. */
export const product = (a: Span, b: Span): Span => ({ lo: a.lo * b.lo, v: a.v * b.v, hi: a.hi * b.hi });

/** One span by another that is above 0: least by most, most by least. */
export const over = (a: Span, b: Span): Span => ({ lo: a.lo / b.hi, v: a.v / b.v, hi: a.hi / b.lo });
