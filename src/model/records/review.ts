import type { Base, Id } from '#model/records/record.ts';

/** What was to be sorted out. */
export type ReviewOf = 'system' | 'shadow' | 'disputed' | 'duplicate' | 'repair' | 'owner';

/**
 * Something that was sorted out, with its reason: a log that survives export and the deletion of what it is about. It is
 * only ever added to; the newest one about a thing is what holds.
 */
export interface ReviewRecord extends Base {
  readonly of: ReviewOf;
  /** What it is about as it was called then: it can be read when the record is gone. */
  readonly about: string;
  readonly systemId?: Id;
  /** The other one of two likely duplicates. */
  readonly otherId?: Id;
  readonly partyId?: Id;
  readonly stepId?: Id;
  /** The field in question, e.g. `techOwner`. */
  readonly field?: string;
  /** What was answered: A-D, `same`, `different`, `not a system`, `ask`, `confirmed`, a chosen source ... */
  readonly answer: string;
  readonly reason?: string;
  /** What was said before and no longer stands, as it was written: "Inventory: ERP team". */
  readonly instead?: string;
  /** Whom to ask, or who confirmed. */
  readonly whom?: Id;
  readonly by?: Id;
  readonly at: number;
}
