import { keysBetween } from '#lib/order.ts';
import type { Change, Changes, Ctx } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';
import { partyOfSource } from '#model/records/references.ts';
import { commandWords } from '#words/command.ts';
import { copySteps } from './clip.ts';
import type { Clip, ClipStep, Named } from './clip.ts';
import type { ChangeCommand } from './command.ts';
import { given } from './given.ts';
import { knownOf } from './known-of.ts';
import { readLine } from './line/read.ts';
import { link, unlink } from './link.ts';
import { partyNamed, systemNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { jointFor } from './place.ts';
import { previewChanges } from './preview.ts';
import { addStepTo } from './step-add.ts';
import { streamOf } from './stream.ts';
import { addNote } from './note.ts';

interface Paste {
  readonly mapId: Id;
  /** The steps come after this one; null = after the last. */
  readonly anchor: Id | null;
  readonly clip: Clip;
}

/**
 * Puts copied steps into a map after a step, as Enter would put one: what followed the step follows the last of them.
 * Systems and teams are found by id, then by name, and made where they are neither. Each copy remembers its original.
 */
export const pasteSteps = given<Paste>('step.paste', 'step', paste);

/** Copies the selected steps and puts the copies after the last of them. */
export const duplicateSteps = given<{ readonly stepIds: readonly Id[] }>(
  'step.duplicate',
  'step',
  (pen, { stepIds }) => {
    const clip = copySteps(pen.records, stepIds);
    const last = clip.steps.at(-1);
    const mapId = last === undefined ? undefined : pen.records.tables.step.get(last.id)?.mapId;
    if (last !== undefined && mapId !== undefined) paste(pen, { mapId, anchor: last.id, clip });
  },
  {
    keys: [{ key: 'd', ctrl: true }],
    scope: 'canvas',
    from: (_records, { steps }) => (steps.length === 0 ? null : { stepIds: steps }),
  },
);

function paste(pen: Pen, { mapId, anchor, clip }: Paste): void {
  const stream = streamOf(pen.records, mapId);
  if (stream === null || clip.steps.length === 0) return;
  const joint = jointFor(stream, anchor, 'after');
  const next = stream.steps.find((step) => step.order > joint.order)?.order ?? null;
  const orders = [joint.order, ...keysBetween(joint.order, next, clip.steps.length - 1)];
  const ids = clip.steps.map((one, at) => putStep(pen, mapId, one, orders[at] ?? joint.order));
  const work = clip.flows.filter((one) => one.flow.kind === 'work');
  for (const { from, to, flow } of clip.flows) {
    const ends = [ids[from], ids[to]];
    if (ends[0] !== undefined && ends[1] !== undefined)
      pen.create('flow', { ...flow, mapId, from: ends[0], to: ends[1], kind: flow.kind ?? 'work' });
  }
  for (const [from, to] of joint.cut) unlink(pen, from, to);
  ids.forEach((id, at) => {
    if (!work.some((one) => one.to === at)) for (const from of joint.from) link(pen, mapId, from, id);
    if (!work.some((one) => one.from === at)) for (const to of joint.to) link(pen, mapId, id, to);
  });
}

function putStep(pen: Pen, mapId: Id, { id, step, team, systems }: ClipStep, order: string): Id {
  const { records } = pen;
  const fields = Object.entries(step).filter(([field]) => field !== 'teamId' && heard(records, field));
  const made = pen.create('step', {
    // The cast: the fields of a step, some of them left out.
    ...(Object.fromEntries(fields) as Record<string, never>),
    mapId,
    kind: step.kind ?? 'step',
    name: step.name ?? '',
    order,
    teamId: team && theParty(pen, team),
    origin: records.tables.step.has(id) ? id : undefined,
  });
  for (const { system, link: support } of systems) {
    const systemId = visible(records, 'system', system.id) ? system.id : systemNamed(pen, system.name);
    const replaceableBy =
      support.replaceableBy !== undefined && visible(records, 'system', support.replaceableBy)
        ? support.replaceableBy
        : undefined;
    pen.create('support', { ...support, stepId: made, systemId, role: support.role ?? 'required', replaceableBy });
  }
  return made;
}

/** A claim of somebody who is not in this workspace has no speaker here: it stays behind. */
function heard(records: Records, field: string): boolean {
  const at = field.indexOf('@');
  const party = at === -1 ? undefined : partyOfSource(field.slice(at + 1));
  return party === undefined || records.tables.party.has(party);
}

function theParty(pen: Pen, { id, name }: Named): Id {
  return visible(pen.records, 'party', id) ? id : partyNamed(pen, name, 'team');
}

interface PasteText {
  readonly mapId: Id;
  readonly anchor: Id | null;
  readonly text: string;
}

/** Adds a step for each line of a text, read as the line reads them; notes go to the step before. One undo takes all back. */
export const pasteText: ChangeCommand<PasteText> = {
  id: 'step.pasteText',
  name: commandWords['step.pasteText'],
  group: 'step',
  touch: 'document',
  run(records, { mapId, anchor, text }, ctx) {
    let now = records;
    let here = anchor;
    const all: Change[] = [];
    for (const typed of linesOf(text)) {
      const changes = pasteLine(now, { mapId, anchor: here, text: typed }, ctx);
      const made = changes.find((change) => change.op === 'create' && change.kind === 'step');
      if (made?.op === 'create') here = made.record.id;
      now = previewChanges(now, changes);
      all.push(...changes);
    }
    return settled(all);
  },
};

/**
 * Hand-overs that one line made and the next one came between were never there for anybody: they are left out. Other
 * writes to what was made in the same run go into the making.
 */
function settled(all: Changes): Changes {
  const sets = new Map<Id, Map<string, unknown>>();
  const born = new Set(all.flatMap((change) => (change.op === 'create' ? [change.record.id] : [])));
  for (const change of all) {
    if (change.op !== 'set' || !born.has(change.id)) continue;
    const fields = sets.get(change.id) ?? new Map<string, unknown>();
    sets.set(change.id, fields.set(change.field, change.value));
  }
  return all.flatMap((change): Change[] => {
    if (change.op === 'set' && born.has(change.id)) return [];
    const fields = change.op === 'create' ? sets.get(change.record.id) : undefined;
    if (change.op !== 'create' || fields === undefined) return [change];
    if (change.kind === 'flow' && fields.get('del')) return [];
    const entries = [...Object.entries(change.record), ...fields].filter(([, value]) => value !== null);
    // The cast: the same record with some of its own fields written.
    return [{ ...change, record: Object.fromEntries(entries) } as unknown as Change];
  });
}

function pasteLine(records: Records, { mapId, anchor, text }: PasteText, ctx: Ctx): Changes {
  const line = readLine(text, knownOf(records));
  if (line.is === 'note') return addNote.run(records, { mapId, stepId: anchor, line }, ctx);
  return line.is === 'step' ? addStepTo(records, { mapId, line, place: 'after', anchor }, ctx) : [];
}

const BULLET = /^\s*(?:[-*•·–—▪◦]|\(?\d{1,3}[.)])\s+(?=\S)/u;

/** The lines of a text that say something. When every one has a bullet or a number, those are a list's and not the line's. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => BULLET.test(line))
    ? lines.map((line) => line.replace(BULLET, ''))
    : lines;
}
