import { statementsOf } from '#model/facts/claim.ts';
import { sayStatements } from '#model/sort/say-statement.ts';
import { settle } from './claim-settle.ts';
import type { Settle } from './claim-settle.ts';
import { given } from './given.ts';
import { writeReview } from './review-write.ts';

/** Chooses which of several statements stands. The others are withdrawn; the log keeps what they said. */
export const chooseReview = given<Settle & { readonly reason?: string }>(
  'review.choose',
  'system',
  (pen, { reason, ...chosen }) => {
    const { kind, id, field, source } = chosen;
    const record = pen.records.tables[kind].get(id);
    const others = statementsOf(record ?? {}, field).filter((one) => one.source !== source);
    if (!record || others.length === 0 || !settle(pen, chosen)) return;
    writeReview(pen, {
      of: 'disputed',
      about: record.name,
      ...(kind === 'system' ? { systemId: id } : { stepId: id }),
      field,
      answer: source,
      instead: sayStatements(pen.records.tables.party, others),
      reason,
    });
  },
);
