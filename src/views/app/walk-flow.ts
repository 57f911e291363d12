import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { setMoment, type Store } from '#store/state.ts';
import { anchorOf } from '#views/line/anchor.ts';

/** Steps that share a predecessor with a step, in story order: the branches beside it. */
function beside(view: View, step: Id): readonly Id[] {
  const work = view.flows.filter((flow) => flow.kind === 'work');
  const before = new Set(work.filter((flow) => flow.to === step).map((flow) => flow.from));
  const group = new Set(work.filter((flow) => before.has(flow.from)).map((flow) => flow.to));
  return view.steps.filter((one) => group.has(one.id)).map((one) => one.id);
}

/** The step one goes to from a step: along the flow, else along the story; up and down among branches. */
export function neighbour(view: View, step: Id, direction: 'next' | 'previous' | 'up' | 'down'): Id | null {
  if (direction === 'up' || direction === 'down') {
    const group = beside(view, step);
    return group[group.indexOf(step) + (direction === 'down' ? 1 : -1)] ?? null;
  }
  const forward = direction === 'next';
  const flow = view.flows.find((one) => one.kind === 'work' && (forward ? one.from : one.to) === step);
  if (flow) return forward ? flow.to : flow.from;
  const at = view.steps.findIndex((one) => one.id === step);
  return view.steps[at + (forward ? 1 : -1)]?.id ?? null;
}

/** Moves the selection along the flow or among branches. */
export function walkFlow(store: Store, direction: 'next' | 'previous' | 'up' | 'down'): void {
  const { records, session, moment } = store.getState();
  const view = session.mapId === null ? null : viewOf(records, session.mapId);
  if (!view) return;
  const here = moment.steps.at(-1);
  const to = here === undefined ? anchorOf(view, []) : neighbour(view, here, direction);
  if (to !== null) setMoment(store, { steps: [to], flows: [], system: null });
}
