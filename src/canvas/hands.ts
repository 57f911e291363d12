import type { Id } from '#model/records/record.ts';
import type { Crossing } from '#scene/display.ts';

/** Where a menu is asked for, in px of the window. */
export interface PointerLike {
  readonly clientX: number;
  readonly clientY: number;
  readonly preventDefault: () => void;
}

/** Where a card was put down; x and y in scene px. */
export interface Dropped {
  readonly step: Id;
  readonly x: number;
  readonly y: number;
}

/** What a hand does on the canvas, in the words of the map. The page turns each into a command. */
export interface Hands {
  readonly select: (steps: readonly Id[], flows: readonly Id[]) => void;
  readonly openCard: (step: Id) => void;
  readonly pickSystem: (system: Id) => void;
  readonly pickSlot: (step: Id) => void;
  /** Cards were dropped, all that were dragged at once. */
  readonly dropCards: (drops: readonly Dropped[]) => void;
  readonly cross: (crossing: Crossing) => void;
  readonly connect: (from: Id, to: Id) => void;
  /** The second button, or a long press: what can be done here. */
  readonly menu: (event: PointerLike) => void;
  readonly zoomed: (zoom: number) => void;
}

/** How near to a crossing a click must be, in scene px: half of a 24 px target. */
const REACH = 12;

/** The crossing under a point, if there is one. */
export function crossingAt(crossings: readonly Crossing[], x: number, y: number): Crossing | null {
  let best: Crossing | null = null;
  let bestGap = REACH;
  for (const crossing of crossings) {
    const gap = Math.max(Math.abs(crossing.at[0] - x), Math.abs(crossing.at[1] - y));
    if (gap <= bestGap) {
      best = crossing;
      bestGap = gap;
    }
  }
  return best;
}
