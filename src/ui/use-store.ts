import { useSyncExternalStore } from 'react';

interface Readable<S> {
  getState: () => S;
  subscribe: (listener: () => void) => () => void;
}

/** One slice of a store. `pick` must give back the same object while its slice has not changed. */
export function useStore<S, T>(store: Readable<S>, pick: (state: S) => T): T {
  return useSyncExternalStore(store.subscribe, () => pick(store.getState()));
}
