import type { Changes, Ctx } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';

/**
 * A key: `code` is a physical key (digits, arrows), `key` is the character (so that AltGr layouts work).
 * `ctrl` means Ctrl, or Cmd on a Mac.
 */
export interface Chord {
  readonly key?: string;
  readonly code?: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** Where a key works: with the canvas focused, in the line, or anywhere but in a text field. */
export type Scope = 'canvas' | 'line' | 'anywhere';

/** Where the person is: what a command's arguments are made from when it is called by key, menu or palette. */
export interface Where {
  readonly mapId: Id | null;
  /** Selected steps, in story order. */
  readonly steps: readonly Id[];
  /** Selected hand-overs. */
  readonly flows: readonly Id[];
  /** The selected system. */
  readonly system: Id | null;
  readonly layout: string;
}

/** What every entry of the registry has; palette, menus, keys, help and tests are made from it. */
interface Entry {
  readonly id: string;
  /** As the palette says it: "Delete the step". */
  readonly name: string;
  readonly group: 'step' | 'flow' | 'system' | 'map' | 'workspace' | 'look' | 'line' | 'keep' | 'help';
  readonly keys?: readonly Chord[];
  readonly scope?: Scope;
}

/**
 * A change to the document. `run` is PURE: records and arguments in, field writes out, nothing looked up.
 * The writes are one transaction and one undo step; an empty list means nothing to do.
 */
export interface ChangeCommand<A> extends Entry {
  readonly touch: 'document';
  /** Arguments from where the person is; null = it cannot be done from here. Absent = needs a form of its own. */
  readonly from?: (records: Records, where: Where) => A | null;
  readonly run: (records: Records, args: A, ctx: Ctx) => Changes;
}

/** Something that changes only what is shown: the running workshop has a handler for each id. */
export interface LookCommand extends Entry {
  readonly touch: 'look';
}

/** A change command of the registry, whose arguments are its own affair: what `from` gives goes into `run` unlooked at. */
export interface AnyChange extends Entry {
  readonly touch: 'document';
  readonly from?: (records: Records, where: Where) => unknown;
  readonly run: (records: Records, args: never, ctx: Ctx) => Changes;
}

/** An entry of the registry. */
export type AnyCommand = AnyChange | LookCommand;
