import type { RunBy } from '#model/records/claim.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { factOf, speakerOf, statementsOf, type Fact } from '#model/facts/claim.ts';
import { ownerOf, type Owner, type Parties } from '#model/facts/owner.ts';

/**
 * What "Who runs it, and does IT know?" comes to. It turns on IT's awareness, not on who pays.
 * `shadow` = outside IT's view, confirmed; `suspected` = the room says so, IT has not.
 */
export type Verdict = 'shadow' | 'suspected' | 'business-managed' | 'managed' | 'under review' | 'not-assessed';

/** A verdict with the answers behind it. */
export interface Assessment {
  readonly verdict: Verdict;
  readonly managedBy: ManagedBy;
  /** What was said about who runs it; null = not asked. "We don't know" is an answer, but it assesses nothing. */
  readonly runBy: Fact<RunBy> | null;
}

/** Who manages a system, as far as it was said; null = not known. */
export type ManagedBy = 'it' | 'business' | 'vendor' | null;

/**
 * The verdict on a system: the first rule that matches.
 * 1. unsanctioned, on a personal account, or IT itself says it was not involved: shadow
 * 2. run by a department, IT knows (or approved it): business-managed
 * 3. run by IT or by a supplier, IT knows: managed; 2 and 3 wait while a review is open: under review
 * 4. run by a department, IT not asked, and nothing approved: suspected
 * 5. nothing answered and nothing decided: not assessed; otherwise what was decided counts: managed or under review
 */
export function assess(view: Parties, system: SystemRecord, owner: Owner = ownerOf(view, system)): Assessment {
  const runBy = factOf(statementsOf(system, 'runBy'), (value) => value);
  const managedBy = managerOf(runBy, owner);
  return { verdict: verdictOf(system, managedBy, knownToIT(view, runBy)), managedBy, runBy };
}

function verdictOf(
  { sanction, personalAccount }: SystemRecord,
  managed: ManagedBy,
  known: boolean | undefined,
): Verdict {
  const approved = sanction === 'sanctioned' || sanction === 'tolerated';
  if (sanction === 'unsanctioned' || personalAccount || known === false) return 'shadow';
  if (managed === 'business' && known === undefined && !approved) return 'suspected';
  if (sanction === 'under_review') return 'under review';
  if (managed === 'business') return 'business-managed';
  return managed !== null || approved ? 'managed' : 'not-assessed';
}

/** A supplier's hand is told from a department's by who is named to answer for it. */
function managerOf(runBy: Fact<RunBy> | null, owner: Owner): ManagedBy {
  switch (runBy?.value) {
    case 'A':
      return 'it';
    case 'B':
      return owner.vendor ? 'vendor' : 'business';
    case 'C':
      return 'business';
    default:
      return null;
  }
}

/** Only IT's own word says that IT was not involved; from anyone else it stays open (undefined). */
function knownToIT(view: Parties, runBy: Fact<RunBy> | null): boolean | undefined {
  if (runBy === null || runBy.value === 'D') return undefined;
  if (runBy.value !== 'C') return true;
  return runBy.agreed.some((statement) => speakerOf(view, statement)?.side === 'it') ? false : undefined;
}
