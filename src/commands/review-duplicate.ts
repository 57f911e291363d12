import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import type { Pen } from './pen.ts';
import { mergeSystem } from './review-merge.ts';
import { writeReview } from './review-write.ts';

/** Two systems that look like one. */
interface Two {
  /** The one that stays, where they are the same. */
  readonly systemId: Id;
  readonly otherId: Id;
  readonly reason?: string;
}

function nameOf(pen: Pen, id: Id): string {
  return pen.records.tables.system.get(id)?.name ?? '';
}

function bothThere({ records }: Pen, { systemId, otherId }: Two): boolean {
  return systemId !== otherId && visible(records, 'system', systemId) && visible(records, 'system', otherId);
}

/** Two systems are the same one: the other stands as the first from now on, with its steps, names and statements. */
export const sameSystem = given<Two>('review.same', 'system', (pen, two) => {
  if (!bothThere(pen, two)) return;
  const { systemId, otherId, reason } = two;
  mergeSystem(pen, systemId, otherId);
  writeReview(pen, {
    of: 'duplicate',
    about: nameOf(pen, systemId),
    systemId,
    otherId,
    answer: 'same',
    instead: nameOf(pen, otherId),
    reason,
  });
});

/** Two systems that look like one are not the same: they are not asked about again. */
export const differentSystems = given<Two>('review.different', 'system', (pen, two) => {
  if (!bothThere(pen, two)) return;
  const { systemId, otherId, reason } = two;
  writeReview(pen, {
    of: 'duplicate',
    about: `${nameOf(pen, systemId)}, ${nameOf(pen, otherId)}`,
    systemId,
    otherId,
    answer: 'different',
    reason,
  });
});
