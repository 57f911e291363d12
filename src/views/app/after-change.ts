import type { Changes } from '#model/change.ts';
import { visible } from '#model/visible.ts';
import { setMoment, setSession, type State, type Store } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { viewOf } from '#model/view-of.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** Steps made by a list of writes, in the order they were made. */
export function madeSteps(changes: Changes): readonly string[] {
  return changes.flatMap((change) => (change.op === 'create' && change.kind === 'step' ? [change.record.id] : []));
}

/** The map made by a list of writes, if there is one. */
export function madeMap(changes: Changes): string | null {
  const made = changes.find((change) => change.op === 'create' && change.kind === 'map');
  return made?.op === 'create' ? made.record.id : null;
}

/** Goes to a map, with nothing selected on it. */
export function showMap(store: Store, mapId: string): void {
  setSession(store, { mapId, page: 'map' });
  setMoment(store, { steps: [], flows: [], system: null, walk: null, chip: null, round: 'steps', roundAt: null });
}

/**
 * After a change: what was made is selected; where something was deleted, its neighbour is selected, so that
 * focus is never lost, and a toast offers the way back. Where nothing was to be changed, it says so.
 */
export function afterChange(store: Store, name: string, before: State, changes: Changes): void {
  if (changes.length === 0) {
    toast(store, panelWords.nothingChanged(name), { topic: 'nothing' });
    return;
  }
  const map = madeMap(changes);
  if (map !== null) {
    showMap(store, map);
    return;
  }
  const made = madeSteps(changes);
  if (made.length > 0) {
    setMoment(store, { steps: made, flows: [], system: null });
    return;
  }
  const { records, moment, session } = store.getState();
  const old = session.mapId === null ? null : viewOf(before.records, session.mapId);
  if (old && !visible(records, 'map', old.map.id)) {
    toast(store, words.deleted(old.map.name || panelWords.streams.untitled), { undo: true, topic: 'undo' });
    return;
  }
  const gone = before.moment.steps.filter((id) => !visible(records, 'step', id));
  const flowsGone = before.moment.flows.some((id) => !visible(records, 'flow', id));
  if (gone.length === 0 && !flowsGone) return;
  const first = old?.steps.findIndex((step) => step.id === gone[0]) ?? -1;
  const still = (id: string | undefined) => id !== undefined && visible(records, 'step', id);
  const neighbour = old
    ? [...old.steps.slice(Math.max(0, first)), ...old.steps.slice(0, Math.max(0, first)).reverse()].find((step) =>
        still(step.id),
      )
    : undefined;
  setMoment(store, {
    steps: gone.length > 0 ? (neighbour ? [neighbour.id] : []) : moment.steps,
    flows: [],
    spoken: name,
  });
  const single = gone.length === 1 ? before.records.tables.step.get(gone[0] ?? '')?.name : undefined;
  const what = single ?? (gone.length > 1 ? panelWords.streams.steps(gone.length) : panelWords.inspector.flow);
  toast(store, words.deleted(what), { undo: true, topic: 'undo' });
}
