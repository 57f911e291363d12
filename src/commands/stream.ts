import { byAge, byOrder, flowsFrom } from '#model/lookup.ts';
import { keyBetween } from '#lib/order.ts';
import type { Id, OrderKey } from '#model/records/record.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { Records } from '#model/records/records.ts';
import type { StepRecord } from '#model/records/step.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';

/** The work of one map as a net: which step hands on to which. Rework and information are left out. */
export interface Stream {
  readonly view: View;
  /** All cards in story order. */
  readonly steps: readonly StepRecord[];
  readonly has: (id: Id) => boolean;
  /** Steps that work goes on to, in story order. */
  readonly outs: (id: Id) => readonly Id[];
  /** Steps that work comes from, in story order. */
  readonly ins: (id: Id) => readonly Id[];
}

const made = new WeakMap<View, Stream>();
const none: readonly Id[] = [];

/** The stream of a map, or null when the map is not there. Made once for each view. */
export function streamOf(records: Records, mapId: Id): Stream | null {
  const view = viewOf(records, mapId);
  if (view === null) return null;
  let stream = made.get(view);
  if (stream === undefined) made.set(view, (stream = build(view)));
  return stream;
}

function build(view: View): Stream {
  const place = new Map(view.steps.map((step, at) => [step.id, at]));
  const outs = new Map<Id, Id[]>();
  const ins = new Map<Id, Id[]>();
  const add = (to: Map<Id, Id[]>, key: Id, id: Id) => {
    const list = to.get(key);
    if (list === undefined) to.set(key, [id]);
    else list.push(id);
  };
  for (const flow of view.flows) {
    // A hand-over from a step to itself would be its own way on.
    if (flow.kind !== 'work' || flow.from === flow.to) continue;
    add(outs, flow.from, flow.to);
    add(ins, flow.to, flow.from);
  }
  const inStory = (a: Id, b: Id) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  for (const list of [...outs.values(), ...ins.values()]) list.sort(inStory);
  return {
    view,
    steps: view.steps,
    has: (id) => place.has(id),
    outs: (id) => outs.get(id) ?? none,
    ins: (id) => ins.get(id) ?? none,
  };
}

/** Living hand-overs of one pair and kind: two people may have drawn the same. Oldest first. */
export function flowsBetween(records: Records, from: Id, to: Id, kind: FlowRecord['kind']): readonly FlowRecord[] {
  return flowsFrom(records.tables.flow, from)
    .filter((flow) => flow.to === to && flow.kind === kind)
    .sort(byAge);
}

/** An order key right after a card (null = at the end), or right before one. */
export function keyAfter(steps: readonly StepRecord[], id: Id | null): OrderKey {
  const at = id === null ? steps.length - 1 : steps.findIndex((step) => step.id === id);
  const before = steps[at]?.order ?? null;
  // Two people may have given the same key at once: the next one that differs is the neighbour.
  const next = steps.slice(at + 1).find((step) => before === null || step.order > before);
  return keyBetween(before, next?.order ?? null);
}

/** An order key right before a card. */
export function keyBefore(steps: readonly StepRecord[], id: Id): OrderKey {
  const at = steps.findIndex((step) => step.id === id);
  const after = steps[at]?.order ?? null;
  const previous = steps.slice(0, Math.max(0, at)).findLast((step) => after === null || step.order < after);
  return keyBetween(previous?.order ?? null, after);
}

/** Records in story order. */
export function inOrder<R extends { readonly order: OrderKey; readonly id: Id }>(records: Iterable<R>): R[] {
  return [...records].sort(byOrder);
}
