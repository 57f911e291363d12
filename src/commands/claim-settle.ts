import { statementsOf } from '#model/facts/claim.ts';
import type { ClaimField } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { Claimed } from './claim.ts';
import { given } from './given.ts';
import type { Pen } from './pen.ts';

/** Which of several statements stands. */
export interface Settle {
  readonly kind: Claimed;
  readonly id: Id;
  readonly field: ClaimField;
  /** The source whose statement is chosen. */
  readonly source: string;
}

/** Lets one statement of a disputed field stand and withdraws the others; false = it is not there (any more). */
export function settle(pen: Pen, { kind, id, field, source }: Settle): boolean {
  const statements = statementsOf(pen.records.tables[kind].get(id) ?? {}, field);
  if (!statements.some((one) => one.source === source)) return false;
  for (const other of statements) if (other.source !== source) pen.set(kind, id, `${field}@${other.source}`, null);
  return true;
}

/** Settles a dispute: the chosen statement stays, the others are withdrawn. Nothing happens when it is not there any more. */
export const settleClaim = given<Settle>('claim.settle', 'system', settle);
