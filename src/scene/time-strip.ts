import { calendarOf, sayTakes, sayWork, toHours } from '#model/calendar.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { countedOnRoute, type Counted } from '#model/stream/counted-stops.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Stop } from '#model/stream/stream.ts';
import { timelineOf, type Timeline } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';
import type { Reading } from '#lenses/lens.ts';
import type { Measure } from '#lib/measure.ts';
import { cut, oneLine } from '#lib/text-fit.ts';
import { isolate } from '#lib/isolate.ts';
import type { Ink, Item, Piece } from '#scene/display.ts';
import { STRONG } from '#scene/faces.ts';
import { pictureWords } from '#words/picture.ts';
import { timeWords } from '#words/time.ts';

/** Height of a segment, px. */
const BAR = 28;

/** Room of a step whose time is not known: it must not vanish, and has no length. */
const UNKNOWN = 22;
/** Thinnest core that is still seen: an hour in a month. */
const THIN = 2;
const PAD = 8;
/** Narrower than any time that is said ("1 d" is 18 px): not worth measuring. */
const LEAST = 14;

/** The stream's time, drawn to scale. */
export interface TimeStrip {
  /** One piece for each step of the slowest way. Boxes are from the strip's left and top. */
  readonly pieces: readonly Piece[];
  readonly timeline: Timeline;
  /** Where the promised time ends, px from the left; `within` false = it is longer than the stream. */
  readonly promise: { readonly x: number; readonly within: boolean; readonly text: string } | null;
  /** px. */
  readonly height: number;
}

/** All a strip is made of. */
export interface StripInput {
  readonly view: View;
  readonly reading: Reading;
  readonly measure: Measure;
  /** px. */
  readonly width: number;
}

/**
 * The time strip: its width is the lead time of the slowest way, a segment for each of its steps, its dark core the work
 * in it. Ground as the lens marks the step. Null while no time is known or all are 0.
 */
export function timeStrip(input: StripInput): TimeStrip | null {
  const { view, width } = input;
  const timeline = timelineOf(streamOf(view));
  if (timeline.takes.known === 0 || timeline.takes.v <= 0) return null;
  const route = countedOnRoute(view);
  const scale = Math.max(0, width - (timeline.takes.of - timeline.takes.known) * UNKNOWN) / timeline.takes.v;
  const widthOf = ({ takes }: Stop) => (takes ? takes.v * scale : UNKNOWN);
  const line = promiseAt(view, route, widthOf);
  const pieces: Piece[] = [];
  let x = 0;
  for (const one of route) {
    const w = widthOf(one.stop);
    if (w > 0) pieces.push(segment(input, one, x, w, line));
    x += w;
  }
  return { pieces, timeline, promise: promiseOf(view, width, line), height: BAR };
}

/**
 * Where the promised time ends, px: where what is known reaches it (with a step of unknown time before it, it is reached
 * even earlier). Null = it was not promised, or no step reaches it.
 */
function promiseAt(view: View, route: readonly Counted[], widthOf: (stop: Stop) => number): number | null {
  const promised = toHours(view.map.frame?.promised, calendarOf(view.map));
  if (promised === null) return null;
  let [x, hours] = [0, 0];
  for (const { stop } of route) {
    const takes = stop.takes?.v ?? 0;
    const w = widthOf(stop);
    if (promised <= hours + takes) return x + (takes > 0 ? ((promised - hours) / takes) * w : 0);
    x += w;
    hours += takes;
  }
  return null;
}

/** The promise, ending at `end` px; null = longer than the stream, or not drawn to scale. Null where none was made. */
export function promiseOf(view: View, width: number, end: number | null): TimeStrip['promise'] {
  const given = view.map.frame?.promised;
  if (!given || toHours(given, calendarOf(view.map)) === null) return null;
  return { x: end ?? width, within: end !== null, text: timeWords.promised(given.text) };
}

/** The ground of a step: as the lens marks it. */
export function groundOf({ reading }: Pick<StripInput, 'reading'>, id: Id): Ink {
  const tone = reading.steps.get(id)?.edge?.tone;
  return tone === 'gap' ? 'gapSoft' : tone === 'outside' ? 'outsideSoft' : 'strip';
}

