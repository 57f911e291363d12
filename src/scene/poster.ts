import type { Chip, Reading } from '#lenses/lens.ts';
import type { Item, Piece, Route, Scene } from '#scene/display.ts';
import type { Layout } from '#scene/layout.ts';
import type { Measure } from '#lib/measure.ts';
import type { View } from '#model/view.ts';
import { flowInto, type Words } from '#scene/poster-words.ts';
import { markItems } from '#scene/marks.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { sayCounting } from '#model/counting.ts';
import { sayExpected } from '#model/votes/expected.ts';
import { sayWidestGap } from '#model/votes/say-votes.ts';
import { oneLine } from '#lib/text-fit.ts';
import { pictureWords } from '#words/picture.ts';
import { posterStrip } from '#scene/poster-strip.ts';
import { plainPiece } from '#scene/drawn-later.ts';
import { wrap } from '#lib/wrap.ts';

/** Width of a picture that leaves the program, in px: a slide's worth of 12 steps, whatever screen it was drawn on. */
export const POSTER_WIDTH = 1600;
/** Narrower maps still get room for their headline. */
const LEAST_WIDTH = 960;
const SIDE = 40;
const TOP = 34;

const NAME = { size: 26, weight: 700 } as const;
const HEADLINE = { size: 22, weight: 600 } as const;
const FRAME = { size: 15, weight: 400 } as const;
const FRAME_STRONG = { size: 15, weight: 600 } as const;
const CHIP = { size: 14, weight: 500 } as const;
const SMALL = { size: 14, weight: 400 } as const;

/** What a picture for others is made of. */
export interface PosterInput {
  readonly view: View;
  readonly reading: Reading;
  readonly layout: Layout;
  readonly measure: Measure;
  /** As it is printed: "22 Nov 2026". */
  readonly date: string;
  readonly workspace: string;
  /** Room for the map; usually `POSTER_WIDTH`. */
  readonly width?: number;
  /** The time as the classic ladder instead of to scale. */
  readonly ladder?: boolean;
}

/**
 * The whole map with all a reader needs who was not in the room: name, frame, date, headline, legend, and what a day
 * of work is. Nothing is clipped: the picture is as large as its map and its words.
 */
export function poster(input: PosterInput): Scene {
  const { view, reading, layout, measure } = input;
  const room = (input.width ?? POSTER_WIDTH) - 2 * SIDE;
  const map = layout.draw({ view, reading, measure, width: room, detail: { level: 'full' } });
  const width = Math.max(LEAST_WIDTH, map.width + 2 * SIDE);
  const head = headPieces(input, Math.min(width - 2 * SIDE, POSTER_WIDTH - 2 * SIDE));
  const top = head.bottom + 22;
  const moved = shift(map, SIDE, top);
  const strip = posterStrip(
    { view, reading, measure, width: width - 2 * SIDE },
    SIDE,
    top + map.height + 16,
    input.ladder,
  );
  const foot = footPieces(input, width, strip.bottom + 20);
  return {
    width: Math.ceil(width),
    height: Math.ceil(foot.bottom + 24),
    pieces: [...head.pieces, ...moved.pieces, ...strip.pieces, ...foot.pieces],
    routes: moved.routes,
    crossings: [],
  };
}

/** The headline, the frame and the map's name in one sentence, for people who do not see the picture. */
export function describePoster(view: View, reading: Reading): string {
  const steps = view.steps.filter((step) => step.kind === 'step').length;
  return pictureWords.description(mapName(view), steps, reading.headline.text);
}

/** The map's name as printed. */
export function mapName(view: View): string {
  const name = oneLine(view.map.name) || pictureWords.untitled;
  return view.map.state === 'future' ? `${name} (${pictureWords.future})` : name;
}

interface Stacked {
  readonly pieces: Piece[];
  readonly bottom: number;
}

function headPieces(input: PosterInput, room: number): Stacked {
  const { view, reading, measure } = input;
  const pieces: Piece[] = [];
  let y = TOP;
  const put = (id: string, h: number, items: Item[]): void => {
    if (items.length > 0) pieces.push({ id, kind: 'text', box: { x: SIDE, y, w: room, h }, items });
    y += h;
  };
  const lines = (text: string, face: typeof NAME | typeof HEADLINE, line: number, most: number): Item[] =>
    wrap(text, face, room, most, measure).map((part, i) => ({
      t: 'text',
      x: 0,
      y: Math.round(face.size * 1.02) + i * line,
      w: room,
      text: part,
      face,
      ink: 'ink',
    }));
  const name = lines(mapName(view), NAME, 33, 4);
  put('poster:name', name.length * 33, name);
  const frame = flowInto(frameWords(view), room, 22, measure);
  put('poster:frame', frame.height, frame.items);
  const said = lines(reading.headline.text, HEADLINE, 29, 8);
  if (said.length > 0) y += 12;
  put('poster:headline', said.length * 29, said);
  const legend = chipItems(
    reading.chips.filter((chip) => chip.count > 0),
    room,
    measure,
  );
  if (legend.items.length > 0) y += 12;
  put('poster:legend', legend.height, legend.items);
  return { pieces, bottom: y };
}

