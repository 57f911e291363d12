import type { Changes, Ctx } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { commandWords } from '#words/command.ts';
import { speakingAs } from './claim.ts';
import type { ChangeCommand } from './command.ts';
import { link, unlink } from './link.ts';
import { nameAsKept } from './line/read.ts';
import type { StepLine } from './line/parsed.ts';
import { partyNamed } from './named.ts';
import { takePen } from './pen.ts';
import { jointFor } from './place.ts';
import type { Joint, Place } from './place.ts';
import { stepNumbered } from './say-step.ts';
import { streamOf } from './stream.ts';
import { putSystem, stamped } from './step-write.ts';

/** A line and where its step goes. `anchor` null = after the last step, or the first step of an empty map. */
export interface AddStep {
  readonly mapId: Id;
  readonly line: StepLine;
  readonly place: Place;
  readonly anchor: Id | null;
}

/** Adds the step a line says: its team, times, systems with owners, rework, and its place in the stream, as one undo step. */
export const addStep: ChangeCommand<AddStep> = {
  id: 'step.add',
  name: commandWords['step.add'],
  group: 'step',
  touch: 'document',
  run: addStepTo,
};

/** The writes of `step.add`; commands that add several steps call it for each. */
export function addStepTo(records: Records, { mapId, line, place, anchor }: AddStep, ctx: Ctx): Changes {
  const stream = streamOf(records, mapId);
  if (stream === null) return [];
  const pen = takePen(records, speakingAs(records, ctx, line.speaker));
  const joint = jointFor(stream, anchor, place);
  const target = line.rework === undefined ? undefined : stepNumbered(stream.view, line.rework.toStep);
  // Rework to a step that is not there stays on the step as it was typed.
  const unread =
    line.rework !== undefined && target === undefined ? [...line.unread, sayRework(line.rework)] : line.unread;
  const like = joint.like === null ? undefined : stream.steps.find((step) => step.id === joint.like);
  const team = line.team === undefined ? like?.teamId : partyNamed(pen, line.team, 'team');
  const id = pen.create('step', {
    mapId,
    kind: 'step',
    name: nameAsKept({ ...line, unread }),
    order: joint.order,
    teamId: team,
    pt: line.pt && stamped(line.pt, pen.ctx),
    lt: line.lt && stamped(line.lt, pen.ctx),
    ca: line.ca && stamped(line.ca, pen.ctx),
    split: stream.steps.find((step) => step.id === joint.dividing)?.split,
    'x:unread': unread.length > 0 ? unread : undefined,
  });
  tieIn(pen, mapId, id, joint);
  for (const system of line.systems) putSystem(pen, id, system);
  if (target !== undefined)
    link(pen, mapId, id, target, 'rework', line.rework?.rate && stamped(line.rework.rate, pen.ctx));
  return pen.changes;
}

/** Ties a step into the stream: hand-overs it comes between go, those to and from it are drawn. */
function tieIn(pen: ReturnType<typeof takePen>, mapId: Id, id: Id, joint: Joint): void {
  for (const [from, to] of joint.cut) unlink(pen, from, to);
  for (const from of joint.from) link(pen, mapId, from, id);
  for (const to of joint.to) link(pen, mapId, id, to);
  if (joint.dividing !== null) pen.set('step', joint.dividing, 'split', null);
}

/** Rework as it was typed. */
export function sayRework({ toStep, rate }: NonNullable<StepLine['rework']>): string {
  return rate === undefined ? `<${toStep}` : `<${toStep} ${rate.text}`;
}
