import { statementsOf } from '#model/facts/claim.ts';
import type { ClaimField } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { Claimed } from './claim.ts';
import { given } from './given.ts';

/** Which of several statements stands. */
export interface Settle {
  readonly kind: Claimed;
  readonly id: Id;
  readonly field: ClaimField;
  /** The source whose statement is chosen. */
  readonly source: string;
}

/** Settles a dispute: the chosen statement stays, the others are withdrawn. Nothing happens when it is not there any more. */
export const settleClaim = given<Settle>('claim.settle', 'system', (pen, { kind, id, field, source }) => {
  const statements = statementsOf(pen.records.tables[kind].get(id) ?? {}, field);
  if (!statements.some((one) => one.source === source)) return;
  for (const other of statements) if (other.source !== source) pen.set(kind, id, `${field}@${other.source}`, null);
});
