import { countedSteps } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import { walkOf } from '#model/stream/order.ts';
import { rolledOf, type Rolled } from '#model/stream/rolled.ts';
import type { Loop } from '#model/stream/stream.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { View } from '#model/view.ts';

/** What a step hands on that the next one can use without fixing it. */
export interface StepUsable {
  /** 0 to 1; 0 is a value. */
  readonly share: number;
  /** It was measured or read from a system. */
  readonly measured: boolean;
}

/** How much comes through right, and where it does not. */
export interface Quality {
  /** Every counted step in story order; null = not known. */
  readonly steps: ReadonlyMap<Id, StepUsable | null>;
  /** Steps of which it is known, the lowest first; of equals the one that comes first. */
  readonly ranked: readonly Id[];
  /** Those below the median of what is known. */
  readonly below: readonly Id[];
  /** The product over all steps from which the end is reached (`numbersOf` has the same one). */
  readonly rolled: Rolled;
  /** Work that comes back, drawn as rework or closing a circle. */
  readonly loops: readonly Loop[];
}

/** Quality of a view: shares as given, missing ones left missing. */
export function qualityOf(view: View): Quality {
  const stream = streamOf(view);
  const { alive } = walkOf(stream);
  const stops = new Map(stream.stops.map((stop) => [stop.id, stop]));
  const steps = new Map<Id, StepUsable | null>();
  for (const { id, ca } of countedSteps(view)) {
    const share = stops.get(id)?.usable ?? null;
    steps.set(id, share === null ? null : { share, measured: ca?.sure === 'measured' || ca?.sure === 'system' });
  }
  const known = [...steps].flatMap(([id, usable]) => (usable ? [{ id, share: usable.share }] : []));
  known.sort((a, b) => a.share - b.share);
  const middle = median(known.map((one) => one.share));
  return {
    steps,
    ranked: known.map((one) => one.id),
    below: known.filter((one) => middle !== null && one.share < middle).map((one) => one.id),
    rolled: rolledOf(stream.stops.filter((stop) => alive.has(stop.id))),
    loops: stream.loops.filter((loop) => stops.has(loop.from) && stops.has(loop.to)),
  };
}

/** The middle of numbers in ascending order; null for none. */
function median(sorted: readonly number[]): number | null {
  const at = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
