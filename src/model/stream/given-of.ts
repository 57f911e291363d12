import type { MapRecord } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { StepRecord } from '#model/records/step.ts';
import { countSpan } from '#model/stream/amounts.ts';
import type { Given } from '#model/stream/metric.ts';

type StepQuantity = {
  [F in keyof StepRecord]-?: [StepRecord[F]] extends [Quantity | undefined] ? F : never;
}[keyof StepRecord];

/** The quantities of a step under these fields; those nobody gave are left out. */
export function givenOf(step: StepRecord, ...fields: readonly StepQuantity[]): readonly Given[] {
  return fields.flatMap((field) => {
    const quantity: Quantity | undefined = step[field];
    return quantity ? [{ step: step.id, field, quantity }] : [];
  });
}

/** The quantities of the map under these fields. */
export function givenOfMap(map: MapRecord, ...fields: readonly ('demand' | 'available')[]): readonly Given[] {
  return fields.flatMap((field) => {
    const quantity = map[field];
    return quantity ? [{ step: null, field, quantity }] : [];
  });
}

/** What a lead time of a step was made from, by the map's convention (`takesSpan`). */
export function givenForTakes(step: StepRecord, map: MapRecord, byQueue: boolean): readonly Given[] {
  if (byQueue) return [...givenOf(step, 'wip'), ...givenForRuns(step, map)];
  const { convention } = map;
  if (convention === 'manufacturing') return givenOf(step, step.wait ? 'wait' : 'lt');
  if (convention === 'apart' && step.lt) return givenOf(step, 'wait', 'lt');
  return step.lt ? givenOf(step, 'lt') : givenOf(step, 'wait', step.elapsed ? 'elapsed' : 'pt');
}

/** What the pieces a month of a step were taken from: its own, else the demand on the map. */
export function givenForRuns(step: StepRecord, map: MapRecord): readonly Given[] {
  return step.runs && countSpan(step.runs) ? givenOf(step, 'runs') : givenOfMap(map, 'demand');
}
