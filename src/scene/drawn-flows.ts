import { stepById } from '#model/lookup-view.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import { saysTheSame } from '#model/stream/same-rate.ts';
import type { View } from '#model/view.ts';

const made = new WeakMap<View, readonly FlowRecord[]>();

/** The hand-overs as they are drawn: a rework rate that only repeats its step ("72 % usable", "28 % comes back") is left out. */
export function drawnFlows(view: View): readonly FlowRecord[] {
  let flows = made.get(view);
  if (flows === undefined) {
    flows = view.flows.map((flow) => (saysTheSame(flow, stepById(view, flow.from)) ? withoutRate(flow) : flow));
    made.set(view, flows);
  }
  return flows;
}

const bare = new WeakMap<FlowRecord, FlowRecord>();

/** The same object for the same record: what is drawn of it is kept as long as it does not change. */
function withoutRate(flow: FlowRecord): FlowRecord {
  let found = bare.get(flow);
  if (found === undefined) {
    const { rate: _, ...rest } = flow;
    bare.set(flow, (found = rest));
  }
  return found;
}
