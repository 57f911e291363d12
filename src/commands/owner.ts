import { nameKey } from '#model/names.ts';
import type { ClaimField, OwnerValue } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import { emptyOwnerWords, genericOwnerWords, vendorOwnerWords } from '#words/facts.ts';
import { say, withdraw } from './claim.ts';
import { readOwner } from './line/value.ts';
import type { TypedOwner } from './line/parsed.ts';
import { findNamed, guessParty, partyNamed } from './named.ts';
import type { Pen } from './pen.ts';

/** Who answers: the technology owner or the business owner. */
export type OwnerField = Extract<ClaimField, 'techOwner' | 'bizOwner'>;

const loose = new Set([...emptyOwnerWords, ...genericOwnerWords, ...vendorOwnerWords].map(nameKey));

/**
 * Says who answers for a system. A name is the party of that name, made if it is new; a text that names nobody ("TBD",
 * "IT", "Vendor") is kept as text and makes no party. `?` takes back what was said.
 */
export function sayOwner(pen: Pen, systemId: Id, field: OwnerField, typed: TypedOwner): void {
  if ('notAsked' in typed) withdraw(pen, 'system', systemId, field);
  else say(pen, 'system', systemId, field, ownerValue(pen, typed));
}

/** An owner as typed alone in a field: a name, `nobody`, `?` or nothing (both: not asked). */
export function typedOwner(text: string): TypedOwner {
  return readOwner(text, 0, text.length) ?? { notAsked: true };
}

/** What an owner as typed comes to: nobody, a party (made if it is new), or a text that names none. */
export function ownerValue(pen: Pen, typed: Exclude<TypedOwner, { notAsked: true }>): OwnerValue {
  if ('nobody' in typed) return { nobody: true };
  const { name } = typed;
  const known = findNamed(pen.records, 'party', name);
  if (known !== undefined) return { party: known };
  return loose.has(nameKey(name)) || nameKey(name) === ''
    ? { text: name }
    : { party: partyNamed(pen, name, guessParty(name)) };
}
