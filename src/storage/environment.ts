import type { LeaveNothing } from '#storage/leaving.ts';
import type { CommitRow } from '#storage/commit-row.ts';

/** What storage needs to know about updates; `updates` of `#document/updates.ts` is the real one. */
export interface Updates {
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
  readonly isUpdate: (bytes: Uint8Array) => boolean;
  /** Null when something the updates build on is missing. */
  readonly squeeze: (updates: readonly Uint8Array[]) => Uint8Array | null;
}

/** The synchronous store of the last moment: `localStorage`, or anything like it. */
export interface Journal {
  readonly length: number;
  readonly key: (at: number) => string | null;
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
}

/** A row another tab just stored. Only a hint: the log is the truth. */
export interface Hint {
  readonly d: string;
  readonly n: number;
  readonly u: Uint8Array;
}

/** The line to the other tabs of this origin. */
export interface Channel {
  readonly post: (hint: Hint) => void;
  readonly onHint: (listener: (hint: unknown) => void) => void;
  readonly close: () => void;
}

/** Everything storage takes from its surroundings. `browserShelf` fills it in from the browser, tests from memory. */
export interface ShelfEnvironment {
  /** Name of the database and beginning of every journal key. */
  readonly name: string;
  readonly indexedDB: IDBFactory;
  readonly keyRange: typeof IDBKeyRange;
  readonly updates: Updates;
  /** Newest document format this build can read. */
  readonly format: number;
  /** Null where the browser gives none (blocked by a setting). */
  readonly journal: Journal | null;
  readonly channel: (() => Channel) | null;
  /** Calls the listener when the page may have missed something: shown again, resumed, back from the cache. */
  readonly onWake: (listener: () => void) => () => void;
  readonly now: () => number;
  /** Runs something after `ms`; returns the way to call it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** A random name for this tab. */
  readonly tab: string;
  /** Squeezes the log of a workspace, in a worker where there is one. Its failure is harmless: the log stays. */
  readonly compact: (id: string) => Promise<void>;
  /** For tests of the save protocol: deliberately broken variants. */
  readonly broken?: { readonly commitRow?: CommitRow; readonly leaveNothing?: LeaveNothing };
}
