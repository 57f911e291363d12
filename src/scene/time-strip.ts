import { calendarOf, sayTakes, sayWork, toHours } from '#model/calendar.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Stop } from '#model/stream/stream.ts';
import { timelineOf, type Timeline } from '#model/stream/timeline.ts';
import type { View } from '#model/view.ts';
import type { Reading } from '#lenses/lens.ts';
import type { Measure } from '#lib/measure.ts';
import { cut, oneLine } from '#lib/text-fit.ts';
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
export function timeStrip({ view, reading, measure, width }: StripInput): TimeStrip | null {
  const stream = streamOf(view);
  const timeline = timelineOf(stream);
  const stops = new Map(stream.stops.map((one) => [one.id, one]));
  const route = timeline.route.flatMap((id) => stops.get(id) ?? []).filter((one) => one.counted);
  if (timeline.takes.known === 0 || timeline.takes.v <= 0) return null;
  const unknown = route.filter((one) => one.takes === null).length;
  const scale = Math.max(0, width - unknown * UNKNOWN) / timeline.takes.v;
  const promised = toHours(view.map.frame?.promised, calendarOf(view.map));
  let [x, hours] = [0, 0];
  let end: number | null = null;
  const places = route.map((stop) => {
    const place = { stop, x, w: stop.takes ? stop.takes.v * scale : UNKNOWN };
    const after = hours + (stop.takes?.v ?? 0);
    // Where what is known reaches it: with a step of unknown time before it, it is reached even earlier.
    if (promised !== null && end === null && promised <= after) end = x + (promised - hours) * scale;
    x += place.w;
    hours = after;
    return place;
  });
  const pieces = places.flatMap(({ stop, ...place }): Piece[] => {
    const step = stepById(view, stop.id);
    return step && place.w > 0 ? [segment({ view, reading, measure, step, stop, ...place, line: end })] : [];
  });
  return { pieces, timeline, promise: promiseOf(view, width, end), height: BAR };
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

interface Part extends Omit<StripInput, 'width'> {
  readonly step: StepRecord;
  readonly stop: Stop;
  readonly x: number;
  readonly w: number;
  /** Where the promise stands, from the strip's left: no word is set across it. */
  readonly line: number | null;
}

function segment({ view, reading, measure, step, stop, x, w, line }: Part): Piece {
  const calendar = calendarOf(view.map);
  const ground = groundOf({ reading }, step.id);
  const name = oneLine(step.name) || pictureWords.unnamedStep;
  const piece = { id: `time:${step.id}`, kind: 'time' as const, of: step.id, box: { x, y: 0, w, h: BAR } };
  if (!stop.takes) {
    const [at, bottom] = [1.5, BAR - 1];
    return {
      ...piece,
      label: timeWords.unknownStep(name),
      items: [
        { t: 'rect', x: at, y: 0.5, w: w - 3, h: bottom, fill: 'paper', stroke: 'line', width: 1, dash: [3, 3] },
        { t: 'text', x: w / 2, y: 19, w, text: '?', face: STRONG, ink: 'soft', align: 'middle' },
      ],
    };
  }
  // Work beyond the whole is shown as the whole: the words say both.
  const work = stop.work ? Math.min(w, Math.max(stop.work.v > 0 ? THIN : 0, (stop.work.v / stop.takes.v) * w || 0)) : 0;
  const takes = sayTakes(stop.takes.v, calendar);
  const items: Item[] = [
    { t: 'rect', x: 0, y: 0, w: Math.max(1, w - 1.5), h: BAR, fill: ground },
    ...(work > 0
      ? [{ t: 'rect' as const, x: 0, y: 0, w: Math.min(work, Math.max(1, w - 1.5)), h: BAR, fill: 'ink' as const }]
      : []),
    ...words(name, takes, roomFor(work, w, line === null ? null : line - x), measure),
  ];
  const done = stop.work ? sayWork(stop.work.v) : null;
  return { ...piece, items, label: timeWords.step(name, takes, done) };
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
  const end = pictureWords.dot + takes;
  const least = measure('mmm…', STRONG);
  const forName = free - measure(end, STRONG);
  const text = forName >= least ? cut(name, STRONG, forName, measure) + end : takes;
  if (measure(text, STRONG) > free) return [];
  const x = (from + to) / 2;
  return [{ t: 'text', x, y: 19, w: free, text, face: STRONG, ink: on ? 'card' : 'ink', align: 'middle' }];
}
