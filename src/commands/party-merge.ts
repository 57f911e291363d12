import { hasLetters } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { PartyRecord } from '#model/records/party.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import { partyNamed } from './named.ts';
import { erase } from './pen.ts';
import type { Pen } from './pen.ts';

/** Several entries for one person, team or vendor. */
export interface MergeParties {
  /** The one that stays. */
  readonly into: Id;
  readonly partyIds: readonly Id[];
}

/**
 * Merges people, teams or vendors: the others stand as the one that stays from now on, wherever they own, do or said
 * something. Its side, office and deputies are filled where it had none; whoever is one of them does not stand in.
 */
export const mergeParties = given<MergeParties>('party.merge', 'system', (pen, { into, partyIds }) => {
  const stays = pen.records.tables.party.get(into);
  if (!stays || !visible(pen.records, 'party', into)) return;
  const others = [...new Set(partyIds)].filter((id) => id !== into && visible(pen.records, 'party', id));
  const one = new Set([into, ...others]);
  for (const id of others.toReversed()) {
    const from = pen.records.tables.party.get(id);
    if (!from) continue;
    if (stays.side === undefined && from.side !== undefined) pen.set('party', into, 'side', from.side);
    if (stays.office === undefined && from.office !== undefined) pen.set('party', into, 'office', from.office);
    for (const [field, value] of Object.entries(from))
      if ((field.startsWith('deputy:') && !one.has(field.slice('deputy:'.length))) || field.startsWith('src:'))
        if (value !== null && value !== undefined) pen.set('party', into, field, value);
    pen.set('party', id, 'mergedInto', into);
  }
});

/** Says who stands in for somebody, or that they do not. Nobody stands in for themselves. */
export const setDeputy = given<{ readonly partyId: Id; readonly deputyId: Id; readonly on: boolean }>(
  'party.deputy',
  'system',
  (pen, { partyId, deputyId, on }) => {
    if (on && (partyId === deputyId || !visible(pen.records, 'party', deputyId))) return;
    pen.set('party', partyId, `deputy:${deputyId}`, on ? true : null);
  },
);

/** What several people or teams are from now on; what is left out stays. Null = not said. */
export interface PartyFields {
  readonly partyIds: readonly Id[];
  readonly kind?: PartyRecord['kind'];
  readonly side?: NonNullable<PartyRecord['side']> | null;
  readonly left?: boolean;
  /** Who stands in, as typed: names parted by commas; one that is new is made a person. */
  readonly deputies?: string;
}

/** Says the same of several people or teams, in one step of undo. */
export const setParties = given<PartyFields>(
  'party.several',
  'system',
  (pen, { partyIds, kind, side, left, deputies }) => {
    for (const id of partyIds) {
      if (!visible(pen.records, 'party', id)) continue;
      if (kind !== undefined) pen.set('party', id, 'kind', kind);
      if (side !== undefined) pen.set('party', id, 'side', side);
      if (left !== undefined) pen.set('party', id, 'left', left ? true : null);
      if (deputies !== undefined) writeDeputies(pen, id, deputies);
    }
  },
);

function writeDeputies(pen: Pen, id: Id, typed: string): void {
  const names = typed.split(/[,;]/u).filter(hasLetters);
  const wanted = new Set(names.map((name) => partyNamed(pen, name, 'person')).filter((deputy) => deputy !== id));
  for (const field of Object.keys(pen.records.tables.party.get(id) ?? {}))
    if (field.startsWith('deputy:') && !wanted.has(field.slice('deputy:'.length))) pen.set('party', id, field, null);
  for (const deputy of wanted) pen.set('party', id, `deputy:${deputy}`, true);
}

/** Deletes people, teams or vendors. What they said stays said; what they own counts as not asked. */
export const deleteParties = given<{ readonly partyIds: readonly Id[] }>(
  'party.deleteAll',
  'system',
  (pen, { partyIds }) => {
    for (const id of partyIds) erase(pen, 'party', id);
  },
);
