import { ownerOf } from '#model/facts/owner.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { answersOf, questionKey } from '#model/sort/log.ts';
import { stockOf } from '#model/sort/stock.ts';

/** The two owners a system has. */
export type OwnerRole = 'techOwner' | 'bizOwner';

/**
 * How well an owner is known. `none` = nobody is named; `confirmed` = by the owner's own word; `denied` = they say it is
 * somebody else (`whom` to ask, where they said so); `imported` = only an inventory says so; `said` = somebody else said so.
 */
export type OwnerStanding =
  | { readonly is: 'none' }
  | { readonly is: 'confirmed'; readonly at: number }
  | { readonly is: 'denied'; readonly at: number; readonly whom?: Id }
  | { readonly is: 'imported'; readonly at: number; readonly from: string }
  | { readonly is: 'said'; readonly at: number; readonly by?: Id };

/** How well the owner in force of a system is known, from what was said and from the log of answers. */
export function ownerStanding(records: Records, system: SystemRecord, field: OwnerRole): OwnerStanding {
  const { party, fact } = ownerOf(stockOf(records), system, field);
  if (!fact) return { is: 'none' };
  const answer = answersOf(records).get(questionKey({ of: 'owner', systemId: system.id, field }));
  if (answer && party && answer.partyId === party.id) {
    if (answer.answer === 'confirmed') return { is: 'confirmed', at: answer.at };
    if (answer.answer === 'not me' || answer.answer === 'ask')
      return { is: 'denied', at: answer.at, ...(answer.whom === undefined ? {} : { whom: answer.whom }) };
  }
  const own = party && fact.agreed.find((one) => (one.said.by ?? one.source) === party.id);
  if (own) return { is: 'confirmed', at: own.said.at };
  const spoken = fact.agreed.find((one) => !one.source.startsWith('import:'));
  if (spoken)
    return { is: 'said', at: spoken.said.at, ...(spoken.said.by === undefined ? {} : { by: spoken.said.by }) };
  const [imported] = fact.agreed;
  return imported
    ? { is: 'imported', at: imported.said.at, from: imported.source.slice('import:'.length) }
    : { is: 'none' };
}
