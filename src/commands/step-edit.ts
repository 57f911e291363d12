import type { Id } from '#model/records/record.ts';
import { nameKey } from '#model/names.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { sameValue } from '#model/records/value.ts';
import { commandWords } from '#words/command.ts';
import { say, speakingAs, withdraw } from './claim.ts';
import type { ChangeCommand } from './command.ts';
import { knownOf } from './known-of.ts';
import type { Printed } from './line/print.ts';
import { printLine } from './line/print.ts';
import type { StepLine, TypedSystem } from './line/parsed.ts';
import { nameAsKept, readLine } from './line/read.ts';
import { link, unlink } from './link.ts';
import { findNamed, partyNamed, systemNamed } from './named.ts';
import { sayOwner } from './owner.ts';
import { takePen } from './pen.ts';
import type { Pen } from './pen.ts';
import { sayStep, stepNumbered } from './say-step.ts';
import { sayRework } from './step-add.ts';
import { asField, putSystem, stamped } from './step-write.ts';
import { detach } from './support-links.ts';
import { viewOf } from '#model/view-of.ts';
import type { Records } from '#model/records/records.ts';

/** The line of a step, to be edited and given back to `step.edit`. Null when the step is not shown. */
export function lineOfStep(records: Records, stepId: Id): Printed | null {
  const said = sayStep(records, stepId);
  return said === null ? null : printLine(said, knownOf(records));
}

/**
 * Changes a step by its line: only what differs from the line as it was printed is written, so that what a line cannot
 * say (a source, a date, a role) stays. A system taken out is detached, a number taken out is cleared, a name is never.
 */
export const editStep: ChangeCommand<{ readonly stepId: Id; readonly line: StepLine }> = {
  id: 'step.edit',
  name: commandWords['step.edit'],
  group: 'step',
  touch: 'document',
  run(records, { stepId, line }, ctx) {
    const printed = lineOfStep(records, stepId);
    const before = printed && readLine(printed.text, knownOf(records), printed.asText);
    const step = records.tables.step.get(stepId);
    if (!printed || !step) return [];
    // A step whose line would be blank (no name, nothing said) prints as nothing.
    const was: StepLine =
      before?.is === 'step' ? before : { is: 'step', name: '', systems: [], unread: [], tokens: [] };
    const pen = takePen(records, speakingAs(records, ctx, line.speaker));
    const unread = [...line.unread, ...editRework(pen, step.mapId, stepId, was, line)];
    const name = nameAsKept({ ...line, unread });
    if (name !== '' && name !== was.name) pen.set('step', stepId, 'name', name);
    pen.set('step', stepId, 'x:unread', unread.length > 0 ? unread : null);
    for (const field of ['pt', 'lt', 'ca'] as const)
      if (!sameQuantity(was[field], line[field])) pen.set('step', stepId, field, asField(line[field], pen.ctx));
    if (line.team !== was.team)
      pen.set('step', stepId, 'teamId', line.team === undefined ? null : partyNamed(pen, line.team, 'team'));
    editSystems(pen, stepId, was.systems, line.systems);
    return pen.changes;
  },
};

function editSystems(pen: Pen, stepId: Id, was: readonly TypedSystem[], now: readonly TypedSystem[]): void {
  const before = new Map(was.map((one) => [nameKey(one.name), one]));
  const keys = new Set(now.map((one) => nameKey(one.name)));
  for (const one of was) {
    const id = keys.has(nameKey(one.name)) ? undefined : findNamed(pen.records, 'system', one.name);
    if (id !== undefined) detach(pen, stepId, id);
  }
  for (const one of now) {
    const old = before.get(nameKey(one.name));
    if (old === undefined) putSystem(pen, stepId, one);
    else editAnswers(pen, systemNamed(pen, one.name), old, one);
  }
}

function editAnswers(pen: Pen, systemId: Id, was: TypedSystem, now: TypedSystem): void {
  if (!sameValue(was.owner ?? null, now.owner ?? null))
    sayOwner(pen, systemId, 'techOwner', now.owner ?? { notAsked: true });
  if (was.runBy === now.runBy) return;
  if (now.runBy === undefined) withdraw(pen, 'system', systemId, 'runBy');
  else say(pen, 'system', systemId, 'runBy', now.runBy);
}

/** Draws the rework the line says instead of the one it said. Gives what has no step to go to, as typed. */
function editRework(pen: Pen, mapId: Id, stepId: Id, was: StepLine, now: StepLine): string[] {
  const same = was.rework?.toStep === now.rework?.toStep && sameQuantity(was.rework?.rate, now.rework?.rate);
  const view = viewOf(pen.records, mapId);
  if (same || view === null) return [];
  const target = now.rework === undefined ? undefined : stepNumbered(view, now.rework.toStep);
  if (now.rework !== undefined && target === undefined) return [sayRework(now.rework)];
  const old = was.rework === undefined ? undefined : stepNumbered(view, was.rework.toStep);
  if (old !== undefined && old !== target) unlink(pen, stepId, old, 'rework');
  if (target === undefined) return [];
  const id = link(pen, mapId, stepId, target, 'rework', now.rework?.rate && stamped(now.rework.rate, pen.ctx));
  if (now.rework?.rate === undefined) pen.set('flow', id, 'rate', null);
  return [];
}

function sameQuantity(a: Quantity | undefined, b: Quantity | undefined): boolean {
  return sameValue({ ...a }, { ...b });
}
