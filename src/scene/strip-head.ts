import type { Measure } from '#lib/measure.ts';
import { STRONG, TEXT } from '#scene/faces.ts';
import type { Told } from '#scene/told-words.ts';

/** Beside a number's words: its padding, the space between name and value, and the gap to the next, px (strip.css). */
const AROUND = 25;
/** No number is wider on the screen: a step's name in it is cut there, px. */
const WIDEST = 300;
/** Always shown, however narrow the window is: lead time and work. */
const LEAST = 2;

/**
 * The numbers that stand in one row above the strip, of those given the more important first, and those that wait
 * behind "More numbers". `others` is the px that the rest of the row takes.
 */
export function inOneRow(
  told: readonly Told[],
  room: number,
  others: number,
  measure: Measure,
): { readonly shown: readonly Told[]; readonly behind: readonly Told[] } {
  let left = room - others;
  let count = 0;
  for (const one of told) {
    left -= widthOf(one, measure);
    if (left < 0 && count >= LEAST) break;
    count += 1;
  }
  return { shown: told.slice(0, count), behind: told.slice(count) };
}

/** Of a number with the gap after it, px. */
export function widthOf({ name, value }: Pick<Told, 'name' | 'value'>, measure: Measure): number {
  return Math.min(WIDEST, Math.ceil(measure(name, TEXT) + measure(value, STRONG))) + AROUND;
}
