import type { BarWords } from '#scene/bar-label.ts';
import type { Item } from '#scene/display.ts';
import type { Measure } from '#lib/measure.ts';
import { STRONG, TEXT } from '#scene/faces.ts';
import { cut } from '#lib/text-fit.ts';
import { barStyle } from '#scene/bar-piece.ts';
import { markItems, wordInk } from '#scene/marks.ts';

/** Left of a chip to its words: the mark stands there. */
const WORDS = 29;

/** A system on a card of Lanes: its mark and name, and under it the owner or the finding. `h` holds two lines. */
export function chipItems(
  { name, look }: BarWords,
  x: number,
  y: number,
  w: number,
  h: number,
  measure: Measure,
): Item[] {
  const style = barStyle(look);
  const room = w - WORDS - 7;
  const items: Item[] = [
    {
      t: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      w: w - 1,
      h: h - 1,
      r: 6,
      fill: style.fill,
      stroke: style.stroke,
      width: style.caps || look.mark.tone === 'outside' ? 1.25 : 1,
      ...(style.dash ? { dash: style.dash } : {}),
    },
    ...markItems(look.mark, x + 15, y + h / 2, 14),
  ];
  const also = look.also ? 18 : 0;
  const two = look.words !== '';
  const nameText = cut(name, STRONG, room, measure);
  items.push({
    t: 'text',
    x: x + WORDS,
    y: y + (two ? 17 : h / 2 + 5),
    w: room,
    text: nameText,
    face: STRONG,
    ink: 'ink',
  });
  if (!two) return items;
  const face = wordInk(look.tone) === 'soft' ? TEXT : { ...TEXT, weight: 500 as const };
  const words = cut(look.words, face, room - also, measure);
  items.push({ t: 'text', x: x + WORDS, y: y + 34, w: room - also, text: words, face, ink: wordInk(look.tone) });
  if (look.also) items.push(...markItems(look.also, x + WORDS + Math.round(measure(words, face)) + 12, y + 29, 12));
  return items;
}
