import type { Box } from '#lib/geometry.ts';
import type { StepLook } from '#lenses/lens.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { LayoutInput } from '#scene/layout.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { Item, Piece } from '#scene/display.ts';
import { cardAfar } from '#scene/card-afar.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { stepLabel } from '#scene/step-words.ts';

/** Draws a card at full size, as its layout does. */
export type FullCard = (step: StepRecord, look: StepLook | undefined) => readonly Item[];

/** A step's card at the level of detail asked for; `full` draws it from near. */
export function cardPiece(input: LayoutInput, index: MapIndex, id: Id, box: Box, full: FullCard): Piece {
  const step = index.steps.get(id);
  const look = input.reading.steps.get(id);
  if (!step) return { id: `card:${id}`, kind: 'card', box, items: [], of: id };
  const { detail, measure } = input;
  return drawnLater({ id: `card:${id}`, kind: 'card', box, of: id }, () => ({
    items: detail.level === 'full' ? full(step, look) : cardAfar(step, look, index, box, detail, measure),
    label: stepLabel(step, look, index),
  }));
}
