import { useState } from 'react';
import { refuseRate } from '#commands/refusal.ts';
import { sayQuantity } from '#model/calendar.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { StepRecord } from '#model/records/step.ts';
import { saysTheSame } from '#model/stream/same-rate.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { NumberField } from '#views/inspector/NumberField.tsx';
import { moreWords as words } from '#words/more.ts';

interface Props {
  readonly flow: FlowRecord;
  readonly from: StepRecord | undefined;
}

/** How much of the work comes back, and how long it waits then. A rate that has no end is refused, with the reason. */
export function ReworkNumbers({ flow, from }: Props) {
  const dispatch = useDispatch();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <>
      <NumberField
        of={{ kind: 'flow', id: flow.id, field: 'rate' }}
        number={flow.rate}
        sort="share"
        onSave={(text) => {
          setRefused(refuseRate(text));
          dispatch('flow.rate', { flowId: flow.id, text });
        }}
      />
      {refused !== null && (
        <p className="number-note" role="alert">
          {refused}
        </p>
      )}
      {saysTheSame(flow, from) && <p className="quiet">{words.sameRate(sayQuantity(from?.ca))}</p>}
      <NumberField
        of={{ kind: 'flow', id: flow.id, field: 'loopWait' }}
        number={flow.loopWait}
        sort="time"
        onSave={(text) => dispatch('flow.loopWait', { flowId: flow.id, text })}
      />
    </>
  );
}
