import { calendarOf, sayNumber, sayQuantity } from '#model/calendar.ts';
import type { Calendar, MapRecord } from '#model/records/map.ts';
import { countingWords as words } from '#words/counting.ts';

/** Every hour of every day; a month then has 30 of them. For patients' journeys and work in shifts. */
export const roundTheClock: Calendar = { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30 };

/** How a map counts, in words: its calendar, what "takes" contains, demand and available time where they were said. */
export function sayCounting(map: MapRecord): string {
  const { hoursPerDay, daysPerWeek, daysPerMonth } = calendarOf(map);
  const period = words.periods[map.period ?? 'mo'];
  return [
    words.days(sayNumber(hoursPerDay), sayNumber(daysPerWeek), sayNumber(daysPerMonth)),
    words.short[map.convention],
    ...(map.demand ? [words.demand(sayQuantity(map.demand), period)] : []),
    ...(map.available ? [words.available(sayQuantity(map.available), period)] : []),
  ].join('; ');
}
