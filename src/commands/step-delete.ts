import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';
import { flowsBetween, streamOf } from './stream.ts';
import type { Stream } from './stream.ts';
import { link } from './link.ts';
import { erase, takePen } from './pen.ts';
import type { Pen } from './pen.ts';

/** Steps to delete, and hand-overs to take away. */
export interface Delete {
  readonly stepIds: readonly Id[];
  readonly flowIds?: readonly Id[];
}

/**
 * Deletes what is selected. Where a step stood in mid-chain, what came before is tied to what came after, so that the
 * stream stays one. Rework and information to and from it are hidden with it and come back with it.
 */
export const deleteStep: ChangeCommand<Delete> = {
  id: 'step.delete',
  name: commandWords['step.delete'],
  group: 'step',
  touch: 'document',
  keys: [{ key: 'Delete' }, { key: 'Backspace' }],
  scope: 'canvas',
  from: (_records, { steps, flows }) => (steps.length + flows.length === 0 ? null : { stepIds: steps, flowIds: flows }),
  run(records, { stepIds, flowIds = [] }, ctx) {
    const pen = takePen(records, ctx);
    const shown = stepIds.filter((id) => visible(records, 'step', id));
    const maps = new Set(shown.flatMap((id) => records.tables.step.get(id)?.mapId ?? []));
    for (const mapId of maps) {
      const stream = streamOf(records, mapId);
      if (stream !== null) bridge(pen, mapId, stream, new Set(shown));
    }
    for (const id of shown) erase(pen, 'step', id);
    for (const id of flowIds) disconnect(pen, id);
    return pen.changes;
  },
};

/** Takes a hand-over away with its twins: others may have drawn the same one. */
export function disconnect(pen: Pen, flowId: Id): void {
  const flow = pen.records.tables.flow.get(flowId);
  if (flow === undefined || !visible(pen.records, 'flow', flowId)) return;
  for (const twin of flowsBetween(pen.records, flow.from, flow.to, flow.kind)) erase(pen, 'flow', twin.id);
}

/** Ties each step that stays to the next ones that stay, across those that go. */
function bridge(pen: Pen, mapId: Id, stream: Stream, gone: ReadonlySet<Id>): void {
  const from = new Set([...gone].flatMap((id) => stream.ins(id)).filter((id) => !gone.has(id)));
  for (const start of from) {
    const direct = new Set(stream.outs(start));
    for (const end of beyond(stream, start, gone)) if (end !== start && !direct.has(end)) link(pen, mapId, start, end);
  }
}

/** Steps that stay and are reached from `start` through ones that go, and through those only. */
export function beyond(stream: Stream, start: Id, gone: ReadonlySet<Id>): readonly Id[] {
  const seen = new Set<Id>();
  const ends = new Set<Id>();
  const todo = stream.outs(start).filter((id) => gone.has(id));
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const next of stream.outs(id))
      if (gone.has(next)) todo.push(next);
      else ends.add(next);
  }
  return [...ends];
}
