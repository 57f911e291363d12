import { keysBetween } from '#lib/order.ts';
import { lanesOfMap } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';
import { viewOf } from '#model/view-of.ts';
import { given } from './given.ts';
import { inOrder } from './stream.ts';

/** Teams of a map's steps in the order of their lanes: placed ones first, then by their first step in the story. */
export function teamsInOrder(records: Records, mapId: Id): readonly Id[] {
  const view = viewOf(records, mapId);
  if (view === null) return [];
  const used = new Set(
    view.steps.flatMap((step) => (step.teamId !== undefined && view.parties.has(step.teamId) ? [step.teamId] : [])),
  );
  const placed = view.lanes.map((lane) => lane.teamId).filter((id) => used.has(id));
  return [...new Set([...placed, ...used])];
}

/** Puts the lanes of a map in this order. Teams that are not named follow as before. */
export const orderLanes = given<{ readonly mapId: Id; readonly teamIds: readonly Id[] }>(
  'lane.order',
  'map',
  (pen, { mapId, teamIds }) => {
    if (!visible(pen.records, 'map', mapId)) return;
    const teams = [...new Set([...teamIds, ...teamsInOrder(pen.records, mapId)])].filter((id) =>
      visible(pen.records, 'party', id),
    );
    const lanes = inOrder(lanesOfMap(pen.records.tables.lane, mapId));
    const keys = keysBetween(null, null, teams.length);
    teams.forEach((teamId, at) => {
      const order = keys[at] ?? '';
      const lane = lanes.find((one) => one.teamId === teamId);
      if (lane === undefined) pen.create('lane', { mapId, teamId, order });
      else pen.set('lane', lane.id, 'order', order);
    });
  },
);
