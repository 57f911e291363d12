import type { Id } from '#model/records/record.ts';

/**
 * A stream as its numbers see it: no names, no records, all times in working hours of the map's calendar. Made from a
 * View by `streamOf`; tests make it by hand.
 */
export interface Stream {
  /** In map order, which breaks ties. */
  readonly stops: readonly Stop[];
  /** Work handed on. WITHOUT CIRCLES: what would close one is among the rework. */
  readonly ways: readonly Way[];
  readonly loops: readonly Loop[];
}

/** A time with its range; one number has `lo` = `v` = `hi`. */
export interface Span {
  readonly lo: number;
  readonly v: number;
  readonly hi: number;
}

/** One card of the stream. */
export interface Stop {
  readonly id: Id;
  /** Hours until it is handed on, its queue included (lead time of the block); null = not known. NEVER 0 FOR MISSING. */
  readonly takes: Span | null;
  /** True where that was made from the pieces that lie there, because no time was said. */
  readonly byQueue?: true;
  /** Hours of uninterrupted work (process time). */
  readonly work: Span | null;
  /** Hours of waiting before it, where that was said apart. */
  readonly wait: number | null;
  /** Usable by the next step without fixing (%C&A), 0 to 1. */
  readonly usable: number | null;
  /** Where work divides after it: to all, or to one. */
  readonly split: 'all' | 'one';
  /** False for customers, suppliers and controls: they have no times to be missing. */
  readonly counted: boolean;
  /** True for who receives the work: with one of those reached, other ends are dead ends. */
  readonly receives: boolean;
}

/** Work handed on from one stop to another. */
export interface Way {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** Part of the work that goes this way after an either/or, 0 to 1; null = not said. */
  readonly share: number | null;
}

/** Work that comes back. */
export interface Loop {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** Part of the work that comes back, 0 to 1; null = not said. */
  readonly rate: number | null;
  /** Hours it waits on its way back; null = none said. */
  readonly wait: number | null;
}

/** A sum of what is known, in hours: of `of` stops, `known` had a number. With `known` 0 the hours say nothing. */
export interface SpanSum extends Span {
  readonly known: number;
  readonly of: number;
}

/** Adds spans up; unknown ones count in `of` only. */
export function sumOf(spans: readonly (Span | null)[]): SpanSum {
  let [lo, v, hi, known] = [0, 0, 0, 0];
  for (const span of spans) {
    if (!span) continue;
    lo += span.lo;
    v += span.v;
    hi += span.hi;
    known += 1;
  }
  return { lo, v, hi, known, of: spans.length };
}

/** One number as a span. */
export const exactly = (v: number): Span => ({ lo: v, v, hi: v });
