import type { Id } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';

/** What can be wrong with something that was stored or sent. The sentences people read are in `#words/storage.ts`. */
export type ProblemWhat = 'wrong type' | 'unreadable' | 'points nowhere' | 'too long' | 'cycle';

/** Something read from storage that is not as it should be: shown as its default, KEPT AS IT IS, listed for repair. */
export interface Problem {
  readonly kind: Kind | 'workspace';
  /** The record's id; empty for the workspace itself. */
  readonly id: Id;
  /** The field; absent = the whole record. */
  readonly field?: string;
  readonly what: ProblemWhat;
}
