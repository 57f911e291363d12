import { hasLetters } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { PartyRecord } from '#model/records/party.ts';
import { given } from './given.ts';
import { findNamed, guessParty } from './named.ts';
import { erase } from './pen.ts';

/** A new person, team or vendor; which one is guessed from the wording unless said. A name that is taken makes no second one. */
export const createParty = given<{
  readonly name: string;
  readonly kind?: PartyRecord['kind'];
  readonly side?: NonNullable<PartyRecord['side']>;
}>('party.create', 'system', (pen, { name, kind, side }) => {
  if (!hasLetters(name) || findNamed(pen.records, 'party', name) !== undefined) return;
  pen.create('party', { kind: kind ?? guessParty(name), name: name.trim(), side });
});

/** Another name. Refused (nothing happens) when another party has it: `refusal.ts` has the sentence. */
export const renameParty = given<{ readonly partyId: Id; readonly name: string }>(
  'party.rename',
  'system',
  (pen, { partyId, name }) => {
    const taken = findNamed(pen.records, 'party', name);
    if (!hasLetters(name) || (taken !== undefined && taken !== partyId)) return;
    pen.set('party', partyId, 'name', name.trim());
  },
);

/** Says whether it is a person, a team or a vendor. */
export const setPartyKind = given<{ readonly partyId: Id; readonly kind: PartyRecord['kind'] }>(
  'party.kind',
  'system',
  (pen, { partyId, kind }) => pen.set('party', partyId, 'kind', kind),
);

/** On which side they stand; it decides whether what they say counts as IT's. Null = not said. */
export const setSide = given<{ readonly partyId: Id; readonly side: NonNullable<PartyRecord['side']> | null }>(
  'party.side',
  'system',
  (pen, { partyId, side }) => pen.set('party', partyId, 'side', side),
);

/** They no longer work here: what they own then counts as owned by nobody. */
export const setLeft = given<{ readonly partyId: Id; readonly left: boolean }>(
  'party.left',
  'system',
  (pen, { partyId, left }) => pen.set('party', partyId, 'left', left ? true : null),
);

/** Deletes a person, team or vendor. What they said stays said; what they own counts as not asked. */
export const deleteParty = given<{ readonly partyId: Id }>('party.delete', 'system', (pen, { partyId }) =>
  erase(pen, 'party', partyId),
);
