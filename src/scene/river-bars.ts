import type { Crossing, Item, Piece } from '#scene/display.ts';
import type { Id } from '#model/records/record.ts';
import type { LayoutInput } from '#scene/layout.ts';
import type { MapIndex } from '#scene/map-index.ts';
import type { SlotState } from '#scene/slots.ts';
import type { Stem } from '#scene/stems.ts';
import type { SystemLook } from '#lenses/lens.ts';
import { barPiece } from '#scene/bar-piece.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { labelWidth } from '#scene/bar-label.ts';
import { packBars } from '#scene/bars.ts';
import { pictureWords } from '#words/picture.ts';
import { slotHeight, slotPiece, slotSize } from '#scene/slots.ts';
import { supportOf } from '#model/facts/support.ts';

/** From one row of bars to the next: roomy for few, and for many still 4 px between two bars, so that 12 fit a screen. */
const PITCHES = [
  { upTo: 7, pitch: 38 },
  { upTo: 10, pitch: 33 },
  { upTo: Infinity, pitch: 28 },
] as const;
/** A row with a label above its bar: 15 px of bar, 18 of words, 2 between rows. */
const TALL = 38;

/** The systems of one band: bars, slots and stems as pieces, and where stems and bars cross. */
export interface BandBars {
  readonly stems: readonly Piece[];
  readonly bars: readonly Piece[];
  readonly slots: readonly Piece[];
  readonly crossings: readonly Crossing[];
  readonly bottom: number;
}

const plain: SystemLook = {
  mark: { shape: 'dot', filled: true, tone: 'quiet', words: '' },
  words: '',
  tone: 'quiet',
  rank: 0,
};

/** The look a lens gives a system; a plain one where it gives none. */
export function lookOf(input: LayoutInput, systemId: Id): SystemLook {
  return input.reading.systems.get(systemId) ?? plain;
}

/** Packs and draws everything under the cards of a band. */
export function bandBars(
  input: LayoutInput,
  index: MapIndex,
  band: number,
  stems: readonly Stem[],
  barsTop: number,
  borders: readonly [number, number],
): BandBars {
  const users = usersOf(stems, index);
  const wishes = [...users].map(([id, marks]) => ({
    id,
    marks: marks.map((stem) => stem.x),
    label: labelWidth({ name: systemName(input, id), look: lookOf(input, id) }),
    rank: lookOf(input, id).rank,
  }));
  const slots = slotsOf(input, index, stems);
  const packing = packBars(
    wishes,
    slots.map(({ stem, w, lines }) => ({
      id: stem.stepId,
      from: slotLeft(stem, w, borders),
      to: slotLeft(stem, w, borders) + w,
      rows: lines,
    })),
    borders[0],
    borders[1],
  );
  const pitch = PITCHES.find(({ upTo }) => packing.rowCount <= upTo)?.pitch ?? 28;
  const tops: number[] = [barsTop];
  for (let r = 0; r < packing.rowCount; r++)
    tops.push((tops[r] ?? barsTop) + (packing.tall.has(r) ? Math.max(TALL, pitch) : pitch));
  const bottom = tops[packing.rowCount] ?? barsTop;
  const lowest = new Map<Id, number>();
  const reach = (stepId: Id, y: number): void => void lowest.set(stepId, Math.max(lowest.get(stepId) ?? 0, y));
  const crossings: Crossing[] = [];
  const bars = packing.bars.map((packed): Piece => {
    const marks = users.get(packed.id) ?? [];
    const low = tops[packed.row + 1] ?? bottom;
    const y = packing.tall.has(packed.row) ? low - (packed.place === 'above' ? 11 : 14) : low - pitch / 2;
    const linked = new Set(marks.map((stem) => stem.stepId));
    for (const stem of stems) {
      crossings.push({ stepId: stem.stepId, systemId: packed.id, at: [stem.x, y], linked: linked.has(stem.stepId) });
    }
    for (const stem of marks) reach(stem.stepId, y);
    const markSize = Math.max(5, Math.min(14, ...marks.map((stem) => Math.floor(stem.half * 2) - 2)));
    const words = { name: systemName(input, packed.id), look: lookOf(input, packed.id) };
    const xs = marks.map((stem) => stem.x);
    const drawing = { systemId: packed.id, band, words, packed, marks: xs, markSize, y, steps: xs.length };
    return barPiece(drawing, input.detail, input.measure);
  });
  const slotPieces = slots.map(({ stem, state, w, lines }): Piece => {
    const row = packing.slots.get(stem.stepId) ?? 0;
    const h = slotHeight(lines);
    const room = (tops[row + lines] ?? bottom) - (tops[row] ?? barsTop);
    const y = Math.round((tops[row] ?? barsTop) + (lines === 1 ? (room - h) / 2 : Math.min(4, (room - h) / 2)));
    reach(stem.stepId, y);
    return slotPiece(
      stem.stepId,
      state,
      { x: slotLeft(stem, w, borders), y, w, h },
      lines,
      input.detail,
      input.measure,
    );
  });
  return {
    stems: stems.map((stem) => stemPiece(stem, lowest.get(stem.stepId), bottom)),
    bars,
    slots: slotPieces,
    crossings,
    bottom,
  };
}

