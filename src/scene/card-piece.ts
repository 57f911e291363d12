import type { Box } from '#lib/geometry.ts';
import type { CardSize } from '#scene/card.ts';
import type { Id } from '#model/records/record.ts';
import type { LayoutInput } from '#scene/layout.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { Piece } from '#scene/display.ts';
import { cardAfar } from '#scene/card-afar.ts';
import { cardItems } from '#scene/card.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { stepLabel } from '#scene/step-words.ts';

/** A step's card in River, at the level of detail asked for. */
export function cardPiece(input: LayoutInput, index: MapIndex, id: Id, size: CardSize, box: Box): Piece {
  const step = index.steps.get(id);
  const look = input.reading.steps.get(id);
  if (!step) return { id: `card:${id}`, kind: 'card', box, items: [], of: id };
  const { detail, measure } = input;
  return drawnLater({ id: `card:${id}`, kind: 'card', box, of: id }, () => ({
    items:
      detail.level === 'full'
        ? cardItems(step, look, index, size, measure)
        : cardAfar(step, look, index, box, detail, measure),
    label: stepLabel(step, look, index),
  }));
}
