import { groupBy } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { View } from '#model/view.ts';

/** What is asked of a view again and again, found once for each view. */
interface Found {
  readonly linksOfStep: ReadonlyMap<Id, readonly SupportRecord[]>;
  readonly linksOfSystem: ReadonlyMap<Id, readonly SupportRecord[]>;
  readonly stepById: ReadonlyMap<Id, StepRecord>;
  readonly counted: readonly StepRecord[];
}

const made = new WeakMap<View, Found>();

function found(view: View): Found {
  const known = made.get(view);
  if (known) return known;
  const fresh = {
    linksOfStep: groupBy(view.supports, (link) => link.stepId),
    linksOfSystem: groupBy(view.supports, (link) => link.systemId),
    stepById: new Map(view.steps.map((step) => [step.id, step])),
    counted: view.steps.filter((step) => step.kind === 'step'),
  };
  made.set(view, fresh);
  return fresh;
}

/** Links of a step to systems, oldest first. */
export function linksOfStep(view: View, stepId: Id): readonly SupportRecord[] {
  return found(view).linksOfStep.get(stepId) ?? [];
}

/** Links of a system to steps, in story order. */
export function linksOfSystem(view: View, systemId: Id): readonly SupportRecord[] {
  return found(view).linksOfSystem.get(systemId) ?? [];
}

/** The card with this id: step, customer, supplier or control. */
export function stepById(view: View, stepId: Id): StepRecord | undefined {
  return found(view).stepById.get(stepId);
}

/** The N of every sentence: cards of kind step, in story order. */
export function countedSteps(view: View): readonly StepRecord[] {
  return found(view).counted;
}
