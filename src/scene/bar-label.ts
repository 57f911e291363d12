import type { Detail } from '#scene/layout.ts';
import type { Item } from '#scene/display.ts';
import type { Measure } from '#lib/measure.ts';
import type { SystemLook } from '#lenses/lens.ts';
import { STRONG, TEXT, TEXT_BASE, TEXT_LINE } from '#scene/faces.ts';
import { cut, oneLine } from '#lib/text-fit.ts';
import { markItems, wordInk } from '#scene/marks.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { pictureWords } from '#words/picture.ts';
import { wordsAfar } from '#scene/card-afar.ts';

/** A system's words: "ClaimCenter · ERP team", and a second mark after them. */
export interface BarWords {
  readonly name: string;
  readonly look: SystemLook;
}

/** Longest name and longest finding shown on a bar, in px: the whole text is in the panel and in the accessible name. */
const MOST_NAME = 250;
const MOST_WORDS = 260;
/** A second mark with the space before it. */
const ALSO = 20;

/**
 * Room to keep for a label. By the width table ON PURPOSE, never by the given measure: bars are packed by this, and
 * must come out alike on machines with different fonts. 2 % more than Inter needs.
 */
export function labelWidth({ name, look }: BarWords): number {
  const words = look.words === '' ? 0 : nodeMeasure(pictureWords.dot + oneLine(look.words), toneFace(look));
  const all = Math.min(MOST_NAME, nodeMeasure(oneLine(name), STRONG)) + Math.min(MOST_WORDS, words);
  return Math.ceil(all * 1.02) + 3 + (look.also ? ALSO : 0);
}

const toneFace = (look: SystemLook) => (wordInk(look.tone) === 'soft' ? TEXT : STRONG);

/** The label's items in a room that begins at (x, y), TEXT_LINE high. Cut to its room by the given measure. */
export function labelItems(
  words: BarWords,
  x: number,
  y: number,
  room: number,
  detail: Detail,
  measure: Measure,
): Item[] {
  const { name, look } = words;
  const base = y + TEXT_BASE;
  if (detail.level !== 'full') {
    const far = wordsAfar(name, room, TEXT_LINE + 12, detail, measure, 600);
    if (!far) return [];
    const middle = y + TEXT_LINE / 2 + Math.round(far.face.size * 0.36);
    return [{ t: 'text', x, y: middle, w: room, text: far.text, face: far.face, ink: 'ink' }];
  }
  const face = toneFace(look);
  const also = look.also ? ALSO : 0;
  const said = look.words === '' ? '' : pictureWords.dot + oneLine(look.words);
  // The finding is worth more than the end of a long name: it gets its room first, but at most a good half.
  const saidRoom = Math.min(measure(said, face), Math.max(MOST_WORDS * 0.7, (room - also) * 0.55));
  const nameText = cut(name, STRONG, Math.max(20, room - also - saidRoom), measure);
  const nameW = measure(nameText, STRONG);
  const saidText = said === '' ? '' : cutSaid(said, face, room - also - nameW, measure);
  const items: Item[] = [{ t: 'text', x, y: base, w: Math.ceil(nameW), text: nameText, face: STRONG, ink: 'ink' }];
  let at = x + nameW;
  if (saidText !== '') {
    const dotW = measure(pictureWords.dot, face);
    const saidW = measure(saidText, face) - dotW;
    items.push({ t: 'text', x: round(at + dotW * 0.35), y: base, w: Math.ceil(dotW), text: '·', face, ink: 'soft' });
    const text = saidText.slice(pictureWords.dot.length);
    items.push({
      t: 'text',
      x: round(at + dotW),
      y: base,
      w: Math.ceil(saidW) + 1,
      text,
      face,
      ink: wordInk(look.tone),
    });
    at += dotW + saidW;
  }
  if (look.also) items.push(...markItems(look.also, round(at + 12), y + TEXT_LINE / 2, 12));
  return items;
}

/** The finding cut to its room; nothing when not even its first letters fit. */
function cutSaid(said: string, face: typeof TEXT, room: number, measure: Measure): string {
  const text = ` ${cut(said.trimStart(), face, room - measure(' ', face), measure)}`;
  return text.length > pictureWords.dot.length + 1 ? text : '';
}

const round = (value: number): number => Math.round(value * 2) / 2;
