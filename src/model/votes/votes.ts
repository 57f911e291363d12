import type { StepRecord } from '#model/records/step.ts';

/** Groups that vote on a step, in the order in which they are shown. Stored as `votes:<group>`. */
export const groups = ['leaders', 'doers', 'it'] as const;

/** One of them. */
export type Group = (typeof groups)[number];

/** A group of fewer is never in a picture: whoever knows one of two answers knows the other. */
export const LEAST_GROUP = 3;

/** Votes of one group on one step, 1 to 5: how many gave 4 or 5 of how many. */
export interface Confidence {
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
  readonly n: number;
  /** How many gave 4 or 5 (top two boxes, MeasuringU). */
  readonly sure: number;
}

/** What a group gave a step; without any vote `n` is 0. */
export function votesOf(step: Pick<StepRecord, `votes:${string}`>, group: Group): Confidence {
  const counts = step[`votes:${group}`] ?? [0, 0, 0, 0, 0];
  const n = counts.reduce((sum, one) => sum + one, 0);
  return { counts, n, sure: (counts[3] ?? 0) + (counts[4] ?? 0) };
}
