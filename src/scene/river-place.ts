import type { BandPlan, Continuation, PlanEnd, Wire } from '#scene/river-plan.ts';
import type { Box, Point } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';
import type { RiverGrid } from '#scene/river-grid.ts';
import type { Run, Tracks } from '#scene/tracks.ts';
import { GUTTER } from '#scene/river-grid.ts';
import { TEXT_LINE } from '#scene/faces.ts';
import { topIn, topOut } from '#scene/free-way.ts';
import { tracksOf } from '#scene/tracks.ts';

/** Stacked cards stand this much to the right of the one above, so that its stem passes beside them; at most so much in all. */
const STAGGER = 8;
const MOST_STAGGER = 24;

/** Height of a corridor's track without and with words above the line. */
const TRACK = 11;
const WORDS_TRACK = 25;
/** Between two rows of stacked cards, besides the tracks. */
const ROW_GAP = 16;
/** From the arrow's trunk to the words in the gutter. */
const TRUNK = 20;

/** A band with its coordinates. */
export interface PlacedBand {
  readonly plan: BandPlan;
  /** Top of the first row of cards: a pin's y counts from here. */
  readonly top: number;
  /** Lower border of the lowest card. */
  readonly bottom: number;
  readonly cards: ReadonlyMap<Id, Box>;
  /** Words of the continuations, by their id. */
  readonly gutters: ReadonlyMap<Id, Box>;
  /** Level of a wire's run, or of its words, in a corridor, by the wire's key. */
  readonly level: (key: string) => number | undefined;
  /** Free lines between two columns; -1 and the column count are the gutters' sides. */
  readonly gapBefore: (col: number) => number;
  readonly gapAfter: (col: number) => number;
}

/** Key of a wire's run and of its words in the corridors. */
export const runKey = (wire: Wire, end: 'from' | 'to' | 'words'): string => `${wire.flow.id}:${wire.part}:${end}`;

/** Width that the words of a hand-over want; 0 = it has none. */
export type WordsWidth = (wire: Wire) => number;

/** Lays a band at a height: corridors as high as their tracks need, cards on the grid. Pinned cards are not in it. */
export function placeBand(
  plan: BandPlan,
  grid: RiverGrid,
  y: number,
  pinned: ReadonlyMap<Id, Point>,
  rows: ReadonlyMap<Id, number>,
  wordsWidth: WordsWidth,
): PlacedBand {
  const flat = flatCards(plan, grid, pinned, rows);
  const gapBefore = (col: number): number => grid.left + col * grid.pitch - Math.round(grid.gap / 2) - 3;
  const gapAfter = (col: number): number => grid.left + (col + 1) * grid.pitch - Math.round(grid.gap / 2) - 3;
  const right = grid.left + plan.band.count * grid.pitch - grid.gap;
  const corridors = corridorRuns(plan, flat, gapBefore, gapAfter, wordsWidth, grid.left, right).map(tracksOf);
  const rowTops: number[] = [];
  const floors: number[] = []; // near side of each corridor: the top of the row under it
  let at = y;
  for (let r = 0; r < plan.rowCount; r++) {
    const tracks = corridors[r];
    at += (r > 0 ? ROW_GAP : 0) + (tracks && tracks.height > 0 ? tracks.height + 2 : 0);
    rowTops.push(at);
    floors.push(at);
    at += grid.card.h;
  }
  const top = rowTops[0] ?? y;
  const cards = new Map<Id, Box>();
  for (const [id, box] of flat) cards.set(id, { ...box, y: rowTops[rows.get(id) ?? 0] ?? top });
  return {
    plan,
    top,
    bottom: at,
    cards,
    gutters: gutterBoxes(plan, grid, top),
    level: levelsOf(corridors, floors),
    gapBefore,
    gapAfter,
  };
}

/** Boxes with their x and size; y is not known before the corridors are. */
function flatCards(
  plan: BandPlan,
  grid: RiverGrid,
  pinned: ReadonlyMap<Id, Point>,
  rows: ReadonlyMap<Id, number>,
): Map<Id, Box> {
  const cards = new Map<Id, Box>();
  plan.columns.forEach((column, c) => {
    const here = column.filter((id) => !pinned.has(id)).sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0));
    const all = Math.min(STAGGER * (here.length - 1), MOST_STAGGER);
    here.forEach((id, i) => {
      const shift = here.length > 1 ? Math.round((all * i) / (here.length - 1)) : 0;
      cards.set(id, { x: grid.left + c * grid.pitch + shift, y: 0, w: grid.card.w - Math.max(0, all), h: grid.card.h });
    });
  });
  return cards;
}

