import type { StepMeta } from '#document/document.ts';
import { roundTargets } from '#commands/round-targets.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';
import { viewOf } from '#model/view-of.ts';
import { setMoment, type Store } from '#store/state.ts';

/**
 * Undoes or redoes, and selects what the next thing should go on from: the steps that came (back), else what was
 * selected then; where all of that is gone, the step that stands in its place. In the Owners round the system is asked
 * about again.
 */
export function goBack(store: Store, step: () => StepMeta | null): StepMeta | null {
  const before = store.getState().records;
  const meta = step();
  const { records, moment } = store.getState();
  const map = meta?.mapId;
  const was = map ? viewOf(before, map) : null;
  const is = map ? viewOf(records, map) : null;
  if (!meta || !was || !is) return meta;
  const steps = selectionAfter(was.steps, is.steps, meta.selection, records);
  const changed = roundTargets(is, moment.round).find(
    (id) => records.tables.system.get(id) !== before.tables.system.get(id),
  );
  setMoment(store, { steps, ...(changed === undefined ? {} : { roundAt: changed }) });
  return meta;
}

type Steps = readonly { readonly id: Id }[];

function selectionAfter(was: Steps, is: Steps, selection: readonly Id[], records: Records): readonly Id[] {
  const known = new Set(was.map((step) => step.id));
  const came = is.filter((step) => !known.has(step.id));
  if (came.length > 0) return came.map((step) => step.id);
  const there = selection.filter((id) => visible(records, 'step', id));
  if (there.length > 0 || selection.length === 0) return there;
  const gone = was.findIndex((step) => selection.includes(step.id));
  const inPlace = gone === -1 ? undefined : (is[gone] ?? is.at(-1));
  return inPlace ? [inPlace.id] : [];
}
