import { hasLetters } from '#model/names.ts';
import type { ReviewRecord } from '#model/records/review.ts';
import { given } from './given.ts';
import { guessParty, partyNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { writeReview } from './review-write.ts';

/** What is to be sorted out. */
type About = Pick<ReviewRecord, 'of' | 'systemId' | 'otherId' | 'partyId' | 'stepId' | 'field'> & {
  /** The name of a thing that has no record of its own to be found by. */
  readonly about?: string;
  readonly reason?: string;
};

/** As it is called now: the system, else the step, else the person or team; empty when none of them was ever there. */
function nameOf({ records: { tables } }: Pen, { about, systemId, stepId, partyId }: About): string {
  const found = tables.system.get(systemId ?? '') ?? tables.step.get(stepId ?? '') ?? tables.party.get(partyId ?? '');
  return found?.name ?? about ?? '';
}

/** What it is about, without the name and the reason. */
function line({ about: _, reason: __, ...rest }: About): Omit<About, 'about' | 'reason'> {
  return rest;
}

/** Somebody is to be asked: it waits under their name, which is made a person or team if it is new. */
export const askReview = given<About & { readonly whom: string }>('review.ask', 'system', (pen, { whom, ...about }) => {
  const name = nameOf(pen, about);
  if (!hasLetters(whom) || name === '') return;
  const asked = partyNamed(pen, whom.trim(), guessParty(whom));
  writeReview(pen, { ...line(about), about: name, answer: 'ask', whom: asked, reason: about.reason });
});

/** It stays as it is: somebody looked at it, and it is not asked about again until it changes. */
export const keepReview = given<About>('review.keep', 'system', (pen, about) => {
  const name = nameOf(pen, about);
  if (name !== '') writeReview(pen, { ...line(about), about: name, answer: 'as it is', reason: about.reason });
});
