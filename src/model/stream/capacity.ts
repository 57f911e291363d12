import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { countSpan, partSpan, timeSpan } from '#model/stream/amounts.ts';
import { chanceOf } from '#model/stream/chance.ts';
import { countedLiving } from '#model/stream/counted-stops.ts';
import { availableOf, over } from '#model/stream/demand.ts';
import { calendarOf } from '#model/calendar.ts';
import { capacityOf } from '#model/stream/rates.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Span } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';

/** What one step can make in one period of the map. */
export interface Capacity {
  readonly id: Id;
  /** Whole pieces. */
  readonly pieces: Span;
  /** Hours a piece: its work, and its part of the change-over where the batch is known. */
  readonly cycle: Span;
  /** 0 to 1; null = not said, and counted as always. */
  readonly uptime: Span | null;
  /** A change-over was given without its batch: it cannot be shared out and is left out. */
  readonly changeLeftOut: boolean;
  /** It needs longer for a piece, its uptime counted, than customers leave between two that come to it. */
  readonly aboveTakt: boolean;
}

/** Takt: available time / demand, in hours a piece (Rother & Shook); null where one was not said. */
export function taktSpan({ map }: Pick<View, 'map'>): Span | null {
  const [available, demand] = [availableOf(map), countSpan(map.demand)];
  return available && demand && demand.lo > 0 ? over(available, demand) : null;
}

const made = new WeakMap<View, readonly Capacity[]>();

/**
 * Capacity of every step whose work is known, one piece at a time: available / (work + change-over / batch) x uptime,
 * whole pieces. Empty while no available time was given. After an either/or only its share of the demand comes.
 */
export function capacitiesOf(view: View): readonly Capacity[] {
  const known = made.get(view);
  if (known) return known;
  const all = read(view);
  made.set(view, all);
  return all;
}

function read(view: View): readonly Capacity[] {
  const available = availableOf(view.map);
  if (!available) return [];
  const chance = chanceOf(streamOf(view));
  const takt = taktSpan(view);
  return countedLiving(view).flatMap(({ stop, step }): Capacity[] => {
    if (!stop.work) return [];
    const change = changeOf(step, view);
    const cycle = change.each ? sum(stop.work, change.each) : stop.work;
    const uptime = partSpan(step.uptime);
    const up = uptime ?? { lo: 1, v: 1, hi: 1 };
    const least = capacityOf(available.lo, cycle.hi, up.lo);
    const v = capacityOf(available.v, cycle.v, up.v);
    const most = capacityOf(available.hi, cycle.lo, up.hi);
    if (v === null || least === null || most === null) return [];
    const share = typeof chance === 'string' ? 1 : (chance.get(stop.id) ?? 1);
    // 1e-9 of an hour: equal to takt is not above it.
    const aboveTakt = takt !== null && (cycle.v / up.v) * share > takt.v + 1e-9;
    const pieces = { lo: least, v, hi: most };
    return [{ id: stop.id, pieces, cycle, uptime, changeLeftOut: change.leftOut, aboveTakt }];
  });
}

function changeOf(step: StepRecord, { map }: View): { readonly each: Span | null; readonly leftOut: boolean } {
  const change = timeSpan(step.changeOver, calendarOf(map));
  const batch = countSpan(step.batch);
  if (!change) return { each: null, leftOut: false };
  return batch && batch.lo > 0 ? { each: over(change, batch), leftOut: false } : { each: null, leftOut: change.v > 0 };
}

const sum = (a: Span, b: Span): Span => ({ lo: a.lo + b.lo, v: a.v + b.v, hi: a.hi + b.hi });
