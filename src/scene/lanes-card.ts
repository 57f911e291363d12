import type { Box } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';
import type { Item, Piece } from '#scene/display.ts';
import type { LayoutInput } from '#scene/layout.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { StepLook } from '#lenses/lens.ts';
import { STRONG, TEXT, TEXT_BASE, TEXT_LINE, TITLE, TITLE_BASE, TITLE_LINE } from '#scene/faces.ts';
import { cardPiece } from '#scene/card-piece.ts';
import { cardGround, countItems, fitting, pair, saidItems } from '#scene/card.ts';
import { chipItems } from '#scene/chip.ts';
import { lookOf, slotState } from '#scene/river-bars.ts';
import { pictureWords } from '#words/picture.ts';
import { markItems } from '#scene/marks.ts';
import { shifted } from '#scene/shifted.ts';
import { slotHeight, slotItems, slotSize } from '#scene/slots.ts';
import { timesOf, usableOf } from '#scene/step-words.ts';
import { stepName } from '#scene/map-index.ts';
import { wrap } from '#lib/wrap.ts';
import { cut } from '#lib/text-fit.ts';

/** Width of every card in Lanes: times and usable share, and most names of systems, have room in one line of 14 px. */
export const LANE_CARD = 214;
const LEFT = 13;
const RIGHT = 10;
const TOP = 9;
const CHIP = 41;
const CHIP_GAP = 5;
const MARK = 18;

/** Arrows arrive and leave at the level of the title, so that neighbours of different height are joined by a level line. */
export const LANE_PORT = 28;

/** Height of a step's card: by the number of its systems, and whether any step of the map has notes. Never by text. */
export function lanesCardHeight(index: MapIndex, id: Id): number {
  const links = index.systems.get(id)?.length ?? 0;
  const under = links > 0 ? links * (CHIP + CHIP_GAP) : index.numbers.has(id) ? slotHeight(1) + CHIP_GAP : 0;
  return TOP + 2 * TITLE_LINE + 3 + TEXT_LINE + 6 + under + (index.anyNotes ? 21 : 0) + 6;
}

/** A step's card in Lanes: title, times, and a chip for each of its systems. */
export function lanesCardPiece(input: LayoutInput, index: MapIndex, id: Id, box: Box): Piece {
  return cardPiece(input, index, id, box, (step, look) => cardItems(input, index, step, look, box));
}

function cardItems(
  input: LayoutInput,
  index: MapIndex,
  step: StepRecord,
  look: StepLook | undefined,
  box: Box,
): Item[] {
  const { measure, detail } = input;
  const items = cardGround(step, look, box.w, box.h);
  // What is said in words below stands there with its mark.
  const marks = (look?.marks ?? []).filter((mark) => mark.shape !== 'dot' && mark !== look?.says?.mark).slice(0, 3);
  const room = box.w - LEFT - RIGHT;
  const titleRoom = room - marks.length * MARK;
  marks.forEach((mark, i) => {
    items.push(...markItems(mark, box.w - RIGHT - 7 - (marks.length - 1 - i) * MARK, TOP + TITLE_LINE / 2 + 1, 14));
  });
  const title = wrap(stepName(step), TITLE, titleRoom, 2, measure);
  title.forEach((text, i) => {
    const y = TOP + TITLE_BASE + i * TITLE_LINE;
    items.push({ t: 'text', x: LEFT, y, w: titleRoom, text, face: TITLE, ink: 'ink' });
  });
  const facts = TOP + title.length * TITLE_LINE + 3 + TEXT_BASE;
  if (look?.says) {
    const more = fitting(look.says.more, room * 0.55, measure);
    const w = more === '' ? 0 : Math.ceil(measure(more, TEXT)) + 8;
    items.push(...saidItems(look.says, LEFT, facts - TEXT_BASE, room - w, measure));
    if (more !== '')
      items.push({ t: 'text', x: LEFT + room, y: facts, w, text: more, face: TEXT, ink: 'soft', align: 'end' });
  } else for (const part of factParts(step, room, measure)) items.push({ ...part, y: facts });
  let y = TOP + 2 * TITLE_LINE + 3 + TEXT_LINE + 6;
  for (const systemId of index.systems.get(step.id) ?? []) {
    const name = input.view.systems.get(systemId)?.name ?? '';
    const chip = { name: name.trim() === '' ? pictureWords.unnamedSystem : name, look: lookOf(input, systemId) };
    items.push(...chipItems(chip, 8, y, box.w - 16, CHIP, measure));
    y += CHIP + CHIP_GAP;
  }
  const state = slotState(input, index, step.id);
  if (state) {
    const { w } = slotSize(state, room + 6);
    for (const item of slotItems(state, w, 1, detail, measure)) items.push(shifted(item, LEFT - 3, y));
    y += slotHeight(1) + CHIP_GAP;
  }
  const notes = index.notes.get(step.id);
  if (notes) items.push(...countItems(notes, LEFT, y, room));
  return items;
}

type TextItem = Extract<Item, { t: 'text' }>;

/** "45 min work · 4 d" on the left, "72 %" on the right; a customer or supplier says what it is. */
function factParts(step: StepRecord, room: number, measure: LayoutInput['measure']): Omit<TextItem, 'y'>[] {
  const usable = cut(usableOf(step), TEXT, room * 0.4, measure);
  const usableW = usable === '' ? 0 : Math.ceil(measure(usable, TEXT)) + 8;
  const { work, takes } = timesOf(step);
  const text = step.kind === 'step' ? pair(work, takes, room - usableW, measure) : pictureWords.kinds[step.kind];
  const parts: Omit<TextItem, 'y'>[] = [];
  if (text !== '') {
    const face = step.kind === 'step' ? TEXT : STRONG;
    parts.push({ t: 'text', x: LEFT, w: room - usableW, text, face, ink: step.kind === 'step' ? 'ink' : 'soft' });
  }
  if (usable !== '') {
    parts.push({ t: 'text', x: LEFT + room, w: usableW, text: usable, face: TEXT, ink: 'soft', align: 'end' });
  }
  return parts;
}
