import type { Id } from '#model/records/record.ts';
import { setMoment, setSession, type Store } from '#store/state.ts';
import { showMap } from '#views/app/after-change.ts';

/** Goes to a step on its map and selects it. */
export function showStep(store: Store, mapId: Id, stepId: Id): void {
  showMap(store, mapId);
  setMoment(store, { steps: [stepId] });
}

/** Goes to a map and walks some of its steps, one by one. */
export function walkSteps(store: Store, mapId: Id, steps: readonly Id[]): void {
  const [first] = steps;
  showMap(store, mapId);
  if (first !== undefined) setMoment(store, { walk: { steps, at: 0 }, steps: [first] });
}

/** Opens the page of one system. */
export function showSystem(store: Store, systemId: Id): void {
  setSession(store, { page: 'system', about: systemId });
}
