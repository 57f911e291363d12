import type { RunBy } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { say } from './claim.ts';
import { given } from './given.ts';
import { erase } from './pen.ts';
import { writeReview } from './review-write.ts';

interface Answered {
  readonly systemId: Id;
  /** A system nobody has assessed yet, or one that the room places outside IT's view. */
  readonly of: 'system' | 'shadow';
  readonly value: RunBy;
  readonly reason?: string;
}

/**
 * Answers "Who runs it, and does IT know?" while sorting out: said by whoever is speaking, and kept in the log. What
 * others said stays beside it; only the word of IT's own people makes it confirmed (`#model/facts/verdict.ts`).
 */
export const answerReview = given<Answered>('review.answer', 'system', (pen, { systemId, of, value, reason }) => {
  if (!visible(pen.records, 'system', systemId)) return;
  say(pen, 'system', systemId, 'runBy', value);
  const about = pen.records.tables.system.get(systemId)?.name ?? '';
  writeReview(pen, { of, about, systemId, field: 'runBy', answer: value, reason });
});

/** It is no system: it is deleted, and the log says who said so and why. */
export const notSystem = given<{ readonly systemId: Id; readonly reason?: string }>(
  'review.notSystem',
  'system',
  (pen, { systemId, reason }) => {
    if (!visible(pen.records, 'system', systemId)) return;
    const about = pen.records.tables.system.get(systemId)?.name ?? '';
    erase(pen, 'system', systemId);
    writeReview(pen, { of: 'system', about, systemId, answer: 'not a system', reason });
  },
);
