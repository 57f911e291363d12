import { ownerOf } from '#model/facts/owner.ts';
import type { OwnerRole } from '#model/carry/standing.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { stockOf, type Stock } from '#model/sort/stock.ts';

/** A system somebody answers for, and as what. */
export interface Owned {
  readonly system: SystemRecord;
  readonly role: OwnerRole;
}

const made = new WeakMap<Stock, ReadonlyMap<Id, readonly Owned[]>>();

/** The systems each person or team is named for as the owner in force, by name; as business owner after technology owner. */
export function ownedBy(records: Records): ReadonlyMap<Id, readonly Owned[]> {
  const stock = stockOf(records);
  const known = made.get(stock);
  if (known) return known;
  const owned = new Map<Id, Owned[]>();
  const systems = [...stock.systems].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  for (const system of systems)
    for (const role of ['techOwner', 'bizOwner'] as const) {
      const { party } = ownerOf(stock, system, role);
      if (!party) continue;
      const list = owned.get(party.id);
      if (list) list.push({ system, role });
      else owned.set(party.id, [{ system, role }]);
    }
  made.set(stock, owned);
  return owned;
}

/** Someone who carries something, or is asked about something. */
export interface Carrier {
  readonly party: PartyRecord;
  readonly systems: number;
  readonly asked: number;
}

/** Everyone with a system or a question, those with most systems first. */
export function carriersOf(records: Records): readonly Carrier[] {
  const owned = ownedBy(records);
  const asked = new Map<Id, number>();
  for (const item of toSortOut(records))
    if (item.asked) asked.set(item.asked.whom, (asked.get(item.asked.whom) ?? 0) + 1);
  return [...stockOf(records).parties.values()]
    .map((party) => ({
      party,
      systems: new Set((owned.get(party.id) ?? []).map((one) => one.system.id)).size,
      asked: asked.get(party.id) ?? 0,
    }))
    .filter((one) => one.systems + one.asked > 0)
    .sort((a, b) => b.systems - a.systems || b.asked - a.asked || a.party.name.localeCompare(b.party.name, 'en'));
}
