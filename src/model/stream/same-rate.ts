import { valueOf } from '#model/calendar.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { StepRecord } from '#model/records/step.ts';

/**
 * True for rework that says once more what its step says: the rate is what is not usable (28 % come back, 72 % usable).
 * Such a rate is shown once, at the step.
 */
export function saysTheSame(
  flow: Pick<FlowRecord, 'kind' | 'rate'>,
  from: Pick<StepRecord, 'ca'> | undefined,
): boolean {
  const [rate, usable] = [valueOf(flow.rate), valueOf(from?.ca)];
  if (flow.kind !== 'rework' || rate === null || usable === null || flow.rate?.v === undefined) return false;
  // 1e-9: 99.9 and 0.1 add up to 100 but for the last bit.
  return from?.ca?.v !== undefined && Math.abs(rate + usable - 100) < 1e-9;
}
