import { sayNumber } from '#model/calendar.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { flowLensWords } from '#words/flow-lens.ts';

/** A part of a whole, 0 to 1, as a percentage, with a decimal where it is small: "6.6 %", "48 %"; never 100 for less than all. */
export function sayShare(share: number): string {
  const value = sayNumber(share * 100, share < 0.2 ? 1 : 0);
  return flowLensWords.percent(value === '100' && share < 1 ? '99.9' : value);
}

/** A step's name as a sentence says it. */
export function nameOf(view: View, id: Id): string {
  return stepById(view, id)?.name.trim().replace(/\s+/gu, ' ') || flowLensWords.unnamed;
}
