import { keyBetween } from '#lib/order.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';
import { visible } from '#model/visible.ts';
import { mapWords } from '#words/command.ts';
import { copied } from './copy.ts';
import { given, ofMap } from './given.ts';
import { inOrder } from './stream.ts';

/** A map to copy; without a name the copy is called after the original. */
interface Duplicate {
  readonly mapId: Id;
  readonly name?: string;
}

/**
 * Copies a map with its steps, hand-overs, links, lanes, notes and positions, right after the original. Systems, people
 * and teams are the workspace's and are not copied. Every copied record remembers its original.
 */
export const duplicateMap = given<Duplicate>(
  'map.duplicate',
  'map',
  (pen, { mapId, name }) => {
    const view = viewOf(pen.records, mapId);
    if (view === null) return;
    const { map } = view;
    const copyId = pen.create('map', {
      ...copied(map),
      name: name ?? mapWords.copyOf(map.name),
      order: keyBetween(map.order, orderAfter(pen.records, map.order)),
      origin: map.id,
    });
    const ids = new Map<Id, Id>();
    for (const step of view.steps)
      ids.set(
        step.id,
        pen.create('step', { ...copied(step, true), mapId: copyId, order: step.order, origin: step.id }),
      );
    const at = (id: Id) => ids.get(id) ?? id;
    for (const flow of view.flows)
      pen.create('flow', { ...copied(flow), mapId: copyId, from: at(flow.from), to: at(flow.to), origin: flow.id });
    for (const link of view.supports)
      pen.create('support', { ...copied(link), stepId: at(link.stepId), origin: link.id });
    for (const lane of view.lanes)
      pen.create('lane', { ...copied(lane), mapId: copyId, order: lane.order, origin: lane.id });
    for (const note of view.notes) {
      const about = note.stepId === undefined ? { mapId: copyId } : { stepId: at(note.stepId) };
      pen.create('note', { ...copied(note), ...about, origin: note.id });
    }
  },
  { from: ofMap((mapId) => ({ mapId })) },
);

function orderAfter(records: Records, order: string): string | null {
  const maps = inOrder([...records.tables.map.values()].filter((map) => visible(records, 'map', map.id)));
  return maps.find((map) => map.order > order)?.order ?? null;
}
