import type { OwnerStanding } from '#model/carry/standing.ts';
import type { Parties } from '#model/sort/say-statement.ts';
import { carryWords } from '#words/carry.ts';

const words = carryWords.standing;

/** How well an owner is known, as people read it: "confirmed 20 Nov 2026", "from import, unconfirmed". */
export function sayStanding(standing: OwnerStanding, parties: Parties): string {
  const name = (id: string | undefined) => (id === undefined ? undefined : parties.get(id)?.name);
  switch (standing.is) {
    case 'none':
      return words.none;
    case 'confirmed':
      return words.confirmed(standing.at);
    case 'denied':
      return words.denied(name(standing.whom));
    case 'imported':
      return words.imported;
    case 'said':
      return words.said(name(standing.by), standing.at);
  }
}
