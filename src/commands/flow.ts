import type { FlowRecord } from '#model/records/flow.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';
import { given, only } from './given.ts';
import type { Where } from './command.ts';
import { link } from './link.ts';
import { erase } from './pen.ts';
import type { Pen } from './pen.ts';
import { refuseRate } from './refusal.ts';
import { disconnect } from './step-delete.ts';
import { asField } from './step-write.ts';
import { flowsBetween } from './stream.ts';
import { typedNumber } from './typed-number.ts';

type FlowKind = FlowRecord['kind'];

/** Draws a hand-over between two steps of one map. A step is not connected with itself. */
export const connect = given<{ readonly from: Id; readonly to: Id; readonly kind?: FlowKind }>(
  'flow.connect',
  'flow',
  (pen, { from, to, kind = 'work' }) => {
    const mapId = pen.records.tables.step.get(from)?.mapId;
    const there = [from, to].every((id) => visible(pen.records, 'step', id));
    if (mapId === undefined || from === to || !there || pen.records.tables.step.get(to)?.mapId !== mapId) return;
    link(pen, mapId, from, to, kind);
  },
  {
    from: (_records, { steps }) => {
      const [from, to] = steps;
      return steps.length === 2 && from !== undefined && to !== undefined ? { from, to } : null;
    },
  },
);

/** Takes hand-overs away. */
export const disconnectFlows = given<{ readonly flowIds: readonly Id[] }>(
  'flow.disconnect',
  'flow',
  (pen, { flowIds }) => {
    for (const id of flowIds) disconnect(pen, id);
  },
  { from: (_records, { flows }) => (flows.length === 0 ? null : { flowIds: flows }) },
);

interface OfKind {
  readonly flowId: Id;
  readonly kind: FlowKind;
}

/** Says what goes along a hand-over. When the same one of that kind is there already, this one goes. */
function setKind(pen: Pen, { flowId, kind }: OfKind): void {
  const flow = shown(pen.records, flowId);
  if (flow === undefined || flow.kind === kind) return;
  const there = flowsBetween(pen.records, flow.from, flow.to, kind).length > 0;
  for (const twin of flowsBetween(pen.records, flow.from, flow.to, flow.kind))
    if (there || twin.id !== flowId) erase(pen, 'flow', twin.id);
    else pen.set('flow', twin.id, 'kind', kind);
}

const becomes =
  (kind: FlowKind) =>
  (records: Records, { flows }: Where): OfKind | null => {
    const flowId = only(flows);
    const flow = flowId === null ? undefined : shown(records, flowId);
    return flow === undefined || flow.kind === kind ? null : { flowId: flow.id, kind };
  };

/** Work, rework or information. */
export const setFlowKind = given<OfKind>('flow.kind', 'flow', setKind);
/** The selected hand-over carries work. */
export const makeWork = given<OfKind>('flow.makeWork', 'flow', setKind, { from: becomes('work') });
/** The selected hand-over is work that comes back. */
export const makeRework = given<OfKind>('flow.makeRework', 'flow', setKind, { from: becomes('rework') });
/** The selected hand-over carries information only. */
export const makeInformation = given<OfKind>('flow.makeInformation', 'flow', setKind, { from: becomes('information') });

/** How much of the work comes back along a rework hand-over; blank clears. 100 % or more is refused (`refuseRate`). */
export const setRate = given<{ readonly flowId: Id; readonly text: string }>(
  'flow.rate',
  'flow',
  (pen, { flowId, text }) => {
    if (refuseRate(text) === null) pen.set('flow', flowId, 'rate', asField(typedNumber('share', text), pen.ctx));
  },
);

/** How much of the work takes this branch; blank clears. */
export const setShare = given<{ readonly flowId: Id; readonly text: string }>(
  'flow.share',
  'flow',
  (pen, { flowId, text }) => pen.set('flow', flowId, 'share', asField(typedNumber('share', text), pen.ctx)),
);

/** Words on a hand-over; blank clears. */
export const setLabel = given<{ readonly flowId: Id; readonly text: string }>(
  'flow.label',
  'flow',
  (pen, { flowId, text }) => pen.set('flow', flowId, 'label', text.trim() === '' ? null : text.trim()),
);

/** Turns a hand-over round. When one the other way is there already, this one goes. */
export const reverse = given<{ readonly flowId: Id }>(
  'flow.reverse',
  'flow',
  (pen, { flowId }) => {
    const flow = shown(pen.records, flowId);
    if (flow === undefined) return;
    const there = flowsBetween(pen.records, flow.to, flow.from, flow.kind).length > 0;
    for (const twin of flowsBetween(pen.records, flow.from, flow.to, flow.kind)) {
      if (there || twin.id !== flowId) erase(pen, 'flow', twin.id);
      else {
        pen.set('flow', twin.id, 'from', flow.to);
        pen.set('flow', twin.id, 'to', flow.from);
      }
    }
  },
  {
    from: (_records, { flows }) => {
      const flowId = only(flows);
      return flowId === null ? null : { flowId };
    },
  },
);

function shown(records: Records, flowId: Id): FlowRecord | undefined {
  return visible(records, 'flow', flowId) ? records.tables.flow.get(flowId) : undefined;
}
