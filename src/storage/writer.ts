import { createListeners } from '#document/listeners.ts';
import { storageWords } from '#words/storage.ts';
import { ShelfError, whyUnsaved } from '#storage/shelf-error.ts';
import type { SaveState } from '#storage/shelf.ts';

/** What a writer needs: how to store one update, how to join several, and the clock. */
export interface WriterParts {
  /** Resolves when stored, false when this tab must not write any more; rejects when it may be tried again. */
  readonly store: (update: Uint8Array) => Promise<boolean>;
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
  readonly now: () => number;
  readonly later: (ms: number, run: () => void) => () => void;
  readonly savedAt: number;
}

/** Stores updates in the order they came, one transaction after another, and says at every moment how it stands. */
export interface Writer {
  readonly append: (update: Uint8Array) => void;
  /** Begins to store what was appended now, not at the end of this task. */
  readonly begin: () => void;
  readonly state: () => SaveState;
  readonly onState: (listener: (state: SaveState) => void) => () => void;
  readonly settled: () => Promise<void>;
  /** Everything that is not yet known to be stored, in order. */
  readonly unstored: () => readonly Uint8Array[];
  /** Tries again now instead of waiting. */
  readonly nudge: () => void;
  /** This tab must not write any more. What is unstored stays in memory. */
  readonly goStale: () => void;
}

/** Waits between tries, ms: at once, then up to 5 s, so that storage that heals is found without a click. */
const BACK_OFF = [100, 250, 500, 1000, 2000, 5000] as const;
/** A write that takes longer is called not saved, ms; it goes on, and when it ends well the state is saved again. */
const SLOW = 2000;

/** Begins with nothing to store, as saved at `savedAt`. */
export function createWriter(parts: WriterParts): Writer {
  const states = createListeners<[SaveState]>();
  const waiting = new Set<{ readonly done: () => void; readonly fail: (error: ShelfError) => void }>();
  let state: SaveState = { is: 'saved', at: parts.savedAt };
  let queue: Uint8Array[] = [];
  let flying: Uint8Array | null = null;
  let scheduled = false;
  let failures = 0;
  let stopWaiting: (() => void) | null = null;

  const become = (next: SaveState): void => {
    if (state.is === 'stale') return;
    const told = state.is === next.is && (next.is === 'saving' || (next.is === 'unsaved' && whyOf(state) === next.why));
    state = next;
    for (const one of next.is === 'saving' ? [] : [...waiting]) {
      waiting.delete(one);
      if (next.is === 'saved') one.done();
      else one.fail(errorOf(next));
    }
    if (!told) states.callApart(next);
  };

  const isStale = (): boolean => state.is === 'stale';

  const schedule = (): void => {
    if (scheduled || flying || stopWaiting || isStale() || queue.length === 0) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      void write();
    });
  };

  const write = async (): Promise<void> => {
    if (flying || isStale() || queue.length === 0) return;
    const update = parts.merge(queue);
    queue = [];
    flying = update;
    const stopClock = parts.later(SLOW, () => become({ is: 'unsaved', why: 'failed' }));
    let outcome: { readonly stored: boolean } | { readonly error: unknown };
    try {
      outcome = { stored: await parts.store(update) };
    } catch (error) {
      outcome = { error };
    }
    stopClock();
    flying = null;
    if ('stored' in outcome && outcome.stored) {
      failures = 0;
      become(queue.length === 0 ? { is: 'saved', at: parts.now() } : { is: 'saving' });
    } else {
      // Back to the front, in order: a later update may build on this one.
      queue.unshift(update);
      if ('error' in outcome) {
        become({ is: 'unsaved', why: whyUnsaved(outcome.error) });
        const wait = BACK_OFF[Math.min(failures++, BACK_OFF.length - 1)] ?? SLOW;
        if (!isStale()) stopWaiting = parts.later(wait, nudge);
      } else become({ is: 'stale' });
    }
    schedule();
  };

  const nudge = (): void => {
    stopWaiting?.();
    stopWaiting = null;
    schedule();
  };

  return {
    append(update) {
      queue.push(update);
      if (state.is === 'saved') become({ is: 'saving' });
      schedule();
    },
    begin() {
      if (!stopWaiting) void write();
    },
    state: () => state,
    onState: states.add,
    settled() {
      if (state.is === 'saved') return Promise.resolve();
      if (state.is !== 'saving') return Promise.reject(errorOf(state));
      return new Promise((done, fail) => waiting.add({ done, fail }));
    },
    unstored: () => (flying ? [flying, ...queue] : queue),
    nudge,
    goStale() {
      stopWaiting?.();
      stopWaiting = null;
      become({ is: 'stale' });
    },
  };
}

/** What a promise to have saved is broken with. */
function errorOf(state: SaveState): ShelfError {
  if (state.is === 'unsaved') return new ShelfError('unsaved', storageWords.unsaved[state.why]);
  return new ShelfError('stale', storageWords.stale);
}

const whyOf = (state: SaveState): string | null => (state.is === 'unsaved' ? state.why : null);
