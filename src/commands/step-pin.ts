import { PIN_LIMIT } from '#model/records/limits.ts';
import type { Id } from '#model/records/record.ts';
import { viewOf } from '#model/view-of.ts';
import { given } from './given.ts';
import type { Pen } from './pen.ts';

/** Where a card was put in one layout: x from the map's left, y from its lane's or row's top, in scene px. */
interface Drop {
  readonly stepId: Id;
  readonly layout: string;
  readonly x: number;
  readonly y: number;
  /** The lane it was dropped in, when it is another one; null = the lane of steps without a team. */
  readonly teamId?: Id | null;
}

/** A card put down by hand: it stays there in this layout, and belongs to the team whose lane it was put in. */
export const dropStep = given<Drop>('step.drop', 'step', drop);

/** Several cards put down at once, as one undo step. */
export const pinSteps = given<{ readonly layout: string; readonly pins: readonly Omit<Drop, 'layout'>[] }>(
  'step.pin',
  'step',
  (pen, { layout, pins }) => {
    for (const one of pins) drop(pen, { layout, ...one });
  },
);

/** Lets the layout place these cards again. */
export const unpinSteps = given<{ readonly stepIds: readonly Id[]; readonly layout: string }>(
  'step.unpin',
  'step',
  (pen, { stepIds, layout }) => {
    for (const id of stepIds) pen.set('step', id, `pin:${layout}`, null);
  },
  {
    from: (records, { steps, layout }) =>
      steps.some((id) => hasPin(records.tables.step.get(id), layout)) ? { stepIds: steps, layout } : null,
  },
);

/** Lets the layout place every card of the map again. */
export const tidy = given<{ readonly mapId: Id; readonly layout: string }>(
  'step.tidy',
  'step',
  (pen, { mapId, layout }) => {
    for (const step of viewOf(pen.records, mapId)?.steps ?? []) pen.set('step', step.id, `pin:${layout}`, null);
  },
  {
    from: (records, { mapId, layout }) => {
      const pinned = mapId !== null && (viewOf(records, mapId)?.steps.some((step) => hasPin(step, layout)) ?? false);
      return pinned ? { mapId, layout } : null;
    },
  },
);

function drop(pen: Pen, { stepId, layout, x, y, teamId }: Drop): void {
  pin(pen, stepId, layout, x, y);
  if (teamId !== undefined) pen.set('step', stepId, 'teamId', teamId);
}

function pin(pen: Pen, stepId: Id, layout: string, x: number, y: number): void {
  // Whole px: a hand is no finer, and the number reads well in the file.
  const at = [x, y].map((n) => Math.round(Math.max(-PIN_LIMIT, Math.min(PIN_LIMIT, n))) + 0);
  if (at.every(Number.isFinite)) pen.set('step', stepId, `pin:${layout}`, at);
}

function hasPin(step: object | undefined, layout: string): boolean {
  return step !== undefined && Object.hasOwn(step, `pin:${layout}`);
}
