import { toHours, valueOf } from '#model/calendar.ts';
import type { Calendar } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Span } from '#model/stream/stream.ts';

/** A guess of one number is taken as up to a quarter less or more (our rule, said wherever a range is told). */
const GUESS = 0.25;

/** A time with its range in working hours of a calendar; null = missing or no time. */
export function timeSpan(quantity: Quantity | undefined, calendar: Calendar): Span | null {
  return quantity ? spanBy(quantity, (one) => toHours(one, calendar)) : null;
}

/** A count (pieces, people) with its range; null = missing, or a number with a unit. */
export function countSpan(quantity: Quantity | undefined): Span | null {
  return quantity && quantity.unit === undefined ? plainSpan(quantity) : null;
}

/** A percentage with its range as parts of 1; null = missing, no percentage, or above 100 %. */
export function partSpan(quantity: Quantity | undefined): Span | null {
  if (quantity?.unit !== '%') return null;
  const span = plainSpan(quantity);
  return span && span.v <= 100 ? { lo: span.lo / 100, v: span.v / 100, hi: Math.min(1, span.hi / 100) } : null;
}

/** By quantity: records that did not change keep theirs. */
const made = new WeakMap<Quantity, { readonly span: Span | null }>();

function plainSpan(quantity: Quantity): Span | null {
  const known = made.get(quantity);
  if (known) return known.span;
  const span = spanBy(quantity, valueOf);
  made.set(quantity, { span });
  return span;
}

function spanBy(quantity: Quantity, numberOf: (quantity: Quantity) => number | null): Span | null {
  const v = numberOf(quantity);
  if (v === null) return null;
  const { lo, hi, v: _, ...rest } = quantity;
  if (lo !== undefined && hi !== undefined)
    return { lo: numberOf({ ...rest, v: lo }) ?? v, v, hi: numberOf({ ...rest, v: hi }) ?? v };
  const loose = quantity.sure === 'guess' ? GUESS : 0;
  return { lo: v * (1 - loose), v, hi: v * (1 + loose) };
}

/** True for a number that was measured or read from a system: not only said. */
export function isMeasured(quantity: Quantity | undefined): boolean {
  return (quantity?.sure === 'measured' || quantity?.sure === 'system') && valueOf(quantity) !== null;
}
