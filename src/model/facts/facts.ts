import { countedSteps } from '#model/lookup-view.ts';
import type { RunBy } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import type { Fact } from '#model/facts/claim.ts';
import { coverageOf, type Coverage } from '#model/facts/coverage.ts';
import { ownerOf, type Owner } from '#model/facts/owner.ts';
import { ownershipOf, type Ownership } from '#model/facts/ownership.ts';
import { shadowOf, type Shadow } from '#model/facts/shadow.ts';
import { supportOfStep, type Support } from '#model/facts/support.ts';
import { timesOf, type Times } from '#model/facts/time.ts';
import { assess, type ManagedBy, type Verdict } from '#model/facts/verdict.ts';

/** What is known of one step. */
export interface StepFacts {
  readonly support: Support;
  readonly ownership: Ownership;
  readonly shadow: Shadow;
}

/** What is known of one system. */
export interface SystemFacts {
  readonly owner: Owner;
  readonly bizOwner: Owner;
  readonly verdict: Verdict;
  readonly managedBy: ManagedBy;
  readonly runBy: Fact<RunBy> | null;
}

/** Everything computed from a view. Nothing of it is ever stored. */
export interface Facts {
  /** Counted steps only (kind step), in story order. */
  readonly steps: ReadonlyMap<Id, StepFacts>;
  /** Systems of the view and those named as replacements. */
  readonly systems: ReadonlyMap<Id, SystemFacts>;
  readonly coverage: Coverage;
  readonly times: Times;
}

const made = new WeakMap<View, Facts>();

/** The facts of a view, computed once for each. Time grows with steps + links, not with their product. */
export function factsOf(view: View): Facts {
  const known = made.get(view);
  if (known) return known;
  const facts = compute(view);
  made.set(view, facts);
  return facts;
}

function compute(view: View): Facts {
  const systems = new Map<Id, SystemFacts>();
  for (const system of [...view.systems.values(), ...view.replacements.values()]) {
    if (systems.has(system.id)) continue;
    const owner = ownerOf(view, system);
    systems.set(system.id, { owner, bizOwner: ownerOf(view, system, 'bizOwner'), ...assess(view, system, owner) });
  }
  const steps = new Map<Id, StepFacts>();
  for (const step of countedSteps(view)) {
    const support = supportOfStep(view, step);
    const ownership = ownershipOf(view, support, (id) => ownerIn(systems, id));
    const shadow = shadowOf(support, (id) => systems.get(id)?.verdict);
    steps.set(step.id, { support, ownership, shadow });
  }
  const coverage = coverageOf({ steps: steps.values(), system: (id) => systems.get(id) });
  return { steps, systems, coverage, times: timesOf(view) };
}

/** A view holds the system of every link it holds. */
function ownerIn(systems: ReadonlyMap<Id, SystemFacts>, id: Id): Owner {
  const found = systems.get(id);
  if (!found) throw new Error(`a link names a system that the view does not hold: ${id}`);
  return found.owner;
}
