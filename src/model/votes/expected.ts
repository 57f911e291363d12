import { calendarOf, sayQuantity, sayTakes } from '#model/calendar.ts';
import { timesOf } from '#model/facts/time.ts';
import type { View } from '#model/view.ts';
import { LEAST_GROUP } from '#model/votes/votes.ts';
import { countingWords } from '#words/counting.ts';

const words = countingWords.expected.says;

/**
 * What was expected against what the map says, as one sentence: "Leaders expect 9 d (n 3), doers 23 d (n 6), the map says
 * 18.5 d". Empty until it was revealed. `forOthers` leaves out groups of fewer than three, or of nobody knows how many:
 * for pictures.
 */
export function sayExpected(view: View, forOthers = false): string {
  const { map } = view;
  if (!map.revealed) return '';
  const shown = (n: number | undefined) => !forOthers || (n ?? 0) >= LEAST_GROUP;
  const count = (n: number | undefined) => (n === undefined ? '' : words.n(n));
  const parts: string[] = [];
  if (map.leaders && shown(map.leadersN)) parts.push(words.leaders(sayQuantity(map.leaders), count(map.leadersN)));
  if (map.doers && shown(map.doersN)) {
    const say = parts.length > 0 ? words.doers : words.doersFirst;
    parts.push(say(sayQuantity(map.doers), count(map.doersN)));
  }
  if (parts.length === 0) return '';
  const { takes } = timesOf(view);
  if (takes.known > 0) parts.push(words.map(sayTakes(takes.hours, calendarOf(map))));
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
