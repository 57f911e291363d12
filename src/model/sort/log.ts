import type { Id } from '#model/records/record.ts';
import type { Records, Table } from '#model/records/records.ts';
import type { ReviewRecord } from '#model/records/review.ts';
import { mergesOf, type Merges } from '#model/view-of-merges.ts';

/** What was sorted out, newest first. An answer that was undone is not in it. */
export function logOf(records: Records): readonly ReviewRecord[] {
  return [...records.tables.review.values()].filter((one) => !one.del).sort(newestFirst);
}

function newestFirst(a: ReviewRecord, b: ReviewRecord): number {
  return b.at - a.at || b.created - a.created || (a.id < b.id ? 1 : -1);
}

/** What a question is about: enough to tell it from every other. */
export type Asks = Pick<ReviewRecord, 'of' | 'systemId' | 'otherId' | 'stepId' | 'field'>;

/** The key of a question; two systems that may be the same have one key, whichever is named first. */
export function questionKey({ of, systemId = '', otherId = '', stepId = '', field = '' }: Asks): string {
  switch (of) {
    case 'duplicate':
      return `duplicate ${[systemId, otherId].sort().join(' ')}`;
    case 'repair':
      return `repair ${field}`;
    case 'disputed':
    case 'owner':
      return `${of} ${systemId || stepId} ${field}`;
    default:
      return `${of} ${systemId}`;
  }
}

const made = new WeakMap<
  Table<'review'>,
  { readonly merges: Merges; readonly answers: ReadonlyMap<string, ReviewRecord> }
>();

/** The newest answer to each question. Systems that were merged count as the one they stand as. */
export function answersOf(records: Records): ReadonlyMap<string, ReviewRecord> {
  const merges = mergesOf(records.tables);
  const known = made.get(records.tables.review);
  if (known?.merges === merges) return known.answers;
  const answers = newest(records, merges);
  made.set(records.tables.review, { merges, answers });
  return answers;
}

function newest(records: Records, merges: Merges): ReadonlyMap<string, ReviewRecord> {
  const to = (id: Id | undefined): Id => (id === undefined ? '' : merges.system(id));
  const answers = new Map<string, ReviewRecord>();
  for (const review of logOf(records)) {
    const key = questionKey({ ...review, systemId: to(review.systemId), otherId: to(review.otherId) });
    if (!answers.has(key)) answers.set(key, review);
  }
  return answers;
}
