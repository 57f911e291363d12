import type { ReviewRecord } from '#model/records/review.ts';
import type { Pen } from './pen.ts';

/** What a line of the log says besides who answered and when. */
export type Reviewed = Pick<ReviewRecord, 'of' | 'about' | 'answer'> &
  Partial<Pick<ReviewRecord, 'systemId' | 'otherId' | 'partyId' | 'stepId' | 'field' | 'instead' | 'whom'>> & {
    readonly reason?: string | undefined;
  };

/** Adds a line to the log of what was sorted out, in the name of whoever is speaking. A blank reason is none. */
export function writeReview(pen: Pen, { reason, ...line }: Reviewed): void {
  const why = reason?.trim();
  pen.create('review', {
    ...line,
    ...(why ? { reason: why } : {}),
    ...(pen.ctx.speaker.party === undefined ? {} : { by: pen.ctx.speaker.party }),
    at: pen.ctx.now,
  });
}
