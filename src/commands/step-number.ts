import type { Barrier } from '#model/barriers.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { given } from './given.ts';
import { asField } from './step-write.ts';
import { typedNumber, type Sort } from './typed-number.ts';

/** Every number a step can have, and what sort it is. */
const SORTS = {
  pt: 'time',
  lt: 'time',
  wait: 'time',
  elapsed: 'time',
  ca: 'share',
  people: 'count',
  runs: 'count',
  wip: 'count',
  batch: 'count',
  changeOver: 'time',
  uptime: 'share',
} as const satisfies Partial<Record<keyof StepRecord, Sort>>;

/** Fields of a step that hold a number. */
export type NumberField = keyof typeof SORTS;

/** Any number of a step as typed; blank clears it. What is not understood is kept as its text and counts as missing. */
export const setNumber = given<{ readonly stepId: Id; readonly field: NumberField; readonly text: string }>(
  'step.number',
  'step',
  (pen, { stepId, field, text }) => pen.set('step', stepId, field, asField(typedNumber(SORTS[field], text), pen.ctx)),
);

/** Says whether the work of a step adds value: yes, no, or none but needed. Null = not asked. */
export const setValueAdded = given<{ readonly stepId: Id; readonly value: NonNullable<StepRecord['va']> | null }>(
  'step.value',
  'step',
  (pen, { stepId, value }) => pen.set('step', stepId, 'va', value),
);

/** Names something that keeps work from flowing at a step, or takes it back. */
export const setBarrier = given<{ readonly stepId: Id; readonly barrier: Barrier; readonly on: boolean }>(
  'step.barrier',
  'step',
  (pen, { stepId, barrier, on }) => pen.set('step', stepId, `barrier:${barrier}`, on ? true : null),
);
