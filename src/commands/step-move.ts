import type { Changes } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand, Where } from './command.ts';
import { link, unlink } from './link.ts';
import { takePen } from './pen.ts';
import type { Pen } from './pen.ts';
import { keyAfter, keyBefore, streamOf } from './stream.ts';
import type { Stream } from './stream.ts';

interface Move {
  readonly stepId: Id;
}

const one = (_records: Records, { steps }: Where): Move | null => {
  const [stepId] = steps;
  return steps.length === 1 && stepId !== undefined ? { stepId } : null;
};

/** Moves a step one place towards the end: it changes places with the next of its chain, or of its branches. */
export const moveLater: ChangeCommand<Move> = {
  id: 'step.moveLater',
  name: commandWords['step.moveLater'],
  group: 'step',
  touch: 'document',
  keys: [{ key: 'ArrowRight', ctrl: true, shift: true }],
  scope: 'canvas',
  from: one,
  run: (records, { stepId }, ctx) => move(records, stepId, takePen(records, ctx), 'later'),
};

/** Moves a step one place towards the start. */
export const moveEarlier: ChangeCommand<Move> = {
  id: 'step.moveEarlier',
  name: commandWords['step.moveEarlier'],
  group: 'step',
  touch: 'document',
  keys: [{ key: 'ArrowLeft', ctrl: true, shift: true }],
  scope: 'canvas',
  from: one,
  run: (records, { stepId }, ctx) => move(records, stepId, takePen(records, ctx), 'earlier'),
};

function move(records: Records, stepId: Id, pen: Pen, to: 'earlier' | 'later'): Changes {
  const step = records.tables.step.get(stepId);
  const stream = step === undefined ? null : streamOf(records, step.mapId);
  if (step === undefined || stream === null || !stream.has(stepId)) return [];
  const later = to === 'later';
  const [next, more] = later ? stream.outs(stepId) : stream.ins(stepId);
  const back = next === undefined ? [] : later ? stream.ins(next) : stream.outs(next);
  if (next !== undefined && more === undefined && back.length === 1) {
    if (later) swap(pen, step.mapId, stream, stepId, next);
    else swap(pen, step.mapId, stream, next, stepId);
    pen.set('step', stepId, 'order', later ? keyAfter(stream.steps, next) : keyBefore(stream.steps, next));
    return pen.changes;
  }
  const beside = neighbour(stream, stepId, later);
  if (beside !== null)
    pen.set('step', stepId, 'order', later ? keyAfter(stream.steps, beside) : keyBefore(stream.steps, beside));
  return pen.changes;
}

/** a before b becomes b before a; what led to a leads to b, what followed b follows a. */
function swap(pen: Pen, mapId: Id, stream: Stream, a: Id, b: Id): void {
  const ins = stream.ins(a).filter((id) => id !== b);
  const outs = stream.outs(b).filter((id) => id !== a);
  unlink(pen, a, b);
  for (const id of ins) unlink(pen, id, a);
  for (const id of outs) unlink(pen, b, id);
  for (const id of ins) link(pen, mapId, id, b);
  link(pen, mapId, b, a);
  for (const id of outs) link(pen, mapId, a, id);
}

/** The card next to this one in the story that it may change places with: neither leads to the other. */
function neighbour(stream: Stream, stepId: Id, later: boolean): Id | null {
  const at = stream.steps.findIndex((step) => step.id === stepId);
  const next = stream.steps[at + (later ? 1 : -1)]?.id;
  if (next === undefined) return null;
  return leads(stream, stepId, next) || leads(stream, next, stepId) ? null : next;
}

function leads(stream: Stream, from: Id, to: Id): boolean {
  const seen = new Set<Id>();
  const todo: Id[] = [...stream.outs(from)];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (id === to) return true;
    if (!seen.has(id)) {
      seen.add(id);
      todo.push(...stream.outs(id));
    }
  }
  return false;
}
