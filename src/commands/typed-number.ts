import type { Quantity } from '#model/records/quantity.ts';
import { readCount } from './line/count.ts';
import { quantityOf } from './step-say.ts';

/** Sorts of numbers: a time has a unit, a share is 0 to 100 %, a count has no unit. */
export type Sort = 'time' | 'share' | 'count';

/**
 * A number as typed into a field of its own: words and spaces are allowed where its sort has them. What is not understood
 * keeps its text alone and counts as missing. Undefined = blank.
 */
export function typedNumber(sort: Sort, text: string): Quantity | undefined {
  if (sort !== 'count') return quantityOf(sort === 'time' ? 'pt' : 'ca', text);
  const typed = text.trim();
  if (typed === '') return undefined;
  const read = readCount(typed.replace(/\s+/g, ''));
  return read === null ? { text: typed } : { ...read, text: typed };
}
