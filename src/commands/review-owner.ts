import { factOf, statementsOf } from '#model/facts/claim.ts';
import { hasLetters } from '#model/names.ts';
import type { OwnerValue } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import { sayStatements } from '#model/sort/say-statement.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import { guessParty, partyNamed } from './named.ts';
import { sayOwner, typedOwner } from './owner.ts';
import type { OwnerField } from './owner.ts';
import type { Pen } from './pen.ts';
import { writeReview } from './review-write.ts';

/** An owner of a system. */
interface Of {
  readonly systemId: Id;
  readonly field: OwnerField;
}

/** What an owner answered about one system: it is still mine, it is not (ask somebody), nobody answers for it. */
export interface OwnerAnswer extends Of {
  readonly answer: 'me' | 'not me' | 'nobody';
  /** With "not me": whom to ask, as written. */
  readonly whom?: string;
}

const nameOf = (pen: Pen, id: Id): string => pen.records.tables.system.get(id)?.name ?? '';

/**
 * Says who answers for a system whose owner has left or is too general to be called, as whoever is speaking. This is what
 * sorts it out: the statements it takes the place of are withdrawn, and the log keeps what they said.
 */
export const nameOwner = given<Of & { readonly text: string; readonly reason?: string }>(
  'review.owner',
  'system',
  (pen, { systemId, field, text, reason }) => {
    const typed = typedOwner(text);
    if (!visible(pen.records, 'system', systemId) || 'notAsked' in typed) return;
    const { source } = pen.ctx.speaker;
    const before = statementsOf(pen.records.tables.system.get(systemId) ?? {}, field);
    for (const one of before) if (one.source !== source) pen.set('system', systemId, `${field}@${one.source}`, null);
    sayOwner(pen, systemId, field, typed);
    const said = sayStatements(pen.records.tables.party, before);
    const answer = 'nobody' in typed ? 'nobody' : typed.name;
    writeReview(pen, {
      of: 'owner',
      about: nameOf(pen, systemId),
      systemId,
      field,
      answer,
      ...(said === '' ? {} : { instead: said }),
      reason,
    });
  },
);

/** One answer of an owner, in their own name. "Not me" says nothing about who it is: it only asks. */
function answerOne(pen: Pen, partyId: Id, { systemId, field, answer, whom }: OwnerAnswer, reason?: string): void {
  if (!visible(pen.records, 'system', systemId) || !visible(pen.records, 'party', partyId)) return;
  const own: Pen = { ...pen, ctx: { ...pen.ctx, speaker: { source: partyId, party: partyId } } };
  const line = { of: 'owner' as const, about: nameOf(pen, systemId), systemId, partyId, field, reason };
  if (answer === 'not me') {
    const asked = whom !== undefined && hasLetters(whom) ? partyNamed(pen, whom.trim(), guessParty(whom)) : undefined;
    writeReview(own, asked === undefined ? { ...line, answer } : { ...line, answer: 'ask', whom: asked });
    return;
  }
  const value: OwnerValue = answer === 'me' ? { party: partyId } : { nobody: true };
  sayIfNew(own, systemId, field, value);
  writeReview(own, { ...line, answer: answer === 'me' ? 'confirmed' : 'nobody' });
}

/** The party's own statement, dated now: a confirmation is news even where they had said it before. */
function sayIfNew(pen: Pen, systemId: Id, field: OwnerField, value: OwnerValue): void {
  const { source, party } = pen.ctx.speaker;
  const said = { value, ...(party === undefined ? {} : { by: party }), at: pen.ctx.now };
  const known = factOf(statementsOf(pen.records.tables.system.get(systemId) ?? {}, field), (one) =>
    JSON.stringify(one),
  );
  const own = known?.agreed.find((one) => one.source === source);
  if (own === undefined || JSON.stringify(own.said.value) !== JSON.stringify(value))
    pen.set('system', systemId, `${field}@${source}`, said);
}

/** An owner confirms that a system is theirs. */
export const confirmOwner = given<Of & { readonly partyId: Id; readonly reason?: string }>(
  'owner.confirm',
  'system',
  (pen, { systemId, field, partyId, reason }) => answerOne(pen, partyId, { systemId, field, answer: 'me' }, reason),
);

/** What an owner answered about several systems at once, by mail or by word: one step of undo. */
export const answerOwners = given<{ readonly partyId: Id; readonly answers: readonly OwnerAnswer[] }>(
  'owner.answers',
  'system',
  (pen, { partyId, answers }) => {
    for (const one of answers) answerOne(pen, partyId, one);
  },
);
