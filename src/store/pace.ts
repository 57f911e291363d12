import type { State, Store } from '#store/state.ts';

/** What a hand does next must meet what it did last: before any of these, all that was held back is shown. */
export const INPUTS = ['keydown', 'beforeinput', 'pointerdown', 'paste', 'drop'] as const;

/** Where components learn of changes. */
export interface Pace {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows at once what was held back: for a card that was dropped, and before the next thing a hand does. */
  readonly showNow: () => void;
  /** Runs when what was changed so far is shown, at once when nothing is held back: for what goes with a change on screen. */
  readonly withShown: (run: () => void) => void;
}

/**
 * Longest a change waits for its write, ms. An undisturbed write takes about 10; a screen that answers within 50 feels
 * immediate, and drawing a large map takes 30.
 */
const HOLD = 25;

const paces = new WeakMap<Store, Pace>();

/**
 * The store as components follow it: while a write is under way they hear of changes when it has ended, or after 25 ms.
 * The browser's answers about a write wait for the page, and drawing a large map keeps the page busy for longer than
 * storing takes: shown first, an edit would be safe three times later. `getState` is always the newest.
 */
export function paceOf(store: Store): Pace {
  const known = paces.get(store);
  if (known) return known;
  const listeners = new Set<() => void>();
  let held: ReturnType<typeof setTimeout> | null = null;
  let along: (() => void)[] = [];
  const show = (): void => {
    if (held !== null) clearTimeout(held);
    held = null;
    const runs = along;
    along = [];
    for (const run of runs) run();
    for (const listener of listeners) listener();
  };
  store.subscribe(({ save, session }, before) => {
    // Going elsewhere (another map, page or look) is not an edit, and what follows expects to be there.
    if (save.is !== 'saving' || session !== before.session) show();
    else held ??= setTimeout(show, HOLD);
  });
  const pace: Pace = {
    getState: store.getState,
    subscribe(listener) {
      // An object of its own: the same function may come twice.
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    showNow() {
      if (held !== null) show();
    },
    withShown(run) {
      if (held === null) run();
      else along.push(run);
    },
  };
  paces.set(store, pace);
  return pace;
}
