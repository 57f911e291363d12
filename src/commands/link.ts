import { byAge } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { erase } from './pen.ts';
import type { Pen } from './pen.ts';
import { flowsBetween } from './stream.ts';

/**
 * Draws a hand-over between two steps unless it is there. One that was deleted comes back, with its label and its
 * rate: connecting again must not grow the file for ever. Gives the flow's id.
 */
export function link(pen: Pen, mapId: Id, from: Id, to: Id, kind: FlowRecord['kind'] = 'work', rate?: Quantity): Id {
  const key = `flow ${kind} ${from} ${to}`;
  const before =
    pen.made.get(key) ?? flowsBetween(pen.records, from, to, kind).find((flow) => flow.mapId === mapId)?.id;
  if (before !== undefined) {
    if (rate !== undefined) pen.set('flow', before, 'rate', { ...rate });
    return before;
  }
  const deleted = deletedFlow(pen, mapId, from, to, kind);
  const id = deleted ?? pen.create('flow', { mapId, from, to, kind, rate });
  if (deleted !== undefined) {
    pen.set('flow', deleted, 'del', 0);
    if (rate !== undefined) pen.set('flow', deleted, 'rate', { ...rate });
  }
  pen.made.set(key, id);
  return id;
}

/** Takes a hand-over away: every record that says it, for two people may have drawn the same. */
export function unlink(pen: Pen, from: Id, to: Id, kind: FlowRecord['kind'] = 'work'): void {
  for (const flow of flowsBetween(pen.records, from, to, kind)) erase(pen, 'flow', flow.id);
}

function deletedFlow(pen: Pen, mapId: Id, from: Id, to: Id, kind: FlowRecord['kind']): Id | undefined {
  const { step, flow } = pen.records.tables;
  // A step that is only being made has no past.
  if (!step.has(from) || !step.has(to)) return undefined;
  const found: FlowRecord[] = [];
  for (const one of flow.values())
    if (one.del && one.from === from && one.to === to && one.kind === kind && one.mapId === mapId) found.push(one);
  return found.sort(byAge).at(-1)?.id;
}
