import type { AnyRecord, Kind, RecordOf } from '#model/records/records.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Source } from '#model/records/claim.ts';

/** A whole new record. The document makes it in two transactions, so that undo keeps other people's edits of it. */
export interface Create<K extends Kind = Kind> {
  readonly op: 'create';
  readonly kind: K;
  readonly record: RecordOf<K>;
}

/** One field of one record. `null` clears it. Deleting is `field: 'del'` with the time, restoring is `del: 0`. */
export interface SetField {
  readonly op: 'set';
  readonly kind: Kind;
  readonly id: Id;
  readonly field: string;
  readonly value: FieldValue;
}

/** The workspace's own name. */
export interface NameWorkspace {
  readonly op: 'name';
  readonly name: string;
}

/**
 * Remembers that the writes before this one were taken over from another copy of the workspace: `key` names the copy (the
 * SHA-256 of its data), `seen` is how far its history went, by author. It is what a later merge knows of an earlier one.
 */
export interface TakeOver {
  readonly op: 'took';
  readonly key: string;
  readonly seen: Readonly<Record<string, number>>;
}

/** What a command gives back: field writes, applied as one transaction and undone as one step. */
export type Change = Create | SetField | NameWorkspace | TakeOver;
export type Changes = readonly Change[];

/** Who is speaking now. The source is `room` or the party's id; the side decides whether a claim counts as IT's. */
export interface Speaker {
  readonly source: Source;
  readonly party?: Id;
}

/** What a command may use besides the records: nothing is looked up, so that a command is a pure function. */
export interface Ctx {
  /** A fresh random id at each call. */
  readonly id: () => Id;
  /** Now, in ms. */
  readonly now: number;
  readonly speaker: Speaker;
}

/** True for a record that is not deleted. Visibility, which also asks after parents, is `#model/visible.ts`. */
export function alive(record: AnyRecord | undefined): record is AnyRecord {
  return record !== undefined && !record.del;
}
