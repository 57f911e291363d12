import type { Item } from '#scene/display.ts';
import type { Measure } from '#lib/measure.ts';
import type { NoteCounts, MapIndex } from '#scene/map-index.ts';
import type { StepLook } from '#lenses/lens.ts';
import type { StepRecord } from '#model/records/step.ts';
import { TEXT, TEXT_BASE, TEXT_LINE, TITLE, TITLE_BASE, TITLE_LINE } from '#scene/faces.ts';
import { cut } from '#lib/text-fit.ts';
import { isolate } from '#lib/isolate.ts';
import { markItems } from '#scene/marks.ts';
import { pictureWords } from '#words/picture.ts';
import { sayQuantity } from '#model/calendar.ts';
import { stepName } from '#scene/map-index.ts';
import { timesOf, usableOf } from '#scene/step-words.ts';
import { wrap } from '#lib/wrap.ts';

/** A card's size and inner measures, the same for all cards of a map but for stacked columns. Never depends on text. */
export interface CardSize {
  readonly w: number;
  readonly h: number;
  /** From the card's left border to its words. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly titleLines: number;
  /** Team and usable share on one line; a narrow card gives each its own, and puts the counts of notes beside the share. */
  readonly wide: boolean;
  /** Room for the counts of voices, improvements and notes. */
  readonly notes: boolean;
}

/** From the left of a lens's mark to its words. */
const MARK = 17;
const NO_TIMES = { work: '', takes: '' };

/** Words narrower than this cannot hold "45 min work · 4 d" in one line of 14 px. */
const ONE_LINE_FROM = 122;

/** Measures of River's card of that width. */
export function riverCard(w: number, notes: boolean): CardSize {
  const roomy = w >= 136;
  const [left, right, top] = roomy ? [13, 9, 10] : [9, 4, 8];
  const wide = w - left - right >= ONE_LINE_FROM;
  const facts = wide ? 6 + 2 * TEXT_LINE + (notes ? 21 : 0) : 4 + 3 * TEXT_LINE;
  const h = top + 3 * TITLE_LINE + facts + (roomy ? 10 : 7);
  return { w, h, left, right, top, titleLines: 3, wide, notes };
}

/** The ground of a card: hairline border (dashed = not asked) and the 4 px edge of its strongest finding. */
export function cardGround(step: StepRecord, look: StepLook | undefined, w: number, h: number): Item[] {
  const dashed = look?.dashed === true;
  const items: Item[] = [
    {
      t: 'rect',
      x: 0.5,
      y: 0.5,
      w: w - 1,
      h: h - 1,
      r: step.kind === 'step' ? 7 : 16,
      fill: step.kind === 'step' ? 'card' : 'lane',
      stroke: dashed ? 'line' : step.kind === 'step' ? 'hairline' : 'barLine',
      width: 1,
      ...(dashed ? { dash: [4, 3] } : {}),
    },
  ];
  if (!look?.edge) return items;
  const { tone, filled } = look.edge;
  const line = tone === 'gap' ? 'gap' : tone === 'outside' ? 'outsideInk' : 'soft';
  const fill = tone === 'gap' ? 'gap' : tone === 'outside' ? 'outside' : 'soft';
  // A solid edge where it is confirmed; an empty one where nobody asked yet or it was only said.
  items.push(
    filled
      ? { t: 'rect', x: 0, y: 0, w: 4, h, r: 1.5, fill, ...(tone === 'outside' ? { stroke: line, width: 1 } : {}) }
      : { t: 'rect', x: 0.5, y: 0.5, w: 4, h: h - 1, r: 1.5, fill: 'card', stroke: line, width: 1.25 },
  );
  return items;
}

/** A step's card in River at 100 %, relative to the card's corner. */
export function cardItems(
  step: StepRecord,
  look: StepLook | undefined,
  index: MapIndex,
  size: CardSize,
  measure: Measure,
): Item[] {
  const room = size.w - size.left - size.right;
  const items = cardGround(step, look, size.w, size.h);
  const x = size.left;
  wrap(stepName(step), TITLE, room, size.titleLines, measure).forEach((text, i) => {
    items.push({ t: 'text', x, y: size.top + TITLE_BASE + i * TITLE_LINE, w: room, text, face: TITLE, ink: 'ink' });
  });
  let y = size.top + size.titleLines * TITLE_LINE + (size.wide ? 6 : 4);
  if (look?.says) items.push(...saidItems(look.says, x, y, room, measure));
  const notes = index.notes.get(step.id);
  // Beside notes of one kind half a line is free, beside more nothing is.
  const kinds = size.notes && notes ? [notes.voice, notes.improvement, notes.parking].filter((n) => n > 0).length : 0;
  const roomOfMore = size.wide ? room * 0.6 : kinds === 0 ? room : kinds === 1 ? room * 0.55 : 0;
  const more = look?.says && fitting(look.says.more, roomOfMore, measure);
  for (const line of factLines(step, index, room, size.wide, measure, more)) {
    if (line.text !== '')
      items.push({ t: 'text', x, y: y + TEXT_BASE, w: room, text: line.text, face: TEXT, ink: line.ink });
    y += TEXT_LINE;
  }
  if (!size.notes || !notes) return items;
  if (size.wide) items.push(...countItems(notes, x, y + 3, room));
  else {
    const share = more ?? usableOf(step);
    const taken = share === '' ? 0 : Math.ceil(measure(share, TEXT)) + 8;
    items.push(...countItems(notes, x + taken, y - TEXT_LINE, room - taken));
  }
  return items;
}

