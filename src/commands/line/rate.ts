import type { Quantity } from '#model/records/quantity.ts';
import { readPercent } from './quantity.ts';

/** How much comes back, in one word: a percentage below 100 %. Null = none, or so much that no piece would ever get out. */
export function readRate(typed: string): Quantity | null {
  return isEndless(typed) ? null : readPercent(typed);
}

const ENDS =
  /^(?:about|approx\.?|around|roughly|circa|ca\.?|[~≈=≤<>≥]{1,2})?\s*(?:\d[\d.,]*\s*%?\s*(?:[-–—]|to)\s*)?(\d{1,9}(?:[.,]\d{1,6})?)\s*(?:%|percent|per cent)?$/iu;

/** True for 100 % or more, alone or as the end of a range: work that comes back so often has no finite answer. */
export function isEndless(typed: string): boolean {
  const found = ENDS.exec(typed.normalize('NFKC').trim());
  return found !== null && Number(found[1]?.replace(',', '.')) >= 100;
}
