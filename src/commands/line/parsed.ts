import type { Quantity } from '#model/records/quantity.ts';
import type { RunBy } from '#model/records/claim.ts';

/** What a stretch of the typed line was read as; the field colours it by this. `unread` is kept as typed, amber, listed to fix. */
export type TokenKind =
  | 'name'
  | 'work'
  | 'takes'
  | 'usable'
  | 'system'
  | 'owner'
  | 'team'
  | 'person'
  | 'runBy'
  | 'rework'
  | 'note'
  | 'speaker'
  | 'unread';

/**
 * One stretch of the line, `from` and `to` in UTF-16 offsets of the text as typed. Tokens are in order, do not overlap, and
 * together cover every character that is not a space. A name may have several (text between chips belongs to it).
 */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
}

/** Who answers for a system, as typed: a name, nobody (asked and confirmed), or `?` (not asked). */
export type TypedOwner = { readonly name: string } | { readonly nobody: true } | { readonly notAsked: true };

/** A system as typed: `@SAP=ERP team !shadow`. */
export interface TypedSystem {
  readonly name: string;
  readonly owner?: TypedOwner;
  readonly runBy?: RunBy;
}

/** A line that makes or changes a step. */
export interface StepLine {
  readonly is: 'step';
  /** Empty when the line holds tokens only. */
  readonly name: string;
  /** A known person or team before a colon at the start of the line: the speaker of this one entry. */
  readonly speaker?: string;
  readonly pt?: Quantity;
  readonly lt?: Quantity;
  readonly ca?: Quantity;
  /** Who does the step, after `#` or an `@` that named a team. */
  readonly team?: string;
  readonly systems: readonly TypedSystem[];
  /** Rework goes back to the step with this number (1 = the first), at this rate. */
  readonly rework?: { readonly toStep: number; readonly rate?: Quantity };
  /** What could not be read, as typed; it stays on the step's name line as text (`nameAsKept`) and is listed to fix. */
  readonly unread: readonly string[];
  readonly tokens: readonly Token[];
}

/** A line that says something about the selected step: a voice `"`, an improvement `*`, a parking-lot note `-`. */
export interface NoteLine {
  readonly is: 'note';
  readonly kind: 'voice' | 'improvement' | 'parking';
  readonly text: string;
  /** A known person or team before a colon: the speaker of this one entry. */
  readonly speaker?: string;
  readonly tokens: readonly Token[];
}

/** Nothing to keep: blank, or a note sign or a speaker with nothing after it yet. */
export interface EmptyLine {
  readonly is: 'empty';
  readonly tokens: readonly Token[];
}

/** What a line was read as. */
export type ParsedLine = StepLine | NoteLine | EmptyLine;

/** Names the reader may recognise. Matching is blind to case, spaces and punctuation. */
export interface Known {
  readonly systems: readonly string[];
  readonly teams: readonly string[];
  readonly people: readonly string[];
}
