import { calendarOf, sayTakes, sayWork } from '#model/calendar.ts';
import { countedOnRoute } from '#model/stream/counted-stops.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Stop } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import type { Measure } from '#lib/measure.ts';
import { cut, oneLine } from '#lib/text-fit.ts';
import type { Ink, Item, Piece } from '#scene/display.ts';
import { STRONG, TEXT } from '#scene/faces.ts';
import { groundOf, promiseOf, type StripInput, type TimeStrip } from '#scene/time-strip.ts';
import { numberWords } from '#words/numbers.ts';
import { pictureWords } from '#words/picture.ts';

/** Height of the ladder, px: a row of names, and a row above and below its rungs. */
const HEIGHT = 62;
const NAME_BASE = 14;
const UPPER_BASE = 34;
const UPPER = 40;
const LOWER_BASE = 56;
const LOWER = 61;
/** Free on both sides of a text in its cell, px. */
const PAD = 4;

/** What stands on the two rungs of a step, as words; null = not known. */
interface Rungs {
  readonly upper: string | null;
  readonly lower: string | null;
}

/**
 * The classic ladder, not to scale: a column for each step of the slowest way and one for the sums. Office: what the step
 * takes over its work. Else (Rother & Shook): the wait before it on the upper rung, its work on the lower. From the
 * same timeline as the strip. Null while no time is known or all are 0.
 */
export function timeLadder(input: StripInput): TimeStrip | null {
  const { view, measure, width } = input;
  const timeline = timelineOf(streamOf(view));
  if (timeline.takes.known === 0 || timeline.takes.v <= 0) return null;
  const route = countedOnRoute(view);
  const calendar = calendarOf(view.map);
  const apart = view.map.convention !== 'office';
  const takes = (hours: number) => sayTakes(hours, calendar);
  const sums: Rungs = {
    upper: takes(timeline.takes.v),
    lower: timeline.work.known === 0 ? null : sayWork(timeline.work.v),
  };
  const sumWidth = Math.min(
    width / 3,
    Math.max(...[numberWords.ladder.total, sums.upper ?? '', sums.lower ?? ''].map((text) => measure(text, STRONG))) +
      4 * PAD,
  );
  const w = (width - sumWidth) / route.length;
  const pieces = route.map(({ stop: one, step }, at): Piece => {
    const name = oneLine(step.name) || pictureWords.unnamedStep;
    const rungs = rungsOf(one, view.map.convention, takes);
    const say = apart ? numberWords.ladder.waits : numberWords.ladder.label;
    return {
      id: `time:${one.id}`,
      kind: 'time',
      of: one.id,
      box: { x: at * w, y: 0, w, h: HEIGHT },
      label: say(name, rungs.upper, rungs.lower),
      items: column({ w, name, rungs, apart, ground: groundOf(input, one.id), measure }),
    };
  });
  const sum: Piece = {
    id: 'time:sum',
    kind: 'time',
    box: { x: width - sumWidth, y: 0, w: sumWidth, h: HEIGHT },
    label: [numberWords.ladder.total, sums.upper, sums.lower].filter((part) => part !== null).join(', '),
    items: [
      line([PAD, 0], [PAD, HEIGHT]),
      ...[numberWords.ladder.total, sums.upper, sums.lower].flatMap((text, row) =>
        words(text ?? '?', [2 * PAD, sumWidth], [NAME_BASE, UPPER_BASE, LOWER_BASE][row] ?? 0, measure),
      ),
    ],
  };
  return { pieces: [...pieces, sum], timeline, promise: promiseOf(view, width, null), height: HEIGHT };
}

function rungsOf(
  stop: Stop,
  convention: 'office' | 'manufacturing' | 'apart',
  takes: (hours: number) => string,
): Rungs {
  // Kept apart, the wait is its own number; where inventory stands alone it is what the step takes.
  const upper = convention === 'apart' ? stop.wait : (stop.takes?.v ?? null);
  return { upper: upper === null ? null : takes(upper), lower: stop.work ? sayWork(stop.work.v) : null };
}

interface Column {
  readonly w: number;
  readonly name: string;
  readonly rungs: Rungs;
  readonly apart: boolean;
  readonly ground: Ink;
  readonly measure: Measure;
}

function column({ w, name, rungs, apart, ground, measure }: Column): Item[] {
  const middle = apart ? w / 2 : 0;
  const upper: readonly [number, number] = apart ? [0, middle] : [0, w];
  const lower: readonly [number, number] = apart ? [middle, w] : [0, w];
  const title = cut(name, TEXT, w - 2 * PAD, measure);
  return [
    ...(ground === 'strip'
      ? []
      : [{ t: 'rect' as const, x: 0, y: 0, w: Math.max(1, w - 1.5), h: HEIGHT, fill: ground }]),
    // Names of one letter and "…" say nothing.
    ...(title.length > 2 || title === name
      ? [{ t: 'text' as const, x: PAD, y: NAME_BASE, w: w - 2 * PAD, text: title, face: TEXT, ink: 'soft' as const }]
      : []),
    ...words(rungs.upper ?? '?', upper, UPPER_BASE, measure),
    ...words(rungs.lower ?? '?', lower, LOWER_BASE, measure),
    ...(apart
      ? [line([0, LOWER], [0, UPPER], [middle, UPPER], [middle, LOWER], [w, LOWER])]
      : [line([0, UPPER], [w, UPPER]), line([0, NAME_BASE + 6], [0, LOWER])]),
  ];
}

/** A number in its cell, whole or not at all: half of a number is another number. */
function words(text: string, [from, to]: readonly [number, number], y: number, measure: Measure): Item[] {
  const w = to - from - 2 * PAD;
  if (measure(text, STRONG) > w) return [];
  return [{ t: 'text', x: from + PAD, y, w, text, face: STRONG, ink: text === '?' ? 'soft' : 'ink' }];
}

const line = (...points: (readonly [number, number])[]): Item => ({ t: 'line', points, stroke: 'line', width: 1 });
