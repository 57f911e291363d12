import { statementsOf } from '#model/facts/claim.ts';
import { byAge, supportsOfStep } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { SupportRecord } from '#model/records/support.ts';
import { standsAs, visible } from '#model/visible.ts';
import { erase } from './pen.ts';
import type { Pen } from './pen.ts';

/**
 * Says that a system supports a step, unless it does. A link that was taken away comes back as it was. What the current
 * speaker said about the step having no system is taken back: it is no longer so.
 */
export function attach(pen: Pen, stepId: Id, systemId: Id): void {
  const key = `support ${stepId} ${systemId}`;
  if (pen.made.has(key) || linksTo(pen, stepId, systemId).length > 0) return;
  const old = deletedLink(pen, stepId, systemId);
  if (old === undefined) pen.made.set(key, pen.create('support', { stepId, systemId, role: 'required' }));
  else {
    pen.set('support', old, 'del', 0);
    pen.made.set(key, old);
  }
  const own = `noSystem@${pen.ctx.speaker.source}`;
  if (pen.records.tables.step.has(stepId)) pen.set('step', stepId, own, null);
}

/** Takes a system from a step. With the last one gone the step is not asked again, whatever was said before. */
export function detach(pen: Pen, stepId: Id, systemId: Id): void {
  const links = linksTo(pen, stepId, systemId);
  for (const one of links) erase(pen, 'support', one.id);
  const step = pen.records.tables.step.get(stepId);
  if (links.length === 0 || step === undefined) return;
  const left = visibleLinks(pen, stepId).filter((one) => !links.includes(one));
  if (left.length === 0)
    for (const { source } of statementsOf(step, 'noSystem')) pen.set('step', stepId, `noSystem@${source}`, null);
}

/** Living links of a step whose system is shown. */
function visibleLinks(pen: Pick<Pen, 'records'>, stepId: Id): readonly SupportRecord[] {
  return supportsOfStep(pen.records.tables.support, stepId).filter((one) => visible(pen.records, 'support', one.id));
}

function linksTo(pen: Pen, stepId: Id, systemId: Id): readonly SupportRecord[] {
  const { system } = pen.records.tables;
  const target = standsAs(system, systemId);
  return visibleLinks(pen, stepId).filter((one) => standsAs(system, one.systemId) === target);
}

function deletedLink(pen: Pen, stepId: Id, systemId: Id): Id | undefined {
  if (!pen.records.tables.step.has(stepId)) return undefined;
  const found: SupportRecord[] = [];
  for (const one of pen.records.tables.support.values())
    if (one.del && one.stepId === stepId && one.systemId === systemId) found.push(one);
  return found.sort(byAge).at(-1)?.id;
}
