import type { Quantity } from '#model/records/quantity.ts';
import { readCount } from './line/count.ts';
import { readPercentField, readTimeField } from './line/quantity-field.ts';

/** Sorts of numbers: a time has a unit, a share is 0 to 100 %, a count has no unit. */
export type Sort = 'time' | 'share' | 'count';

const READERS: { readonly [S in Sort]: (typed: string) => Quantity | null } = {
  time: readTimeField,
  share: readPercentField,
  count: (typed) => {
    const read = readCount(typed.replace(/\s+/g, ''));
    return read && { ...read, text: typed };
  },
};

/**
 * A number as typed into a field of its own: words and spaces are allowed where its sort has them. What is not understood
 * keeps its text alone and counts as missing. Undefined = blank.
 */
export function typedNumber(sort: Sort, text: string): Quantity | undefined {
  const typed = text.trim();
  return typed === '' ? undefined : (READERS[sort](typed) ?? { text: typed });
}
