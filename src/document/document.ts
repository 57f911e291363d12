import type { Changes } from '#model/change.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import type { Id } from '#model/records/record.ts';
import type { Problem } from '#model/records/problem.ts';
import type { Kind, Records } from '#model/records/records.ts';

export type { Problem };

/** Where an update came from. The log stores every one but LOG; undo tracks LOCAL only. */
export type Origin = 'LOCAL' | 'BIRTH' | 'TAB' | 'LOG' | 'IMPORT';

/** What an undo step remembers besides the writes, so that undoing can go where it happened and say what it undid. */
export interface StepMeta {
  readonly command: string;
  readonly mapId: Id | null;
  readonly selection: readonly Id[];
}

/** Records that changed, by kind, and the new whole. */
export interface Turn {
  readonly records: Records;
  readonly touched: ReadonlyMap<Kind, ReadonlySet<Id>>;
  readonly origin: Origin;
}

/**
 * The living document of one workspace: a CRDT behind plain records. The only thing that changes records.
 * Made by `openDocument` (`#document/open.ts`).
 */
export interface LivingDocument {
  readonly records: () => Records;
  readonly problems: () => readonly Problem[];
  /** Everything as it is stored, deleted and unreadable parts included: what a backup is printed from. */
  readonly dump: () => RawWorkspace;
  /**
   * Applies a command's writes as one undo step. Writes that change nothing are left out; when none is left there is no
   * step. Throws, with nothing written, on a write to a record that is not there or a value that is no JSON.
   */
  readonly apply: (changes: Changes, meta: StepMeta) => void;
  /** Undoes this tab's newest step; others' edits stay. Null = nothing to undo. */
  readonly undo: () => StepMeta | null;
  readonly redo: () => StepMeta | null;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Takes in updates of another tab or of the log. Throws on bytes that are no update, leaving the document as it was. */
  readonly merge: (update: Uint8Array, origin: 'TAB' | 'LOG') => void;
  /** The whole state as one update. */
  readonly encode: () => Uint8Array;
  /** Called synchronously after each change of the projection. Returns the way to stop. */
  readonly onTurn: (listener: (turn: Turn) => void) => () => void;
  /** Called with every update that must be stored (any origin but LOG). */
  readonly onUpdate: (listener: (update: Uint8Array, origin: Origin) => void) => () => void;
  readonly close: () => void;
}
