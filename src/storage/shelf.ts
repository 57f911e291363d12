import type { Keeping } from '#storage/keeping.ts';

/**
 * The port to storage that lasts. The one real adapter is Dexie on IndexedDB (`#storage/dexie-shelf.ts`); tests run
 * the same contract suite on fake-indexeddb and in Chromium.
 */

/** One workspace as the shelf lists it. */
export interface ShelfEntry {
  readonly id: string;
  readonly name: string;
  /** Format of the document it holds (`#model/format/version.ts`). */
  readonly format: number;
  /** Two documents share a history only when their epochs are equal. */
  readonly epoch: string;
  readonly savedAt: number;
}

/** True at every moment: `saved` ONLY when the transaction of the last edit has completed. */
export type SaveState =
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'saving' }
  /** Edits are kept in memory, in order, and tried again; the person is told and can export. `nowhere`: never kept. */
  | { readonly is: 'unsaved'; readonly why: 'full' | 'closed' | 'failed' | 'nowhere' }
  /** A newer build has the storage open: this tab writes NOTHING any more. */
  | { readonly is: 'stale' };

/** A whole document as one update, with the name that the list shows. */
export interface Whole {
  readonly name: string;
  readonly update: Uint8Array;
}

/** The open log of one workspace. After `close` nothing more is written or told. */
export interface Log {
  readonly entry: ShelfEntry;
  /** Everything stored, merged into one update, at the moment of opening. Empty workspace: an empty update. */
  readonly stored: Uint8Array;
  /** Takes an update to be stored; calls of one task become one row. Never throws: see `state`. */
  readonly append: (update: Uint8Array) => void;
  /** Begins to store what was appended at once. Called when a whole change was appended, before it is shown. */
  readonly begin: () => void;
  readonly state: () => SaveState;
  readonly onState: (listener: (state: SaveState) => void) => () => void;
  /** Updates that other tabs stored, in the order of the log. */
  readonly onOthers: (listener: (update: Uint8Array) => void) => () => void;
  /**
   * Where to get the whole document from when storage has lost it while it is open: it is then written back whole.
   * Without it a lost workspace stays unsaved.
   */
  readonly rescueWith: (whole: () => Whole) => void;
  /** Resolves when everything appended so far is stored; rejects with a sentence when it cannot be. */
  readonly settled: () => Promise<void>;
  /** Synchronous last resort on `pagehide` and `beforeunload`: blind puts and the journal, NO READS. */
  readonly flushOnLeave: () => void;
  /**
   * Puts down text that is not finished (the line, an open field) under a key of its own, synchronously; empty text
   * clears it. For the moment of leaving: what is finished belongs in the document.
   */
  readonly saveDraft: (key: string, text: string) => void;
  /** Gives a draft back once and forgets it; null = there is none. */
  readonly takeDraft: (key: string) => string | null;
  readonly close: () => Promise<void>;
}

/** A workspace of which less is stored than was once saved. */
export interface Lost {
  readonly id: string;
  /** The name it was last known by; may be empty. */
  readonly name: string;
  /** `gone`: it is not in the list any more; `shorter`: it is, and saved edits are missing from it. */
  readonly is: 'gone' | 'shorter';
  /** How many stored rows are missing; a row is what was done in one moment, mostly one edit. At least 1. */
  readonly missing: number;
  /** When it was last known to be saved, ms since 1970; 0 = not known. */
  readonly savedAt: number;
}

/** A workspace that was made of what could still be read of another. */
export interface Recovered {
  readonly entry: ShelfEntry;
  /** Stored edits that could not be read; they lie beside the new workspace (`Keeping.setAside`). */
  readonly setAside: number;
  /** Records that were found, deleted ones too. */
  readonly records: number;
}

/** All workspaces of this browser. */
export interface Shelf {
  readonly list: () => Promise<readonly ShelfEntry[]>;
  /** Those taken off the list, the last one first. NOTHING OF THEM IS ERASED: `restore` brings each back. */
  readonly removed: () => Promise<readonly ShelfEntry[]>;
  /** Ids of all workspaces, those taken off the list too: none of them can be added again. */
  readonly ids: () => Promise<ReadonlySet<string>>;
  /** Adds a workspace that is not there yet; `seed` is its first update. Throws when the id is taken. */
  readonly add: (entry: Omit<ShelfEntry, 'savedAt'>, seed: Uint8Array) => Promise<void>;
  /**
   * Opens a workspace: what tabs put down on leaving is folded in first. Rejects with a `ShelfError`
   * (`#storage/shelf-error.ts`), whose message may be shown, when it is not there, newer than this build, or damaged.
   */
  readonly open: (id: string) => Promise<Log>;
  /** The name shown in the list follows the document's own. */
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Hides a workspace from the list; `restore` brings it back whole. Nothing is erased. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /**
   * ERASES ONE WORKSPACE FOR GOOD that was taken off the list, with its restore points. False = it is on the list or not
   * there, and nothing was changed. NEVER CALLED BY ITSELF: only when a person said so of this one. A tab that still has
   * it open writes it back with its next edit: what somebody works on is not erased.
   */
  readonly purge: (id: string) => Promise<boolean>;
  /**
   * What was saved once and is not there any more. CALL IT BEFORE ANYTHING IS WRITTEN: a browser that finds its storage
   * damaged begins an empty one without a word. Only reads.
   */
  readonly lost: () => Promise<readonly Lost[]>;
  /** What is known of every workspace without the database, as if all of each were missing. Only reads. */
  readonly known: () => readonly Lost[];
  /** The person knows what is missing and goes on without: `lost` does not name it again unless more goes missing. */
  readonly forget: (id: string) => Promise<void>;
  /**
   * Everything that is stored of a workspace, or of all (null), as it lies there: JSON lines, bytes in base64. Works on
   * damaged, newer and partly readable storage and WRITES NOTHING. Never rejects: what cannot be read is said in it.
   */
  readonly rawCopy: (id: string | null) => Promise<Uint8Array>;
  /**
   * Makes a NEW workspace of everything that can still be read of this one, and leaves this one as it is. To be opened
   * by its own id then. Rejects with a `ShelfError` when nothing can be read, or it is newer than this build.
   */
  readonly openAnyway: (id: string) => Promise<Recovered>;
  /** Calls the listener while another page keeps the storage from being opened; opening goes on once that is closed. */
  readonly onBlocked: (listener: () => void) => () => void;
  /** What is kept beside the logs: restore points, edits set aside, files chosen once. Loaded when first asked for. */
  readonly keeping: () => Promise<Keeping>;
  readonly close: () => void;
}
