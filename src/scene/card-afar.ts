import type { Item } from '#scene/display.ts';
import type { Detail } from '#scene/layout.ts';
import type { Face, Measure } from '#lib/measure.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { StepLook } from '#lenses/lens.ts';
import type { StepRecord } from '#model/records/step.ts';
import { cardGround } from '#scene/card.ts';
import { cut } from '#lib/text-fit.ts';
import { markItems } from '#scene/marks.ts';
import { numbered } from '#scene/step-words.ts';
import { wrap } from '#lib/wrap.ts';

/** Smallest effective size of a title and of a number, in px on the screen. */
const TITLE_PX = 15;
const NUMBER_PX = 14;
/** In less room on the screen than this most words of 15 px would be broken: all cards of a map then show numbers. */
const TITLE_ROOM = 75;

/**
 * The card of a zoomed-out map, in the same box as at 100 %: number and title in type that is still 15 px on the
 * screen, or, from far, number and mark alone. What has no room is left out rather than drawn smaller.
 */
export function cardAfar(
  step: StepRecord,
  look: StepLook | undefined,
  index: MapIndex,
  box: { readonly w: number; readonly h: number },
  detail: Exclude<Detail, { level: 'full' }>,
  measure: Measure,
): Item[] {
  const ground = cardGround(step, look, box.w, box.h);
  const title = detail.level === 'title' ? titleItems(step, index, box, detail.zoom, measure) : null;
  return [...ground, ...(title ?? farItems(step, look, index, box, detail.zoom, measure))];
}

function titleItems(
  step: StepRecord,
  index: MapIndex,
  box: { readonly w: number; readonly h: number },
  zoom: number,
  measure: Measure,
): Item[] | null {
  const size = TITLE_PX / zoom;
  const face: Face = { size, weight: 600 };
  const left = 10;
  const room = box.w - left - 5;
  const line = Math.round(size * 1.22);
  const lines = Math.floor((box.h - 8) / line);
  if (lines < 1) return null;
  const { number, name } = numbered(step.id, index);
  if (room * zoom < TITLE_ROOM) return null;
  // A title broken inside its words is no title: the number says more.
  if (name.split(/\s+/).some((word) => measure(word, face) > room)) return null;
  const words = wrap(number === null ? name : `${number} ${name}`, face, room, lines, measure);
  return words.map((text, i) => ({
    t: 'text',
    x: left,
    y: 4 + Math.round(size) + i * line,
    w: room,
    text,
    face,
    ink: 'ink',
  }));
}

function farItems(
  step: StepRecord,
  look: StepLook | undefined,
  index: MapIndex,
  box: { readonly w: number; readonly h: number },
  zoom: number,
  measure: Measure,
): Item[] {
  const size = NUMBER_PX / zoom;
  const face: Face = { size, weight: 600 };
  const mark = look?.marks[0];
  const number = index.numbers.get(step.id);
  const text = number === undefined ? '' : String(number);
  const wide = measure(text, face);
  const fits = text !== '' && wide <= box.w - 10 && size <= box.h - 6;
  const markSize = Math.round(Math.min(size, box.w - 16, box.h - 12));
  const middle = box.w / 2;
  // Side by side where both fit, one above the other where the card is high enough, else the finding before the number.
  if (!mark || mark.shape === 'dot')
    return fits ? [numberAt(middle, box.h / 2 + size * 0.36, text, face, box.w - 10)] : [];
  if (fits && wide + markSize + 16 <= box.w) {
    const left = (box.w - wide - markSize - 6) / 2;
    return [
      ...markItems(mark, left + markSize / 2, box.h / 2, markSize),
      numberAt(left + markSize + 6 + wide / 2, box.h / 2 + size * 0.36, text, face, wide + 2),
    ];
  }
  if (fits && size * 1.1 + markSize + 10 <= box.h) {
    const top = (box.h - size - markSize - 4) / 2;
    return [
      ...markItems(mark, middle, top + markSize / 2, markSize),
      numberAt(middle, top + markSize + 4 + size * 0.86, text, face, box.w - 10),
    ];
  }
  return markItems(mark, middle, box.h / 2, markSize);
}

function numberAt(x: number, y: number, text: string, face: Face, w: number): Item {
  return { t: 'text', x: Math.round(x), y: Math.round(y), w, text, face, ink: 'ink', align: 'middle' };
}

/** A line of other words (bars, lanes, slots) at a zoom: larger type, cut to its room; null = nothing useful fits. */
export function wordsAfar(
  text: string,
  room: number,
  height: number,
  detail: Detail,
  measure: Measure,
  weight: Face['weight'],
): { readonly text: string; readonly face: Face } | null {
  const size = detail.level === 'full' ? NUMBER_PX : NUMBER_PX / detail.zoom;
  if (size * 1.25 > height) return null;
  const face: Face = { size, weight };
  const short = cut(text, face, room, measure);
  // One letter and "…" tells nobody anything.
  return short === '' || (short !== text && short.length < 4) ? null : { text: short, face };
}
