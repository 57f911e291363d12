import type { Box } from '#lib/geometry.ts';
import type { Detail } from '#scene/layout.ts';
import type { Id } from '#model/records/record.ts';
import type { Item, Piece } from '#scene/display.ts';
import type { Mark } from '#lenses/lens.ts';
import type { Measure } from '#lib/measure.ts';
import { TEXT, TEXT_BASE, TEXT_LINE } from '#scene/faces.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { markItems } from '#scene/marks.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { pictureWords } from '#words/picture.ts';
import { wrap } from '#lib/wrap.ts';

/** Why a step has no system. */
export type SlotState = 'notAsked' | 'unknown' | 'manual';

const signs: { readonly [state in SlotState]: Mark } = {
  notAsked: { shape: 'question', filled: false, tone: 'quiet', words: pictureWords.slots.notAsked },
  unknown: { shape: 'question', filled: true, tone: 'quiet', words: pictureWords.slots.unknown },
  manual: { shape: 'hand', filled: true, tone: 'quiet', words: pictureWords.slots.manual },
};

/** Before and after the words. */
const PAD = 9;
const HAND = 19;

/** Size of a slot: by our own words and the room only, never by anything people typed. */
export function slotSize(state: SlotState, room: number): { readonly w: number; readonly lines: number } {
  const words = Math.ceil(nodeMeasure(pictureWords.slots[state], TEXT) * 1.03) + (state === 'manual' ? HAND : 0);
  const w = words + 2 * PAD;
  return w <= room ? { w, lines: 1 } : { w: Math.max(48, Math.floor(room)), lines: 2 };
}

/** Height of a slot in px: 24 like a bar, or two lines of words. */
export function slotHeight(lines: number): number {
  return lines === 1 ? 24 : 2 * TEXT_LINE + 4;
}

/** "? which system", "nobody knows" or "by hand", under a step of River or in a card of Lanes. */
export function slotItems(state: SlotState, w: number, lines: number, detail: Detail, measure: Measure): Item[] {
  const h = slotHeight(lines);
  const dashed = state === 'notAsked';
  const items: Item[] = [
    {
      t: 'rect',
      x: 0.5,
      y: 0.5,
      w: w - 1,
      h: h - 1,
      r: 12,
      fill: 'paper',
      stroke: dashed ? 'line' : 'barLine',
      width: 1,
      ...(dashed ? { dash: [4, 3] } : {}),
    },
  ];
  const text = pictureWords.slots[state];
  const hand = state === 'manual' ? HAND : 0;
  const room = w - 2 * (PAD - 3) - hand;
  // From afar the sign alone: the words would be under 14 px.
  if (detail.level !== 'full') return [...items, ...markItems(signs[state], w / 2, h / 2, Math.min(18, h - 6))];
  const words = wrap(text, TEXT, room, lines, measure);
  const top = (h - words.length * TEXT_LINE) / 2;
  if (hand > 0) {
    const textW = Math.min(room, measure(words[0] ?? '', TEXT));
    items.push({
      t: 'icon',
      icon: 'hand',
      x: Math.round((w - textW - hand) / 2),
      y: (h - 15) / 2,
      size: 15,
      ink: 'soft',
    });
  }
  words.forEach((line, i) => {
    const y = top + TEXT_BASE + i * TEXT_LINE;
    items.push({
      t: 'text',
      x: Math.round((w + hand) / 2),
      y,
      w: room,
      text: line,
      face: TEXT,
      ink: 'soft',
      align: 'middle',
    });
  });
  return items;
}

/** A slot as a piece of River. */
export function slotPiece(
  stepId: Id,
  state: SlotState,
  box: Box,
  lines: number,
  detail: Detail,
  measure: Measure,
): Piece {
  return drawnLater({ id: `slot:${stepId}`, kind: 'slot', box, of: stepId }, () => ({
    items: slotItems(state, box.w, lines, detail, measure),
    label: pictureWords.slots[state],
  }));
}
