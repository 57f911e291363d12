import type { Item, Piece } from '#scene/display.ts';
import { TEXT } from '#scene/faces.ts';
import { flowInto, type Words } from '#scene/poster-words.ts';
import { timeLadder } from '#scene/time-ladder.ts';
import { timeStrip, type StripInput } from '#scene/time-strip.ts';
import { toldOf } from '#scene/told.ts';
import { pictureWords } from '#words/picture.ts';
import { timeWords } from '#words/time.ts';

const LINE = 22;
const STRONG = { size: 14, weight: 600 } as const;

/**
 * The time strip (or, with `ladder`, the classic ladder) of a picture for others, with the numbers over it and the promise under it. Boxes begin at `x`, `y`.
 * Nothing at all while no time is known.
 */
export function posterStrip(
  input: StripInput,
  x: number,
  y: number,
  ladder = false,
): { readonly pieces: readonly Piece[]; readonly bottom: number } {
  const strip = ladder ? timeLadder(input) : timeStrip(input);
  if (!strip) return { pieces: [], bottom: y };
  const { measure, width, view } = input;
  const { beside, takes } = strip.timeline;
  const numbers = toldOf(view).filter((one) => one.id !== 'routes');
  const runs = numbers.flatMap(({ name, value }, at): Words[] => [
    { text: (at === 0 ? '' : ' · ') + name, face: TEXT, ink: 'soft' },
    { text: value, face: STRONG, ink: 'ink' },
  ]);
  const missing = takes.of - takes.known;
  if (beside.length > 0)
    runs.push({ text: pictureWords.dot + timeWords.beside(beside.length), face: TEXT, ink: 'soft' });
  if (missing > 0) runs.push({ text: pictureWords.dot + timeWords.unknown(missing), face: TEXT, ink: 'soft' });
  const head = flowInto(runs, width, LINE, measure);
  const top = y + head.height + 4;
  const pieces: Piece[] = [
    { id: 'time:head', kind: 'text', box: { x, y, w: width, h: head.height }, items: head.items },
    ...strip.pieces.map((piece) => ({ ...piece, box: { ...piece.box, x: piece.box.x + x, y: top } })),
  ];
  const { height } = strip;
  if (!strip.promise) return { pieces, bottom: top + height };
  const w = Math.min(width, Math.ceil(measure(strip.promise.text, TEXT)));
  const at = Math.min(width, strip.promise.x);
  const left = Math.max(0, Math.min(at - w / 2, width - w));
  const line: Item[] = strip.promise.within
    ? [
        {
          t: 'line',
          points: [
            [at, 0],
            [at, height + 6],
          ],
          stroke: 'focus',
          width: 2,
        },
      ]
    : [];
  const text: Item = { t: 'text', x: left, y: height + LINE, w, text: strip.promise.text, face: TEXT, ink: 'focus' };
  const box = { x, y: top, w: width, h: height + LINE + 6 };
  return {
    pieces: [...pieces, { id: 'time:promise', kind: 'text', box, items: [...line, text] }],
    bottom: top + box.h,
  };
}