/** `line` = where the promise stands, from the strip's left: no word is set across it. */
function segment(input: StripInput, { step, stop }: Counted, x: number, w: number, line: number | null): Piece {
  const { id, name, takes, label } = saidOf(stop, step, input.view);
  const box = { x, y: 0, w, h: BAR };
  if (!stop.takes) return { id, kind: 'time', of: step.id, box, label, items: unknownItems(w) };
  // Work beyond the whole is shown as the whole: the words say both.
  const work = stop.work ? Math.min(w, Math.max(stop.work.v > 0 ? THIN : 0, (stop.work.v / stop.takes.v) * w || 0)) : 0;
  const room = Math.max(1, w - 1.5);
  const items: Item[] = [{ t: 'rect', x: 0, y: 0, w: room, h: BAR, fill: groundOf(input, step.id) }];
  if (work > 0) items.push({ t: 'rect', x: 0, y: 0, w: Math.min(work, room), h: BAR, fill: 'ink' });
  if (w >= LEAST + 2 * PAD)
    items.push(...words(name, takes, roomFor(work, w, line === null ? null : line - x), input.measure));
  return { id, kind: 'time', of: step.id, box, label, items };
}

function unknownItems(w: number): readonly Item[] {
  const [at, bottom] = [1.5, BAR - 1];
  return [
    { t: 'rect', x: at, y: 0.5, w: w - 3, h: bottom, fill: 'paper', stroke: 'line', width: 1, dash: [3, 3] },
    { t: 'text', x: w / 2, y: 19, w, text: '?', face: STRONG, ink: 'soft', align: 'middle' },
  ];
}

/** What is said of a step, whatever its width. */
interface Said {
  readonly id: string;
  readonly name: string;
  readonly takes: string;
  readonly label: string;
}

/** By stop, which is made anew when its step or the map is: an edit of one step says one of them anew. */
const said = new WeakMap<Stop, Said>();

function saidOf(stop: Stop, step: StepRecord, view: View): Said {
  const known = said.get(stop);
  if (known) return known;
  const name = oneLine(step.name) || pictureWords.unnamedStep;
  const takes = stop.takes ? sayTakes(stop.takes.v, calendarOf(view.map)) : '';
  const done = stop.work ? sayWork(stop.work.v) : null;
  const label = stop.takes ? timeWords.step(name, takes, done) : timeWords.unknownStep(name);
  const fresh = { id: `time:${step.id}`, name, takes, label };
  said.set(stop, fresh);
  return fresh;
}

/** Where words may stand, px from the segment's left; `on` the core or beside it. */
interface Room {
  readonly from: number;
  readonly to: number;
  readonly on: boolean;
}

/** The widest of: on the core, beside it, left and right of the promise. */
function roomFor(work: number, w: number, line: number | null): Room {
  const ends = line !== null && line > 0 && line < w ? [0, line, w] : [0, w];
  const rooms = ends.slice(1).flatMap((to, at): Room[] => {
    const from = ends[at] ?? 0;
    return [
      { from, to: Math.min(to, work), on: true },
      { from: Math.max(from, work), to, on: false },
    ];
  });
  return rooms.reduce((widest, one) => (one.to - one.from > widest.to - widest.from ? one : widest));
}

/** Name and time where both fit, else the time alone, else nothing. */
function words(name: string, takes: string, { from, to, on }: Room, measure: Measure): Item[] {
  const free = to - from - 2 * PAD;
  if (free < LEAST) return [];
  const end = pictureWords.dot + takes;
  const least = measure('mmm…', STRONG);
  const forName = free - measure(end, STRONG);
  const text = forName >= least ? isolate(cut(name, STRONG, forName, measure)) + end : takes;
  if (measure(text, STRONG) > free) return [];
  const x = (from + to) / 2;
  return [{ t: 'text', x, y: 19, w: free, text, face: STRONG, ink: on ? 'card' : 'ink', align: 'middle' }];
}
