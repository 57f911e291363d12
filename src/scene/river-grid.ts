import type { CardSize } from '#scene/card.ts';
import { riverCard } from '#scene/card.ts';

/** White space round the picture, so that no stroke lies on its border. */
export const MARGIN = 6;
/** With hand-placed cards, a way round them may pass outside of all cards. */
const PINNED_MARGIN = 15;

/** A card of 15 px titles needs about 96 px, the arrow between two 12: under this, 12 steps would not be legible on 1366 px. */
const LEAST_PITCH = 108;
/** Wider cards would only hold more white. */
const MOST_PITCH = 190;
/** Room at both sides of a folded map for the names of what goes on in another band. */
export const GUTTER = 112;

/** A band: one row of columns of a map that is folded to the width of the screen. */
export interface Band {
  readonly first: number;
  readonly count: number;
}

/** Measures of a River that depend on nothing but the number of columns and the width. */
export interface RiverGrid {
  readonly bands: readonly Band[];
  /** From one column's left to the next one's. */
  readonly pitch: number;
  readonly gap: number;
  readonly card: CardSize;
  /** Above the first band. */
  readonly top: number;
  /** Left of the first column. */
  readonly left: number;
  /** Right border of the last column of the longest band. */
  readonly right: number;
  readonly folded: boolean;
}

/**
 * Folds the columns into bands of equal size (15 columns where 10 fit become 8 + 7) and shares the width among
 * them. Widths under one column's give one column for each band.
 */
export function riverGrid(columns: number, width: number, notes: boolean, pinned = false): RiverGrid {
  const side = pinned ? PINNED_MARGIN : MARGIN;
  const inner = width - 2 * side;
  const fits = (room: number): number => Math.max(1, Math.floor((room + gapOf(LEAST_PITCH)) / LEAST_PITCH));
  const folded = columns > fits(inner);
  const room = folded ? inner - 2 * GUTTER : inner;
  const count = folded ? Math.ceil(columns / fits(room)) : 1;
  const sizes = Array.from({ length: count }, (_, i) => Math.floor(columns / count) + (i < columns % count ? 1 : 0));
  const longest = Math.max(1, sizes[0] ?? 1);
  // The last gap is not needed: a pitch may be a little wider than its share.
  const share = Math.floor((room + gapOf(LEAST_PITCH)) / longest);
  const pitch = Math.max(LEAST_PITCH, Math.min(MOST_PITCH, share));
  const gap = gapOf(pitch);
  const left = side + (folded ? GUTTER : 0);
  let first = 0;
  const bands = sizes.map((size) => {
    const band = { first, count: size };
    first += size;
    return band;
  });
  const right = left + longest * pitch - gap;
  return { bands, top: side, pitch, gap, card: riverCard(pitch - gap, notes), left, right, folded };
}

/** Between two cards: 14 px at the smallest, for a line and its arrowhead; an eighth of the pitch above that. */
function gapOf(pitch: number): number {
  return Math.round(Math.max(14, Math.min(24, pitch / 8)));
}
