import { lensWords } from '#words/lens.ts';
import type { Facts } from '#model/facts/facts.ts';
import type { Id } from '#model/records/record.ts';
import type { Group } from '#lenses/chips.ts';
import { marks } from '#lenses/marks.ts';
import { stepsWhere, supportChips, supportGroups, type SupportGroups } from '#lenses/support-findings.ts';

/** The steps of a map sorted by what the Ownership lens finds; each list in story order. A step may be in several. */
export interface OwnershipGroups extends SupportGroups {
  /** Steps with at least one system without technology owner, whatever the others have. */
  readonly gap: readonly Id[];
  /** Those of them where all systems are without. */
  readonly entirely: readonly Id[];
  /** Those of them where at least one gap is confirmed, or an owner has left. */
  readonly nobody: readonly Id[];
  /** Those of them where nobody was asked yet. */
  readonly unnamed: readonly Id[];
  readonly weak: readonly Id[];
  readonly retired: readonly Id[];
  /** Steps that use a system outside IT's view, and those where only the room says so. */
  readonly outside: readonly Id[];
  readonly said: readonly Id[];
}

/** Sorts the steps. */
export function ownershipGroups(facts: Facts): OwnershipGroups {
  const gap = stepsWhere(facts, ({ ownership }) => ownership.gap === 'all' || ownership.gap === 'some');
  const nobody = stepsWhere(facts, ({ ownership }) => ownership.confirmed.length > 0);
  return {
    ...supportGroups(facts),
    gap,
    entirely: stepsWhere(facts, ({ ownership }) => ownership.gap === 'all'),
    nobody,
    unnamed: stepsWhere(facts, ({ ownership }) => ownership.missing.length > 0 && ownership.confirmed.length === 0),
    weak: stepsWhere(facts, ({ ownership }) => ownership.gap === 'weak'),
    retired: stepsWhere(facts, ({ ownership }) => ownership.retired.length > 0),
    outside: stepsWhere(facts, ({ shadow }) => shadow.state === 'depends' || shadow.state === 'uses'),
    said: stepsWhere(facts, ({ shadow }) => shadow.state === 'suspected'),
  };
}

/** The findings in the order of their chips. */
export function ownershipChips(groups: OwnershipGroups): readonly Group[] {
  const { chips } = lensWords;
  return [
    { id: 'nobody', mark: marks.nobody, say: chips.nobody, steps: groups.nobody },
    { id: 'unnamed', mark: marks.unnamed, say: chips.unnamed, steps: groups.unnamed },
    { id: 'outside', mark: marks.outside, say: chips.outside, steps: groups.outside },
    { id: 'said', mark: marks.said, say: chips.said, steps: groups.said },
    { id: 'weak', mark: marks.weak, say: chips.weak, steps: groups.weak },
    { id: 'retired', mark: marks.retired, say: chips.retired, steps: groups.retired },
    ...supportChips(groups),
  ];
}
