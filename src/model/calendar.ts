import type { Calendar, MapRecord } from '#model/records/map.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import { factWords as words } from '#words/facts.ts';

/** How long a working day, week and month are where a map does not say: 8 h, 5 days, 20 days. Printed on exports. */
export const usualCalendar: Calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

/** The map's calendar. A length that cannot be (not positive, more than there is) is taken from the usual one. */
export function calendarOf(map: Pick<MapRecord, 'calendar'>): Calendar {
  const said = map.calendar;
  if (!said) return usualCalendar;
  const within = (value: number, most: number, usual: number) => (value > 0 && value <= most ? value : usual);
  return {
    hoursPerDay: within(said.hoursPerDay, 24, usualCalendar.hoursPerDay),
    daysPerWeek: within(said.daysPerWeek, 7, usualCalendar.daysPerWeek),
    daysPerMonth: within(said.daysPerMonth, 31, usualCalendar.daysPerMonth),
  };
}

/**
 * The one number of a quantity in its own unit: its value, or the middle of its range. Null where nothing was
 * understood, where only one end of a range is known, and for what cannot be (below 0, not finite).
 * MISSING IS MISSING: never 0, never 100.
 */
export function valueOf(quantity: Quantity | undefined): number | null {
  if (!quantity) return null;
  const { v, lo, hi } = quantity;
  const value = v ?? (lo !== undefined && hi !== undefined ? (lo + hi) / 2 : undefined);
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Hours in one clock unit. A clock week and a clock month are as much work as a working week and month. */
const CLOCK_HOURS = { s: 1 / 3600, min: 1 / 60, h: 1, d: 24 } as const;

/**
 * A time as working hours of a calendar; null where it is missing or no time (a percentage, no unit).
 * Working time: value x {s 1/3600, min 1/60, h 1, d hoursPerDay, wk hoursPerDay*daysPerWeek, mo hoursPerDay*daysPerMonth}.
 * Elapsed (clock) time, below a week: clock hours x daysPerWeek/7 x hoursPerDay/24, so that 7 calendar days are 5
 * working days. Not rounded.
 */
export function toHours(quantity: Quantity | undefined, calendar: Calendar): number | null {
  const value = valueOf(quantity);
  const unit = quantity?.unit;
  if (value === null || unit === undefined || unit === '%') return null;
  if (quantity?.clock === 'elapsed' && unit !== 'wk' && unit !== 'mo')
    return value * CLOCK_HOURS[unit] * (calendar.daysPerWeek / 7) * (calendar.hoursPerDay / 24);
  return value * hoursOf(unit, calendar);
}

/** Hours of work in one unit of time. */
function hoursOf(unit: Exclude<Unit, '%'>, { hoursPerDay, daysPerWeek, daysPerMonth }: Calendar): number {
  const hours = {
    s: 1 / 3600,
    min: 1 / 60,
    h: 1,
    d: hoursPerDay,
    wk: hoursPerDay * daysPerWeek,
    mo: hoursPerDay * daysPerMonth,
  };
  return hours[unit];
}

/** A number for people: at most `digits` decimals and no trailing zeros. */
export function sayNumber(value: number, digits = 1): string {
  return String(Number(value.toFixed(digits)));
}

/**
 * Working time for people: "40 s", "3.1 min", "45 min", "1 h 53 min", "120 h". Rounded only here. From 100 h on whole
 * hours, because nobody means the minutes any more. `short` leaves out the last unit: "1 h 53", for a sentence that
 * has just said "work".
 */
export function sayWork(hours: number, short = false): string {
  const { s, min, h } = words.units;
  if (hours === 0) return `0 ${min}`;
  const seconds = hours * 3600;
  if (seconds < 59.5) return `${sayNumber(seconds, seconds < 10 ? 1 : 0)} ${s}`;
  if (seconds < 595) return `${sayNumber(seconds / 60)} ${min}`; // below 10 min a tenth still says something
  if (hours >= 100) return `${Math.round(hours)} ${h}`;
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return `${minutes} ${min}`;
  const rest = minutes % 60;
  if (rest === 0) return `${minutes / 60} ${h}`;
  return `${Math.floor(minutes / 60)} ${h} ${rest}${short ? '' : ` ${min}`}`;
}

/** Below half a day a time is said in hours and minutes. */
const HALF_DAY = 0.5;

/** How long something takes, for people: "18.5 d", "4 d", "0.5 d"; less than half a day as "2 h", "20 min". */
export function sayTakes(hours: number, calendar: Calendar): string {
  return inDays(hours, calendar) ? `${dayNumber(hours, calendar)} ${words.units.d}` : sayWork(hours);
}

/** The same in words: "18.5 days", "1 day"; less than half a day as "2 h". */
export function sayDays(hours: number, calendar: Calendar): string {
  return inDays(hours, calendar) ? words.days(dayNumber(hours, calendar)) : sayWork(hours);
}

/** The number of working days alone, one decimal: "18.5". */
export function dayNumber(hours: number, calendar: Calendar): string {
  return sayNumber(hours / calendar.hoursPerDay);
}

/** True when a time is said in days. */
export function inDays(hours: number, calendar: Calendar): boolean {
  return hours / calendar.hoursPerDay >= HALF_DAY;
}

/**
 * A quantity in its own unit, for a card: "3 wk", "15–20 min", "72 %". What was not understood is given as typed, so
 * that nothing anybody said disappears. Empty for none.
 */
export function sayQuantity(quantity: Quantity | undefined): string {
  if (!quantity) return '';
  const { v, lo, hi, unit } = quantity;
  if (unit === undefined) return quantity.text;
  if (v !== undefined) return `${sayNumber(v, 2)} ${words.units[unit]}`;
  if (lo === undefined || hi === undefined) return quantity.text;
  return `${words.range(sayNumber(lo, 2), sayNumber(hi, 2))} ${words.units[unit]}`;
}
