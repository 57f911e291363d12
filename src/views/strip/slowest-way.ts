import { streamOf } from '#model/stream/stream-of.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import { viewOf } from '#model/view-of.ts';
import { setMoment, type Store } from '#store/state.ts';

/** Selects the steps of the slowest way, from first to last. */
export function selectSlowestWay(store: Store): void {
  const { records, session } = store.getState();
  const view = session.mapId === null ? null : viewOf(records, session.mapId);
  if (view) setMoment(store, { steps: timelineOf(streamOf(view)).route, flows: [], system: null, editing: null });
}