function systemName(input: LayoutInput, id: Id): string {
  const name = input.view.systems.get(id)?.name ?? '';
  return name.trim() === '' ? pictureWords.unnamedSystem : name;
}

/** Stems of the steps that use each system, from left to right. */
function usersOf(stems: readonly Stem[], index: MapIndex): Map<Id, Stem[]> {
  const users = new Map<Id, Stem[]>();
  for (const stem of [...stems].sort((a, b) => a.x - b.x)) {
    for (const id of index.systems.get(stem.stepId) ?? []) {
      const list = users.get(id);
      if (list) list.push(stem);
      else users.set(id, [stem]);
    }
  }
  return users;
}

/** Steps that show no system say why. */
function slotsOf(input: LayoutInput, index: MapIndex, stems: readonly Stem[]) {
  const slots: { stem: Stem; state: SlotState; w: number; lines: number }[] = [];
  for (const stem of stems) {
    const state = slotState(input, index, stem.stepId);
    if (state) slots.push({ stem, state, ...slotSize(state, Math.max(96, Math.min(170, stem.half * 2 + 6))) });
  }
  return slots;
}

/** Why a step has no system; null for a step that has one, and for cards that are no steps. */
export function slotState(input: LayoutInput, index: MapIndex, stepId: Id): SlotState | null {
  if (!index.numbers.has(stepId) || index.systems.has(stepId)) return null;
  const state = supportOf(input.view).get(stepId);
  return state === 'manual' || state === 'unknown' ? state : 'notAsked';
}

function slotLeft(stem: Stem, w: number, borders: readonly [number, number]): number {
  return Math.round(Math.max(borders[0], Math.min(borders[1] - w, stem.x - w / 2)));
}

/** The line down to the lowest mark, and a faint one on to the last bar: there a click attaches. */
function stemPiece(stem: Stem, lowest: number | undefined, bottom: number): Piece {
  const xs = stem.points.map(([x]) => x);
  const left = Math.min(...xs) - 2;
  const top = stem.points[0]?.[1] ?? 0;
  const end = lowest ?? stem.points.at(-1)?.[1] ?? top;
  const box = { x: left, y: top, w: Math.max(...xs) + 2 - left, h: Math.max(bottom, end) - top };
  return drawnLater({ id: `stem:${stem.stepId}`, kind: 'stem', box, of: stem.stepId }, () => {
    const at = ([x, y]: readonly [number, number]) => [x - left, y - top] as const;
    const down = [...stem.points.slice(0, -1), [stem.x, end] as const].map(at);
    const guide = [at([stem.x, end]), at([stem.x, Math.max(bottom, end)])];
    const items: Item[] = [
      { t: 'line', points: guide, stroke: 'faint', width: 1 },
      {
        t: 'line',
        points: down,
        stroke: lowest === undefined ? 'faint' : 'barLine',
        width: lowest === undefined ? 1 : 1.5,
      },
    ];
    return { items };
  });
}