/** "From first notice to payment, for the insured driver, promised 10 days", the given words strong. */
function frameWords(view: View): Words[] {
  const frame = view.map.frame ?? {};
  const words = pictureWords.frame;
  const parts: [string, string | undefined][] = [
    [words.from, frame.from],
    [words.to, frame.to],
    [words.whom, frame.whom],
    [words.promised, frame.promised?.text],
  ];
  const runs: Words[] = [];
  for (const [lead, given] of parts) {
    const text = oneLine(given ?? '');
    if (text === '') continue;
    const joined = lead === words.to && runs.length > 0 ? lead : runs.length > 0 ? `, ${lead}` : capital(lead);
    runs.push({ text: joined, face: FRAME, ink: 'soft' }, { text, face: FRAME_STRONG, ink: 'ink' });
  }
  const why = oneLine(frame.why ?? '');
  if (why !== '') runs.push({ text: words.why(why), face: FRAME, ink: 'soft', newLine: true });
  // A text somebody typed may stand in it.
  const expected = oneLine(sayExpected(view, true));
  if (expected !== '') runs.push({ text: expected, face: FRAME, ink: 'ink', newLine: true });
  const gap = oneLine(sayWidestGap(view));
  if (gap !== '') runs.push({ text: gap, face: FRAME, ink: 'ink', newLine: true });
  return runs;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The legend: every chip of the lens with its mark, as many to a row as have room. */
function chipItems(chips: readonly Chip[], room: number, measure: Measure): { items: Item[]; height: number } {
  const items: Item[] = [];
  let [x, y] = [0, 0];
  for (const chip of chips) {
    const text = wrap(chip.text, CHIP, room - 50, 1, measure)[0] ?? '';
    // The wider of both measures, so that the pill has room on machines with another font, too.
    const w = Math.ceil(Math.max(measure(text, CHIP), nodeMeasure(text, CHIP))) + 48;
    if (x > 0 && x + w > room) [x, y] = [0, y + 36];
    items.push({
      t: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      w: w - 1,
      h: 27,
      r: 14,
      fill: 'card',
      stroke: 'hairline',
      width: 1,
    });
    items.push(...markItems(chip.mark, x + 20, y + 14, 13));
    items.push({ t: 'text', x: x + 34, y: y + 19, w: w - 44, text, face: CHIP, ink: 'ink' });
    x += w + 8;
  }
  return { items, height: items.length === 0 ? 0 : y + 28 };
}

/** What filled and hollow mean, what a day of work is, when it was drawn. */
function footPieces(input: PosterInput, width: number, y: number): Stacked {
  const { view, reading, measure } = input;
  const room = width - 2 * SIDE;
  const notes: Words[] = [
    ...(reading.chips.length > 0 ? [{ text: `${pictureWords.said}.`, face: SMALL, ink: 'soft' as const }] : []),
    {
      text: `${capital(sayCounting(view.map))}.`,
      face: SMALL,
      ink: 'soft',
    },
    { text: pictureWords.drawn(input.date, oneLine(input.workspace)), face: SMALL, ink: 'soft' },
  ];
  const words = flowInto(notes, room, 20, measure);
  const rule: Item = {
    t: 'line',
    points: [
      [0, 0.5],
      [room, 0.5],
    ],
    stroke: 'hairline',
    width: 1,
  };
  const box = { x: SIDE, y, w: room, h: words.height + 12 };
  const items = [rule, ...words.items.map((item): Item => (item.t === 'text' ? { ...item, y: item.y + 12 } : item))];
  return { pieces: [{ id: 'poster:foot', kind: 'text', box, items }], bottom: y + box.h };
}

function shift(scene: Scene, dx: number, dy: number): Pick<Scene, 'pieces' | 'routes'> {
  const move = (points: Route['points']): Route['points'] => points.map(([x, y]) => [x + dx, y + dy]);
  return {
    pieces: scene.pieces.map((piece) => ({
      ...plainPiece(piece),
      box: { ...piece.box, x: piece.box.x + dx, y: piece.box.y + dy },
    })),
    routes: scene.routes.map((route) => ({
      ...route,
      points: move(route.points),
      ...(route.onward ? { onward: move(route.onward) } : {}),
    })),
  };
}
