import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { livingParties } from '#model/view-of.ts';
import { mergesOf, withoutMerges, type Merges } from '#model/view-of-merges.ts';

/** The systems and people of a workspace as they are shown, on a map or not. */
export interface Stock {
  readonly systems: readonly SystemRecord[];
  readonly parties: ReadonlyMap<Id, PartyRecord>;
}

const made = new WeakMap<Merges, Stock>();

/** All visible systems and parties, merged ones standing as their targets. Kept as long as nothing of them changes. */
export function stockOf({ tables }: Records): Stock {
  const merges = mergesOf(tables);
  const known = made.get(merges);
  if (known) return known;
  const systems = [...tables.system.values()]
    .filter((one) => !one.del && merges.system(one.id) === one.id)
    .map((one) => withoutMerges('system', one, merges));
  const stock = { systems, parties: livingParties(tables.party, merges) };
  made.set(merges, stock);
  return stock;
}
