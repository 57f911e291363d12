import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '#document/document.ts';
import type { Records } from '#model/records/records.ts';
import type { SaveState, ShelfEntry } from '#storage/shelf.ts';
import { firstMoment, firstSession, type Moment, type Session } from '#store/session.ts';

/** Everything the screen is drawn from. Components read it through `useState` of `#ui/use-store.ts`, a slice at a time. */
export interface State {
  readonly records: Records;
  readonly problems: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: SaveState;
  readonly workspaces: readonly ShelfEntry[];
  /** Workspaces taken off the list, which can be brought back. */
  readonly removed: readonly ShelfEntry[];
  readonly session: Session;
  readonly moment: Moment;
}

export type Store = StoreApi<State>;

/** A workspace with nothing in it: what is shown until storage has answered. */
export const noRecords: Records = {
  name: '',
  tables: {
    map: new Map(),
    step: new Map(),
    flow: new Map(),
    lane: new Map(),
    system: new Map(),
    party: new Map(),
    support: new Map(),
    note: new Map(),
    sheet: new Map(),
    review: new Map(),
  },
};

/** The store of one page, with what this device remembered. */
export function createWorkshopStore(remembered: Partial<Session>): Store {
  return createStore<State>(() => ({
    records: noRecords,
    problems: [],
    canUndo: false,
    canRedo: false,
    save: { is: 'saved', at: 0 },
    workspaces: [],
    removed: [],
    session: { ...firstSession, ...remembered },
    moment: firstMoment,
  }));
}

/** Changes what this device remembers. */
export function setSession(store: Store, change: Partial<Session>): void {
  store.setState((state) => ({ session: { ...state.session, ...change } }));
}

/** Changes what is true only now. */
export function setMoment(store: Store, change: Partial<Moment>): void {
  store.setState((state) => ({ moment: { ...state.moment, ...change } }));
}
