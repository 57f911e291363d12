import type { Found } from '#model/exposure/found.ts';
import { ALONE, partyReachesOf } from '#model/reach/party-reach.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/** One person on whom something rests alone, over several maps. */
export interface Single {
  readonly party: PartyRecord;
  /** Systems that they alone answer for, each once. */
  readonly alone: readonly Id[];
  /** Steps that use one of them. */
  readonly steps: Found;
  /** Steps that they alone do. */
  readonly doesAlone: Found;
}

/** People who alone answer for two systems or more, or alone do a step; those with the most systems first. */
export function singlesOf(views: readonly View[]): readonly Single[] {
  const people = new Map<Id, { party: PartyRecord; alone: Set<Id>; steps: Found; doesAlone: Found }>();
  for (const view of views)
    for (const { party, alone, aloneSteps, doesAlone } of partyReachesOf(view).values()) {
      if (alone.length === 0 && doesAlone.length === 0) continue;
      let one = people.get(party.id);
      if (!one) people.set(party.id, (one = { party, alone: new Set(), steps: [], doesAlone: [] }));
      for (const id of alone) one.alone.add(id);
      if (alone.length > 0) one.steps = [...one.steps, { view, steps: aloneSteps }];
      if (doesAlone.length > 0) one.doesAlone = [...one.doesAlone, { view, steps: doesAlone }];
    }
  return [...people.values()]
    .filter(({ alone, doesAlone }) => alone.size >= ALONE || doesAlone.length > 0)
    .map((one) => ({ ...one, alone: [...one.alone] }))
    .sort((a, b) => b.alone.length - a.alone.length || a.party.name.localeCompare(b.party.name));
}
