import type { FlowRecord } from '#model/records/flow.ts';
import type { Id } from '#model/records/record.ts';
import { given } from './given.ts';
import { asField } from './step-write.ts';
import { typedNumber } from './typed-number.ts';

interface Typed {
  readonly flowId: Id;
  readonly text: string;
}

/** Says how work is handed over; null = not asked. */
export const setTransfer = given<{
  readonly flowId: Id;
  readonly value: NonNullable<FlowRecord['transfer']> | null;
}>('flow.transfer', 'flow', (pen, { flowId, value }) => pen.set('flow', flowId, 'transfer', value));

/** The most pieces that may wait at a hand-over, as typed; blank clears. */
export const setLimit = given<Typed>('flow.limit', 'flow', (pen, { flowId, text }) =>
  pen.set('flow', flowId, 'limit', asField(typedNumber('count', text), pen.ctx)),
);

/** How long work that comes back waits before it is taken up again, as typed; blank clears. */
export const setLoopWait = given<Typed>('flow.loopWait', 'flow', (pen, { flowId, text }) =>
  pen.set('flow', flowId, 'loopWait', asField(typedNumber('time', text), pen.ctx)),
);
