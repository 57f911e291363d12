import type { NoSystem } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { View } from '#model/view.ts';
import { linksOfStep } from '#model/lookup-view.ts';
import { factOf, statementsOf, type Fact } from '#model/facts/claim.ts';

/** What is known of the systems behind a step. A blank step is not asked, never "no owner". */
export type SupportState = 'not asked' | 'unknown' | 'manual' | 'supported';

/** The support of one step. */
export interface Support {
  readonly state: SupportState;
  /** Links that count: on a map of today not those to planned systems, on a future one not those to retired systems. */
  readonly links: readonly SupportRecord[];
  /** What was said about having no system; null = nothing. */
  readonly noSystem: Fact<NoSystem> | null;
  /** MANUAL_WITH_SYSTEM: said to be by hand, and yet a system is attached. Which is true has to be asked. */
  readonly contradiction: boolean;
}

/** The support of one card. */
export function supportOfStep(view: View, step: StepRecord): Support {
  const links = linksOfStep(view, step.id).filter((link) => counts(view, link));
  const noSystem = factOf(statementsOf(step, 'noSystem'), (value) => value);
  const state = links.length > 0 ? 'supported' : (noSystem?.value ?? 'not asked');
  return { state, links, noSystem, contradiction: links.length > 0 && noSystem?.value === 'manual' };
}

const made = new WeakMap<View, ReadonlyMap<Id, SupportState>>();

/** The support state of every card of a view. */
export function supportOf(view: View): ReadonlyMap<Id, SupportState> {
  let states = made.get(view);
  if (!states) {
    states = new Map(view.steps.map((step) => [step.id, supportOfStep(view, step).state]));
    made.set(view, states);
  }
  return states;
}

/** A link counts unless its system does not exist yet (today) or no longer (future). */
function counts(view: View, link: SupportRecord): boolean {
  const lifecycle = view.systems.get(link.systemId)?.lifecycle;
  return lifecycle !== (view.map.state === 'future' ? 'endOfLife' : 'plan');
}
