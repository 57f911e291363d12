import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import { isMeasured } from '#model/stream/amounts.ts';
import type { Span } from '#model/stream/stream.ts';

/** The numbers of a stream, by the names the program gives them. */
export type MetricId =
  | 'takes'
  | 'work'
  | 'activity'
  | 'rolled'
  | 'labour'
  | 'labourMonth'
  | 'wait'
  | 'pce'
  | 'takt'
  | 'capacity'
  | 'queue'
  | 'batch'
  | 'onePass'
  | 'untilRight';

/** What a number is counted in. `h` = working hours; `part` = 0 to 1; `pieces` = of one period of the map. */
export type MetricUnit = 'h' | 'person h' | 'person h a month' | 'h a piece' | 'part' | 'pieces';

/** One number that somebody gave, and where it stands; without a step it is of the map. */
export interface Given {
  readonly step: Id | null;
  readonly field: string;
  readonly quantity: Quantity;
}

/** What one step gives to a number; null = not known. */
export interface Part {
  readonly step: Id;
  readonly span: Span | null;
  /** What was used for it. A number is measured when all of it was. */
  readonly given: readonly Given[];
  /** Something was taken for granted that nobody gave: it is not measured, whatever else was. */
  readonly assumed?: true;
}

/** One number of a stream with what it is made from. NOT ROUNDED; a null span = it cannot be said. */
export interface Metric {
  readonly id: MetricId;
  readonly unit: MetricUnit;
  readonly span: Span | null;
  /** Where it comes from: the route, or the step it is about. */
  readonly steps: readonly Id[];
  readonly parts: readonly Part[];
  /** What the map itself gives to it: demand, available time. */
  readonly ofMap?: readonly Given[];
}

/** From how many of how many steps a number is made, and how many of those were measured or read from a system. */
export interface Denominator {
  readonly known: number;
  readonly measured: number;
  readonly of: number;
}

/** Counts the steps behind a number. */
export function countOf({ parts }: Pick<Metric, 'parts'>): Denominator {
  let [known, measured] = [0, 0];
  for (const { span, given, assumed } of parts) {
    if (!span) continue;
    known += 1;
    if (!assumed && given.length > 0 && given.every((one) => isMeasured(one.quantity))) measured += 1;
  }
  return { known, measured, of: parts.length };
}

/** True where a number has a range because something it is made from was given as one, or as a guess. */
export function hasRange(span: Span): boolean {
  return span.hi - span.lo > 1e-9;
}

/** How many of the numbers behind this one were given as a range, and how many as a guess of one number. */
export function looseOf({ parts, ofMap = [] }: Metric): { readonly ranges: number; readonly guesses: number } {
  let [ranges, guesses] = [0, 0];
  const count = ({ quantity }: Given): void => {
    if (quantity.lo !== undefined && quantity.hi !== undefined) ranges += 1;
    else if (quantity.sure === 'guess' && quantity.v !== undefined) guesses += 1;
  };
  for (const { span, given } of parts) if (span) for (const one of given) count(one);
  for (const one of ofMap) count(one);
  return { ranges, guesses };
}
