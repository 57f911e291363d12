import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { StepRecord } from '#model/records/step.ts';
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

/** Fields of a step that hold a number somebody gave. */
export type StepQuantity = {
  [F in keyof StepRecord]-?: [StepRecord[F]] extends [Quantity | undefined] ? F : never;
}[keyof StepRecord];

/** Fields of the map that do. */
export type MapQuantity = 'demand' | 'available';

/** What one step gives to a number; a null span = not known. */
export interface Part {
  readonly step: StepRecord;
  readonly span: Span | null;
  /** The fields it was made from, as far as somebody gave them. A number is measured when all of them were. */
  readonly from: readonly StepQuantity[];
  /** Something was taken for granted, or from the map, that nobody gave for the step: it is not measured. */
  readonly assumed?: boolean;
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
  readonly ofMap?: readonly MapQuantity[];
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
  for (const part of parts) {
    if (!part.span) continue;
    known += 1;
    if (!part.assumed && allMeasured(part)) measured += 1;
  }
  return { known, measured, of: parts.length };
}

function allMeasured({ step, from }: Part): boolean {
  let found = false;
  for (const field of from) {
    const quantity = step[field];
    if (quantity === undefined) continue;
    if (!isMeasured(quantity)) return false;
    found = true;
  }
  return found;
}

/** True where a number has a range because something it is made from was given as one, or as a guess. */
export function hasRange(span: Span): boolean {
  return span.hi - span.lo > 1e-9;
}

/** How many of the numbers behind this one were given as a range, and how many as a guess of one number. */
export function looseOf(
  { parts, ofMap = [] }: Metric,
  map: MapRecord,
): { readonly ranges: number; readonly guesses: number } {
  let [ranges, guesses] = [0, 0];
  const count = (quantity: Quantity | undefined): void => {
    if (quantity?.lo !== undefined && quantity.hi !== undefined) ranges += 1;
    else if (quantity?.sure === 'guess' && quantity.v !== undefined) guesses += 1;
  };
  for (const { span, step, from } of parts) if (span) for (const field of from) count(step[field]);
  for (const field of ofMap) count(map[field]);
  return { ranges, guesses };
}
