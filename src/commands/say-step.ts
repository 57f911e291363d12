import { statementsOf } from '#model/facts/claim.ts';
import type { OwnerValue } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import type { TypedOwner, TypedSystem } from './line/parsed.ts';
import type { SayableStep } from './line/print.ts';

/**
 * What a line would say of a step, for editing it as a line (`printLine`) and for copying it as text. Owners and who runs
 * it are the statements in force. Null when the step is not shown.
 */
export function sayStep(records: Records, stepId: Id): SayableStep | null {
  const record = records.tables.step.get(stepId);
  const view = record === undefined ? null : viewOf(records, record.mapId);
  const step = view?.steps.find((one) => one.id === stepId);
  if (!view || !step) return null;
  const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId)?.name;
  const rework = reworkOf(view, stepId);
  return {
    name: step.name,
    ...(step.pt === undefined ? {} : { pt: step.pt }),
    ...(step.lt === undefined ? {} : { lt: step.lt }),
    ...(step.ca === undefined ? {} : { ca: step.ca }),
    ...(team === undefined || team === '' ? {} : { team }),
    systems: systemsOf(view, stepId),
    ...(rework === undefined ? {} : { rework }),
  };
}

/** The number a step has on the map: 1 = the first card of kind step. Undefined for other cards. */
function stepNumber(view: View, stepId: Id): number | undefined {
  const at = view.steps.filter((step) => step.kind === 'step').findIndex((step) => step.id === stepId);
  return at === -1 ? undefined : at + 1;
}

/** The step with this number on the map; undefined = there is none. */
export function stepNumbered(view: View, number: number): Id | undefined {
  return view.steps.filter((step) => step.kind === 'step')[number - 1]?.id;
}

function reworkOf(view: View, stepId: Id): SayableStep['rework'] {
  const flow = view.flows.find((one) => one.kind === 'rework' && one.from === stepId);
  const toStep = flow === undefined ? undefined : stepNumber(view, flow.to);
  if (flow === undefined || toStep === undefined) return undefined;
  return flow.rate === undefined ? { toStep } : { toStep, rate: flow.rate };
}

function systemsOf(view: View, stepId: Id): readonly TypedSystem[] {
  return view.supports
    .filter((link) => link.stepId === stepId)
    .flatMap((link) => {
      const system = view.systems.get(link.systemId);
      return system === undefined || system.name.trim() === '' ? [] : [typedSystem(view, system)];
    });
}

function typedSystem(view: View, system: SystemRecord): TypedSystem {
  const owner = statementsOf(system, 'techOwner')[0]?.said.value;
  const runBy = statementsOf(system, 'runBy')[0]?.said.value;
  const typed = owner === undefined ? undefined : typedOwner(view, owner);
  return {
    name: system.name,
    ...(typed === undefined ? {} : { owner: typed }),
    ...(runBy === undefined ? {} : { runBy }),
  };
}

function typedOwner(view: View, owner: OwnerValue): TypedOwner | undefined {
  if ('nobody' in owner) return { nobody: true };
  const name = 'party' in owner ? view.parties.get(owner.party)?.name : owner.text;
  return name === undefined || name.trim() === '' ? undefined : { name };
}