function corridorRuns(
  plan: BandPlan,
  cards: ReadonlyMap<Id, Box>,
  gapBefore: (col: number) => number,
  gapAfter: (col: number) => number,
  wordsWidth: WordsWidth,
  left: number,
  right: number,
): Run[][] {
  const runs: Run[][] = Array.from({ length: plan.rowCount }, () => []);
  const count = plan.band.count;
  const put = (row: number, key: string, a: number, b: number, words: number): void => {
    const middle = Math.max(left + words / 2, Math.min(right - words / 2, (a + b) / 2));
    const from = words > 0 ? Math.min(a, b, middle - words / 2) : Math.min(a, b);
    const to = words > 0 ? Math.max(a, b, middle + words / 2) : Math.max(a, b);
    runs[Math.min(row, plan.rowCount - 1)]?.push({ key, from, to, height: words > 0 ? WORDS_TRACK : TRACK });
  };
  for (const wire of plan.wires) {
    const { from, to } = wire;
    const words = wire.part === 0 ? wordsWidth(wire) : 0;
    const before = gapBefore(to.at === 'card' ? to.col : count);
    const after = gapAfter(from.at === 'card' ? from.col : -1);
    const xOf = (end: PlanEnd, port: (box: Box) => Point): number | null => {
      const box = end.at === 'card' ? cards.get(end.id) : undefined;
      return box ? port(box)[0] : null;
    };
    if (wire.shape === 'free') {
      // Whatever way it takes round the pinned cards, there is a track for it above the first row.
      if (wire.kind !== 'work') put(0, runKey(wire, 'from'), left, right, words);
    } else if (wire.shape === 'over') put(wire.corridor, runKey(wire, 'from'), after, before, words);
    else if (wire.shape === 'arch') {
      const a = xOf(from, topOut) ?? after;
      const b = xOf(to, topIn) ?? before;
      const ra = from.at === 'card' ? from.row : null;
      const rb = to.at === 'card' ? to.row : null;
      if (ra === null || rb === null || ra === rb) put(ra ?? rb ?? 0, runKey(wire, 'from'), a, b, words);
      else {
        put(ra, runKey(wire, 'from'), a, before, words);
        put(rb, runKey(wire, 'to'), before, b, 0);
      }
    } else if (words > 0) {
      // Words of plain work stand over the card it arrives at, or leaves when it goes on in another band.
      const end = to.at === 'card' ? to : from;
      const box = end.at === 'card' ? cards.get(end.id) : undefined;
      if (box && end.at === 'card') {
        runs[end.row]?.push({ key: runKey(wire, 'words'), from: box.x, to: box.x + box.w, height: 19 });
      }
    }
  }
  return runs;
}

function levelsOf(corridors: readonly Tracks[], floors: readonly number[]): (key: string) => number | undefined {
  const levels = new Map<string, number>();
  corridors.forEach((tracks, r) => {
    for (const [key, start] of tracks.start) levels.set(key, (floors[r] ?? 0) - start - 7);
  });
  return (key) => levels.get(key);
}

/** Words of the continuations one under the other; the first on the level of the first row's arrows. */
function gutterBoxes(plan: BandPlan, grid: RiverGrid, top: number): Map<Id, Box> {
  const boxes = new Map<Id, Box>();
  const w = GUTTER - TRUNK - 4;
  for (const side of [plan.left, plan.right]) {
    const lines = side.length > 2 ? 2 : 3;
    const h = lines * TEXT_LINE;
    let y = top + Math.round(grid.card.h / 2) - Math.round(h / 2);
    side.forEach((c: Continuation) => {
      boxes.set(c.id, { x: c.side === 'left' ? grid.left - GUTTER : grid.right + TRUNK + 4, y, w, h });
      y += h + 8;
    });
  }
  return boxes;
}
