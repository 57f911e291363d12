import type { Id } from '#model/records/record.ts';
import { isOwned, type Owner } from '#model/facts/owner.ts';
import type { Ownership } from '#model/facts/ownership.ts';
import type { Support } from '#model/facts/support.ts';
import type { Verdict } from '#model/facts/verdict.ts';

/** The denominators: every number that is told is told as a part of one of these. */
export interface Coverage {
  /** N: visible steps of kind step. */
  readonly steps: number;
  /** Steps with any answer about their systems: supported, by hand, or asked and nobody knows. */
  readonly asked: number;
  readonly notAsked: number;
  readonly unknown: number;
  readonly manual: number;
  readonly supported: number;
  /** Supported steps whose every system has a technology owner; a weak one does not count. */
  readonly fullyOwned: number;
  /** Systems that a step of the map uses. */
  readonly systems: number;
  readonly systemsOwned: number;
  /** Systems of which is known who runs them. */
  readonly systemsAssessed: number;
}

/** What coverage needs of a step and of a system. */
interface Parts {
  readonly steps: Iterable<{ readonly support: Support; readonly ownership: Ownership }>;
  readonly system: (id: Id) => { readonly owner: Owner; readonly verdict: Verdict } | undefined;
}

/** Counts the denominators. */
export function coverageOf({ steps, system }: Parts): Coverage {
  const states = { 'not asked': 0, unknown: 0, manual: 0, supported: 0 };
  const linked = new Set<Id>();
  let all = 0;
  let fullyOwned = 0;
  for (const { support, ownership } of steps) {
    all++;
    states[support.state]++;
    if (ownership.gap === 'none') fullyOwned++;
    for (const link of support.links) linked.add(link.systemId);
  }
  const systems = [...linked].flatMap((id) => system(id) ?? []);
  return {
    steps: all,
    asked: all - states['not asked'],
    notAsked: states['not asked'],
    unknown: states.unknown,
    manual: states.manual,
    supported: states.supported,
    fullyOwned,
    systems: systems.length,
    systemsOwned: systems.filter(({ owner }) => isOwned(owner)).length,
    systemsAssessed: systems.filter(({ verdict }) => verdict !== 'not-assessed').length,
  };
}
