/** What of a moment a format shows. */
export interface DateParts {
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** Hours, minutes or seconds counted on beyond a day: "[h]:mm". */
  readonly elapsed?: 'h' | 'm' | 's';
}

/** Days from 1900-01-01 to 1904-01-01, as spreadsheets count them. */
const FROM_1904 = 1462;
/** 9999-12-31 in the 1900 system: there are no later days. */
const LAST_DAY = 2_958_465;
/** 1970-01-01 in the 1900 system. */
const EPOCH = 25_569;
const DAY = 86_400;

/**
 * A moment as ISO 8601 with a blank ("2026-11-22 09:30"), from the days a spreadsheet counts. The 1900 system has a 29
 * February 1900 that never was: days before it are one less (ECMA-376 part 1, 18.17.4.1). Null for a number that is no
 * day.
 */
export function dateTextOf(value: number, parts: DateParts, from1904: boolean): string | null {
  if (!Number.isFinite(value)) return null;
  if (parts.elapsed !== undefined) return elapsedText(value);
  const counted = value + (from1904 ? FROM_1904 : 0);
  if (counted < 0 || counted >= LAST_DAY + 1) return null;
  // Half a second and less is noise of the binary fraction.
  const all = Math.round(counted * DAY);
  const seconds = all % DAY;
  const day = (all - seconds) / DAY;
  const clock = clockText(Math.floor(seconds / 3600), seconds, parts.seconds || seconds % 60 !== 0);
  if (!parts.day) return clock;
  // Day 0 is a time alone that stands in a cell for dates.
  if (day === 0 && !from1904) return seconds === 0 ? null : clock;
  const date = day === 60 ? '1900-02-29' : isoDay(day < 60 ? day + 1 : day);
  return parts.time ? `${date} ${clock}` : date;
}

function isoDay(day: number): string {
  return new Date((day - EPOCH) * DAY * 1000).toISOString().slice(0, 10);
}

function elapsedText(value: number): string {
  const seconds = Math.round(Math.abs(value) * DAY);
  return `${value < 0 ? '-' : ''}${clockText(Math.floor(seconds / 3600), seconds, true)}`;
}

function clockText(hours: number, seconds: number, withSeconds: boolean): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${clock}:${two(seconds % 60)}` : clock;
}
