import { lensWords } from '#words/lens.ts';
import type { Facts, StepFacts } from '#model/facts/facts.ts';
import type { Id } from '#model/records/record.ts';
import type { Group } from '#lenses/chips.ts';
import { marks } from '#lenses/marks.ts';
import { stepsWhere, supportChips, supportGroups, type SupportGroups } from '#lenses/support-findings.ts';

/** The steps of a map sorted by what the Shadow IT lens finds; each list in story order. */
export interface ShadowGroups extends SupportGroups {
  /** Steps that use a system outside IT's view, those that cannot do without it included. Suspected ones are not here. */
  readonly outside: readonly Id[];
  /** Those of them that cannot do without it. */
  readonly depends: readonly Id[];
  /** Steps where only the room says so. */
  readonly said: readonly Id[];
  readonly notAssessed: readonly Id[];
}

/** Sorts the steps. */
export function shadowGroups(facts: Facts): ShadowGroups {
  const where = (...states: readonly StepFacts['shadow']['state'][]) =>
    stepsWhere(facts, ({ shadow }) => states.includes(shadow.state));
  return {
    ...supportGroups(facts),
    outside: where('depends', 'uses'),
    depends: where('depends'),
    said: where('suspected'),
    notAssessed: where('not assessed'),
  };
}

/** The findings in the order of their chips. */
export function shadowChips(groups: ShadowGroups): readonly Group[] {
  const { chips } = lensWords;
  return [
    { id: 'outside', mark: marks.outside, say: chips.outside, steps: groups.outside },
    { id: 'said', mark: marks.said, say: chips.said, steps: groups.said },
    { id: 'not-assessed', mark: marks.notAssessed, say: chips.notAssessed, steps: groups.notAssessed },
    ...supportChips(groups),
  ];
}
