import { expect, test, vi } from 'vitest';
import fc from 'fast-check';
import {
  calendarOf,
  sayDays,
  sayQuantity,
  sayTakes,
  sayWork,
  toHours,
  usualCalendar,
  valueOf,
} from '#model/calendar.ts';
import type { Calendar } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { fixture } from './cases.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

interface UnitVector {
  readonly in: string;
  readonly to?: string;
  readonly calendar: {
    readonly hours_per_day?: number;
    readonly days_per_week?: number;
    readonly seconds_per_day?: number;
  };
  readonly hours?: number;
  readonly seconds?: number;
  readonly minutes?: number;
}
const vectors = fixture<{ readonly units: readonly UnitVector[] }>('metrics-vectors.json').units;
const part = /([\d.]+) (?:calendar )?(min|h|days?|d|wk)/g;

test.each(vectors)('published: $in', (vector) => {
  const { hours_per_day, seconds_per_day, days_per_week } = vector.calendar;
  const calendar: Calendar = {
    hoursPerDay: hours_per_day ?? (seconds_per_day ?? 28_800) / 3600,
    daysPerWeek: days_per_week ?? 5,
    daysPerMonth: 20,
  };
  const clock = vector.in.includes('calendar') ? ('elapsed' as const) : ('working' as const);
  const hours = [...vector.in.matchAll(part)].reduce((sum, [, v, unit]) => {
    const one: Quantity = {
      text: vector.in,
      v: Number(v),
      unit: unit?.startsWith('day') ? 'd' : (unit as 'min'),
      clock,
    };
    return sum + (toHours(one, calendar) ?? NaN);
  }, 0);
  expect(hours).toBeCloseTo(vector.hours ?? (vector.seconds ?? (vector.minutes ?? 0) * 60) / 3600, 6);
});

test.each<[Quantity | undefined, number | null]>([
  [undefined, null],
  [{ text: 'varies' }, null],
  [{ text: '5', v: 5 }, null], // no unit: not a time
  [{ text: '85%', v: 85, unit: '%' }, null],
  [{ text: '-3d', v: -3, unit: 'd' }, null],
  [{ text: '>2d', lo: 2, unit: 'd' }, null],
  [{ text: '0d', v: 0, unit: 'd' }, 0],
  [{ text: '2-4d', lo: 2, hi: 4, unit: 'd' }, 24],
  [{ text: '1mo', v: 1, unit: 'mo' }, 160],
  [{ text: '30s', v: 30, unit: 's' }, 30 / 3600],
  [{ text: '1 calendar week', v: 1, unit: 'wk', clock: 'elapsed' }, 40],
  [{ text: '24 clock hours', v: 24, unit: 'h', clock: 'elapsed' }, 40 / 7],
])('%j is %s hours: missing is missing, 0 is 0', (quantity, hours) => {
  const got = toHours(quantity, usualCalendar);
  if (hours === null) expect(got).toBeNull();
  else expect(got).toBeCloseTo(hours, 9);
});

test('a value nobody gave is never 100', () => {
  expect(valueOf({ text: 'N/A', unit: '%' })).toBeNull();
  expect(valueOf({ text: '0%', v: 0, unit: '%' })).toBe(0);
});

test('a calendar that cannot be is taken from the usual one', () => {
  expect(calendarOf({})).toEqual(usualCalendar);
  expect(calendarOf({ calendar: { hoursPerDay: 0, daysPerWeek: 8, daysPerMonth: NaN } })).toEqual(usualCalendar);
  expect(calendarOf({ calendar: { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30 } }).hoursPerDay).toBe(24);
});

test.each([
  [0, '0 min'],
  [5 / 3600, '5 s'],
  [0.05, '3 min'],
  [188 / 3600, '3.1 min'],
  [0.75, '45 min'],
  [59.7 / 60, '1 h'], // rounded before it is split: never "60 min"
  [1 + 53 / 60, '1 h 53 min'],
  [2 + 56 / 60, '2 h 56 min'],
  [2, '2 h'],
  [1 + 59.6 / 60, '2 h'],
  [138.4, '138 h'],
])('%f hours of work are said as %s', (hours, said) => expect(sayWork(hours)).toBe(said));

test('the last unit is left out where the sentence has it', () => expect(sayWork(1 + 53 / 60, true)).toBe('1 h 53'));

test.each([
  [148, '18.5 d', '18.5 days'],
  [32, '4 d', '4 days'],
  [8, '1 d', '1 day'],
  [4, '0.5 d', '0.5 days'],
  [2, '2 h', '2 h'],
  [1 / 3, '20 min', '20 min'],
  [80.3, '10 d', '10 days'],
])('%f hours are said as %s', (hours, short, long) => {
  expect(sayTakes(hours, usualCalendar)).toBe(short);
  expect(sayDays(hours, usualCalendar)).toBe(long);
});

test('what is said is within the rounding of what was meant', () => {
  const law = (say: (hours: number) => string) =>
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 99, noNaN: true }), (hours) => {
        const [, h = '0', min = '0'] = /^(?:(\d+) h)? ?(?:([\d.]+) min)?$/.exec(say(hours)) ?? [];
        expect(Math.abs(Number(h ?? 0) * 60 + Number(min ?? 0) - hours * 60)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(Number(min)).toBeLessThan(60);
      }),
    );
  law((hours) => sayWork(hours));
  // Mutant: splits before it rounds.
  expect(() =>
    law((hours) => (hours < 1 ? sayWork(hours) : `${Math.floor(hours)} h ${Math.round((hours % 1) * 60)} min`)),
  ).toThrow();
});

test.each<[Quantity | undefined, string]>([
  [{ text: '3 weeks', v: 3, unit: 'wk' }, '3 wk'],
  [{ text: '15-20m', lo: 15, hi: 20, unit: 'min' }, '15–20 min'],
  [{ text: 'varies' }, 'varies'],
  [{ text: '>2d', lo: 2, unit: 'd' }, '>2d'],
  [undefined, ''],
])('a card says %j as %s', (quantity, said) => expect(sayQuantity(quantity)).toBe(said));