/** The longest of some wordings that has room; none that has gives nothing. */
export function fitting(words: readonly string[], room: number, measure: Measure): string {
  return words.find((one) => measure(one, TEXT) <= room) ?? '';
}

/** What the lens says of a step, with its mark: the longest of its wordings that has room. */
export function saidItems(
  { mark, words }: Pick<NonNullable<StepLook['says']>, 'mark' | 'words'>,
  x: number,
  y: number,
  room: number,
  measure: Measure,
): Item[] {
  const left = room - MARK;
  const text = words.find((one) => measure(one, TEXT) <= left) ?? cut(words.at(-1) ?? '', TEXT, left, measure);
  const ink = mark.tone === 'gap' ? 'gap' : 'ink';
  const said: Item = { t: 'text', x: x + MARK, y: y + TEXT_BASE, w: left, text, face: TEXT, ink };
  return [...markItems(mark, x + 6, y + TEXT_LINE / 2, 12), ...(text === '' ? [] : [said])];
}

/** Times in the first lines, team and usable share in the last, each at its fixed place: what is not known stays blank. */
function factLines(
  step: StepRecord,
  index: MapIndex,
  room: number,
  wide: boolean,
  measure: Measure,
  /** What a lens says in place of the usable share; its words stand in place of the times already. */
  more: string | undefined,
): { readonly text: string; readonly ink: 'ink' | 'soft' }[] {
  const { work, takes } = more === undefined ? timesOf(step) : NO_TIMES;
  const usable = more ?? usableOf(step);
  const team = step.kind === 'step' ? (index.teams.get(step.id) ?? '') : pictureWords.kinds[step.kind];
  const fit = (text: string): string => cut(text, TEXT, room, measure);
  if (!wide) {
    return [
      { text: more === undefined ? fit(narrowTimes(step, room, measure)) : '', ink: 'ink' },
      { text: fit(team), ink: 'soft' },
      { text: fit(usable), ink: 'soft' },
    ];
  }
  return [
    { text: pair(work, takes, room, measure), ink: 'ink' },
    { text: pair(team, usable, room, measure), ink: 'soft' },
  ];
}

/** "45 min · 4 d", without spaces where it must be; "45 min work" when that is all there is, so that it is not taken for the other. */
function narrowTimes(step: StepRecord, room: number, measure: Measure): string {
  const { work, takes } = timesOf(step);
  const amount = sayQuantity(step.pt);
  if (takes === '') return measure(work, TEXT) <= room ? work : amount;
  if (amount === '') return takes;
  const long = `${amount}${pictureWords.dot}${takes}`;
  return measure(long, TEXT) <= room ? long : long.replaceAll(/(?<=\d) (?=\p{L})/gu, '');
}

/** "Claims · 72 %": when both have no room, the first is cut, so that the number is always whole. */
export function pair(first: string, second: string, room: number, measure: Measure): string {
  if (first === '' || second === '') return cut(first + second, TEXT, room, measure);
  const tail = pictureWords.dot + second;
  const rest = room - measure(tail, TEXT);
  return rest < 24 ? cut(first + tail, TEXT, room, measure) : isolate(cut(first, TEXT, rest, measure)) + tail;
}

/** Small icon and number for each kind of note the step has. */
export function countItems(notes: NoteCounts, x: number, y: number, room: number): Item[] {
  const items: Item[] = [];
  let at = x;
  for (const [icon, count] of [
    ['voice', notes.voice],
    ['improvement', notes.improvement],
    ['note', notes.parking],
  ] as const) {
    if (count === 0) continue;
    const text = count > 99 ? '99+' : String(count);
    const w = text.length * 10;
    if (at + 17 + w > x + room) break;
    items.push({ t: 'icon', icon, x: at, y: y + 1, size: 15, ink: 'soft' });
    items.push({ t: 'text', x: at + 18, y: y + TEXT_BASE, w, text, face: TEXT, ink: 'soft' });
    at += 18 + text.length * 9 + 7;
  }
  return items;
}
