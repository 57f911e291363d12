import type { Statement } from '#model/facts/claim.ts';
import type { DuplicateReason } from '#model/inventory/duplicates.ts';
import type { Problem } from '#model/records/problem.ts';
import type { Id } from '#model/records/record.ts';
import type { ReviewOf } from '#model/records/review.ts';
import type { Place } from '#model/sort/places.ts';

/** Somebody is to be asked about it. */
export interface Asked {
  readonly whom: Id;
  readonly at: number;
  readonly reason?: string;
}

/** One thing that waits for an answer. */
export interface SortItem {
  /** The same as long as it is the same question, also after other answers and on other devices. */
  readonly key: string;
  readonly of: ReviewOf;
  /** What it is called: the system, the step, or what is to be repaired. */
  readonly name: string;
  readonly systemId?: Id;
  /** The other one of two likely duplicates. */
  readonly otherId?: Id;
  readonly otherName?: string;
  /** The owner who says that they are not. */
  readonly partyId?: Id;
  readonly stepId?: Id;
  /** The field in question; of a repair "kind id field". */
  readonly field?: string;
  /** Steps it is about, in story order. */
  readonly places: readonly Place[];
  /** What was said, latest first. Of a dispute one statement for each thing said: the sides to choose from. */
  readonly said: readonly Statement<unknown>[];
  /** Who brought it up, where it is known, and when, ms. */
  readonly by?: Id;
  readonly at: number;
  /** Why two systems are taken for one. */
  readonly why?: DuplicateReason;
  /** What is wrong with something that was stored. */
  readonly problem?: Problem;
  /** An owner: gone, too general to call, or saying that it is not them. */
  readonly owner?: 'left' | 'weak' | 'not me';
  readonly asked?: Asked;
}
