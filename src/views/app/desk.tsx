import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { visible } from '#model/visible.ts';
import { lensAtOnce } from '#lenses/at-once.ts';
import type { Lens, Reading } from '#lenses/lens.ts';
import type { Dispatch, History } from '#store/desk.ts';
import { INPUTS, paceOf } from '#store/pace.ts';
import type { Moment, Page, Session } from '#store/session.ts';
import { setMoment, setSession, type State, type Store } from '#store/state.ts';
import type { Workspaces } from '#store/workspaces.ts';
import type { SaveState } from '#storage/shelf.ts';
import { useStore } from '#ui/use-store.ts';
import { askLenses, lensNow, onLenses } from '#views/app/late-lenses.ts';

/** What the page is built from; each component takes the one hook it needs. */
export interface Parts {
  readonly store: Store;
  readonly dispatch: Dispatch;
  readonly history: History;
  readonly workspaces: Workspaces;
}

const PartsContext = createContext<Parts | null>(null);
export const PartsProvider = PartsContext.Provider;

/** All of them: for what runs commands by their ids. */
export function useParts(): Parts {
  const parts = use(PartsContext);
  if (!parts) throw new Error('no workshop around this component');
  return parts;
}

export const useDispatch = (): Dispatch => useParts().dispatch;
export const useWorkspaces = (): Workspaces => useParts().workspaces;
export const useStoreOf = (): Store => useParts().store;
export const useSlice = <T,>(pick: (state: State) => T): T => useStore(paceOf(useParts().store), pick);
export const useSession = <T,>(pick: (session: Session) => T): T => useSlice((state) => pick(state.session));
export const useMoment = <T,>(pick: (moment: Moment) => T): T => useSlice((state) => pick(state.moment));

/** How saving stands, this very moment: everything else may be held back while a write is under way, this never. */
export const useSave = (): SaveState => useStore(useParts().store, ({ save }) => save);

/** A key or a click finds what the one before it did, also while its write holds the screen back. */
export function useShownBeforeInput(): void {
  const { store } = useParts();
  useEffect(() => {
    const { showNow } = paceOf(store);
    for (const input of INPUTS) addEventListener(input, showNow, true);
    return () => {
      for (const input of INPUTS) removeEventListener(input, showNow, true);
    };
  }, [store]);
}

/** Changes what this device remembers, or what is true only now. */
export function useSet(): {
  readonly session: (change: Partial<Session>) => void;
  readonly moment: (change: Partial<Moment>) => void;
} {
  const { store } = useParts();
  return useMemo(
    () => ({ session: (change) => setSession(store, change), moment: (change) => setMoment(store, change) }),
    [store],
  );
}

/** The open map as everyone inside the room sees it; null when there is none. */
export function useView(): View | null {
  return useSlice(({ records, session }) => (session.mapId === null ? null : viewOf(records, session.mapId)));
}

/**
 * The page that is shown. The open map may be deleted, here or in another tab: the others are shown then, and the bin.
 */
export function usePage(): Page {
  return useSlice(({ records, session: { page, mapId } }) => {
    const gone = records.tables.map.size > 0 && (mapId === null || !visible(records, 'map', mapId));
    return (page === 'map' || page === 'table') && gone ? 'streams' : page;
  });
}

/** The chosen lens. One that has to be loaded is the plain one until it is here. */
export function useLens(): Lens {
  const id = useSession((session) => session.lens);
  const lens = useSyncExternalStore(onLenses, () => lensNow(id));
  useEffect(() => {
    if (!lensAtOnce(id)) askLenses();
  }, [id]);
  return lens;
}

/** What the chosen lens says of a view. */
export function useReading(view: View | null): Reading | null {
  const lens = useLens();
  return view ? lens.read(view) : null;
}
