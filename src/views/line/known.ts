import type { Known } from '#commands/line/parsed.ts';
import { alive } from '#model/change.ts';
import type { Records } from '#model/records/records.ts';

const made = new WeakMap<object, { readonly parties: object; readonly known: Known }>();

/** Names the line may recognise; the same object while systems and parties stay the same. */
export function knownOf({ tables }: Records): Known {
  const before = made.get(tables.system);
  if (before?.parties === tables.party) return before.known;
  const parties = [...tables.party.values()].filter(alive);
  const known: Known = {
    systems: [...tables.system.values()].filter(alive).map((one) => one.name),
    teams: parties.filter((one) => one.kind !== 'person').map((one) => one.name),
    people: parties.filter((one) => one.kind === 'person').map((one) => one.name),
  };
  made.set(tables.system, { parties: tables.party, known });
  return known;
}
