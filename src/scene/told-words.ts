import { sayNumber } from '#model/calendar.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import { countOf, hasRange, looseOf, type Metric, type MetricId } from '#model/stream/metric.ts';
import type { Span } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';
import { numberWords } from '#words/numbers.ts';
import { pictureWords } from '#words/picture.ts';
import { timeWords as words } from '#words/time.ts';

/** A number as it stands under the map, and in sentences how it is made. */
export interface Told {
  readonly id: MetricId | 'routes';
  readonly name: string;
  readonly value: string;
  readonly how: readonly string[];
  /** Steps it is made from. */
  readonly steps: readonly Id[];
}

/** Most terms of a sum or product that are written out; a longer one is told by its ends. */
export const MOST_TERMS = 12;

/** A share as a percentage, with a decimal where it is small: "6.6 %", "48 %". What is not 0 is never said as 0. */
export function percent(share: number): string {
  const value = share * 100;
  // Below a tenth of a per cent two digits: 188 s of work in 23.6 days are 0.014 %.
  return words.percent(
    value > 0 && value < 0.1 ? String(Number(value.toPrecision(2))) : sayNumber(value, share < 0.2 ? 1 : 0),
  );
}

/** A number with its range, where it has one that is seen: "18.5 d", "18.5 d (15 d to 22 d)". */
export function sayRange(span: Span, say: (value: number) => string): string {
  const [lo, v, hi] = [say(span.lo), say(span.v), say(span.hi)];
  return lo === hi ? v : words.range(v, lo, hi);
}

/** A step's name as it is told. */
export const nameOf = (view: View, id: Id | undefined): string =>
  (id === undefined ? '' : stepById(view, id)?.name.trim()) || pictureWords.unnamedStep;

/** Terms with their sign between them, the middle of a long row left out. */
export function terms<T>(parts: readonly T[], sign: string, say: (part: T) => string): string {
  if (parts.length <= MOST_TERMS) return parts.map(say).join(sign);
  const [first, last] = [parts.slice(0, MOST_TERMS / 2), parts.slice(-MOST_TERMS / 2)];
  return [...first.map(say), '…', ...last.map(say)].join(sign);
}

/** The known numbers behind a metric. */
export function knownSpans({ parts }: Metric): readonly Span[] {
  const spans: Span[] = [];
  for (const { span } of parts) if (span) spans.push(span);
  return spans;
}

/** How sure a number is: of how many steps it is known and measured, and where its range comes from. */
export function sureness(metric: Metric, { map }: View): readonly string[] {
  const { known, measured, of } = countOf(metric);
  const { ranges, guesses } = metric.span && hasRange(metric.span) ? looseOf(metric, map) : { ranges: 0, guesses: 0 };
  return [
    ...(of > 0 ? [numberWords.sure(known, measured, of)] : []),
    ...(ranges + guesses > 0 ? [numberWords.loose(ranges, guesses)] : []),
  ];
}
