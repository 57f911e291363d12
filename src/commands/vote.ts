import type { Id } from '#model/records/record.ts';
import { votesOf, type Group } from '#model/votes/votes.ts';
import { given } from './given.ts';

/** One vote more for an answer (1 to 5), or one less. NEVER WHO. */
interface Vote {
  readonly stepId: Id;
  readonly group: Group;
  readonly answer: 1 | 2 | 3 | 4 | 5;
  readonly add: 1 | -1;
}

/** Counts a vote of a group on a step. There are never fewer than none; without any vote the group has none. */
export const vote = given<Vote>('step.vote', 'step', (pen, { stepId, group, answer, add }) => {
  const step = pen.records.tables.step.get(stepId);
  if (step === undefined) return;
  const counts = votesOf(step, group).counts.map((count, at) => (at === answer - 1 ? Math.max(0, count + add) : count));
  pen.set('step', stepId, `votes:${group}`, counts.some((count) => count > 0) ? counts : null);
});
