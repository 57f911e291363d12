import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { gapOf, type Owner } from '#model/facts/owner.ts';
import type { Support } from '#model/facts/support.ts';

/**
 * Whether somebody answers for the systems of a step. `all` and `some` = all, or only some, of them have no technology
 * owner; `weak` = none is without, but one names only a supplier or a body too general; `none` = every one is owned.
 * `not applicable` = not asked, or by hand; `unknown` = asked, nobody knows which system.
 */
type Gap = 'all' | 'some' | 'weak' | 'none' | 'not applicable' | 'unknown';

/** The ownership of one step. */
export interface Ownership {
  readonly gap: Gap;
  /** Systems of the step without technology owner, in the order of its links. */
  readonly missing: readonly Id[];
  /** Those of them that were asked about and confirmed, or whose owner has left. */
  readonly confirmed: readonly Id[];
  readonly weak: readonly Id[];
  /** RETIRED_SYSTEM_IN_USE: systems at the end of their life that a map of today still uses. */
  readonly retired: readonly Id[];
}

const nothing = { missing: [], confirmed: [], weak: [], retired: [] };

/** The ownership of a step, from its support and the owners of its systems. */
export function ownershipOf(view: View, support: Support, owner: (systemId: Id) => Owner): Ownership {
  if (support.state === 'unknown') return { gap: 'unknown', ...nothing };
  if (support.state !== 'supported') return { gap: 'not applicable', ...nothing };
  const missing: Id[] = [];
  const confirmed: Id[] = [];
  const weak: Id[] = [];
  const retired: Id[] = [];
  for (const { systemId } of support.links) {
    const found = owner(systemId);
    const gap = gapOf(found);
    if (gap !== null) missing.push(systemId);
    if (gap === 'confirmed') confirmed.push(systemId);
    if (found.state === 'weak') weak.push(systemId);
    if (view.systems.get(systemId)?.lifecycle === 'endOfLife') retired.push(systemId);
  }
  const some = missing.length > 0 ? 'some' : weak.length > 0 ? 'weak' : 'none';
  return { gap: missing.length === support.links.length ? 'all' : some, missing, confirmed, weak, retired };
}
