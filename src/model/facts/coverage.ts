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
  const all = [...steps];
  const states = (state: Support['state']) => all.filter(({ support }) => support.state === state).length;
  const linked = [...new Set(all.flatMap(({ support }) => support.links.map((link) => link.systemId)))].flatMap(
    (id) => system(id) ?? [],
  );
  const notAsked = states('not asked');
  return {
    steps: all.length,
    asked: all.length - notAsked,
    notAsked,
    unknown: states('unknown'),
    manual: states('manual'),
    supported: states('supported'),
    fullyOwned: all.filter(({ ownership }) => ownership.gap === 'none').length,
    systems: linked.length,
    systemsOwned: linked.filter(({ owner }) => isOwned(owner)).length,
    systemsAssessed: linked.filter(({ verdict }) => verdict !== 'not-assessed').length,
  };
}
