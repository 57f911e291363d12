import type { MapRecord } from '#model/records/map.ts';
import type { StepQuantity } from '#model/stream/metric.ts';
import type { Counted } from '#model/stream/counted-stops.ts';

type Fields = readonly StepQuantity[];

const QUEUE: Fields = ['wip', 'runs'];
const WAIT: Fields = ['wait'];
const LEAD: Fields = ['lt'];
const BOTH: Fields = ['wait', 'lt'];
const ELAPSED: Fields = ['wait', 'elapsed'];
const WORK: Fields = ['wait', 'pt'];

/** The fields that a lead time of a step was made from, by the map's convention (`takesSpan`). */
export function takesFrom({ step, stop }: Counted, { convention }: MapRecord): Fields {
  if (stop.byQueue) return QUEUE;
  if (convention === 'manufacturing') return step.wait ? WAIT : LEAD;
  if (convention === 'apart' && step.lt) return BOTH;
  return step.lt ? LEAD : step.elapsed ? ELAPSED : WORK;
}
