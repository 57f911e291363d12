import { statementsOf } from '#model/facts/claim.ts';
import { nameKey } from '#model/names.ts';
import type { OwnerValue } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import { standsAs, visible } from '#model/visible.ts';
import { given } from './given.ts';
import { sayOwner, typedOwner, type OwnerField } from './owner.ts';
import type { Pen } from './pen.ts';

/** Whose systems go to whom. */
export interface HandOver {
  /** A person or team, or a text that names nobody ("IT", "TBD"). */
  readonly from: { readonly party: Id } | { readonly text: string };
  /** The systems that go. */
  readonly systemIds: readonly Id[];
  /** As typed: a name, made a person or team if it is new, or `nobody`. */
  readonly to: string;
}

const FIELDS: readonly OwnerField[] = ['techOwner', 'bizOwner'];

/**
 * Gives systems of one owner to another, as technology owner and as business owner. What named the one before is
 * taken back, whoever said it: it was so and is so no longer, which is no dispute. Other statements stay.
 */
export const handOver = given<HandOver>('party.handOver', 'system', (pen, { from, systemIds, to }) => {
  const typed = typedOwner(to);
  if ('notAsked' in typed) return;
  for (const id of systemIds) {
    const system = pen.records.tables.system.get(id);
    if (!system || !visible(pen.records, 'system', id)) continue;
    for (const field of FIELDS) {
      const theirs = statementsOf(system, field).filter(({ said }) => means(pen, said.value, from));
      if (theirs.length === 0) continue;
      for (const { source } of theirs) pen.set('system', id, `${field}@${source}`, null);
      sayOwner(pen, id, field, typed);
    }
  }
});

function means(pen: Pen, value: OwnerValue, from: HandOver['from']): boolean {
  if ('text' in from) return 'text' in value && nameKey(value.text) === nameKey(from.text);
  const { party } = pen.records.tables;
  return 'party' in value && standsAs(party, value.party) === standsAs(party, from.party);
}
