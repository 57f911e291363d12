import type { Stop } from '#model/stream/stream.ts';

/** Part of the work that comes through without fixing anywhere: `share` is 0 to 1, null when nothing was measured. */
export interface Rolled {
  readonly share: number | null;
  readonly known: number;
  readonly of: number;
}

/**
 * Rolled %C&A (= rolled first-pass yield): the product of what is known, over ALL given stops, parallel ones too
 * (Lean Enterprise: 5.4 % over all eight). Missing is missing, never 100; 0 is a value.
 */
export function rolledOf(stops: readonly Pick<Stop, 'usable' | 'counted'>[]): Rolled {
  let [product, known, of] = [1, 0, 0];
  for (const { counted, usable } of stops) {
    if (!counted) continue;
    of += 1;
    if (usable === null) continue;
    known += 1;
    product *= usable;
  }
  return { share: known === 0 ? null : product, known, of };
}
