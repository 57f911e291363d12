import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { SystemRecord } from '#model/records/system.ts';

/** Who pays for some systems, each counted once, and how much a year: only what is known. */
export interface Money {
  /** All the systems it is of. */
  readonly systems: number;
  /** Those of which is known who pays. */
  readonly payerKnown: number;
  /** Those of them whose payer is on no side that anybody said: they may be a department's, too. */
  readonly sideUnsaid: number;
  /** Those that a department (a party of the business) pays for. */
  readonly byDepartments: readonly Id[];
  /** What these cost in a year, and for how many of them that is known. */
  readonly cost: number;
  readonly costKnown: number;
}

/** Adds up what departments pay. A payer of whom nobody said on which side they are is known, but not counted as a department. */
export function moneyOf(systems: Iterable<SystemRecord>, parties: ReadonlyMap<Id, PartyRecord>): Money {
  const [byDepartments, seen]: [Id[], Set<Id>] = [[], new Set()];
  let [payerKnown, sideUnsaid, cost, costKnown] = [0, 0, 0, 0];
  for (const system of systems) {
    if (seen.has(system.id)) continue;
    seen.add(system.id);
    const payer = system.paidBy === undefined ? undefined : parties.get(system.paidBy);
    if (!payer) continue;
    payerKnown += 1;
    if (payer.side === undefined) sideUnsaid += 1;
    if (payer.side !== 'business') continue;
    byDepartments.push(system.id);
    if (system.cost === undefined) continue;
    costKnown += 1;
    cost += system.cost;
  }
  return { systems: seen.size, payerKnown, sideUnsaid, byDepartments, cost, costKnown };
}
