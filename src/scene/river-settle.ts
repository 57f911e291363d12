import type { Box, Point } from '#lib/geometry.ts';
import type { FlowOrder } from '#scene/columns.ts';
import type { Id } from '#model/records/record.ts';
import type { PlacedBand } from '#scene/river-place.ts';
import type { RiverGrid } from '#scene/river-grid.ts';
import type { View } from '#model/view.ts';
import { flowTextWidth } from '#scene/flow-words.ts';
import { placeBand } from '#scene/river-place.ts';
import { bandPlanner } from '#scene/river-plan.ts';
import { settlePinned, tooNear } from '#scene/pin.ts';

/**
 * Places the cards of one band after the other. `below` says where the next band begins once a band's cards are
 * known. Pinned cards come first; automatic ones that would lie on them move to a lower row of their column.
 */
export function settleBands(
  view: View,
  order: FlowOrder,
  firstRows: ReadonlyMap<Id, number>,
  grid: RiverGrid,
  pins: ReadonlyMap<Id, Point>,
  below: (placed: PlacedBand) => number,
): void {
  const pinned = new Set(pins.keys());
  const planOf = bandPlanner(view, order, grid, pinned);
  let rows = firstRows;
  let y = grid.top;
  for (let b = 0; b < grid.bands.length; b++) {
    const place = (): PlacedBand | null => {
      const plan = planOf(b, rows);
      return plan ? placeBand(plan, grid, y, pins, rows, (wire) => flowTextWidth(wire.flow)) : null;
    };
    let placed = place();
    if (!placed) return;
    const here = new Map([...pins].filter(([id]) => placed?.plan.columns.some((column) => column.includes(id))));
    if (here.size > 0) {
      let boxes = pinnedBoxes(here, placed.top, grid);
      for (let moved = giveWay(placed, boxes, rows); moved; moved = giveWay(placed, boxes, rows)) {
        rows = moved;
        placed = place() ?? placed;
        boxes = pinnedBoxes(here, placed.top, grid);
      }
      placed = withPinned(placed, boxes);
    }
    y = below(placed);
  }
}

function pinnedBoxes(pins: ReadonlyMap<Id, Point>, top: number, grid: RiverGrid): Map<Id, Box> {
  const most = grid.folded ? grid.right - grid.card.w : Infinity;
  const wished = new Map<Id, Box>();
  for (const [id, [x, y]] of pins) {
    // Never above its row, where the band before ends, nor in the gutters.
    const at = { x: Math.max(grid.left, Math.min(most, x)), y: top + Math.max(0, y) };
    wished.set(id, { ...at, w: grid.card.w, h: grid.card.h });
  }
  return settlePinned(wished);
}

/** Rows in which each automatic card near a pinned one stands one row lower; null when none is. */
function giveWay(
  placed: PlacedBand,
  boxes: ReadonlyMap<Id, Box>,
  rows: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, number> | null {
  let moved: Map<Id, number> | null = null;
  for (const column of placed.plan.columns) {
    const here = column.filter((id) => placed.cards.has(id)).sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0));
    let least = 0;
    for (const id of here) {
      const box = placed.cards.get(id);
      const near = box !== undefined && [...boxes.values()].some((other) => tooNear(box, other));
      const row = Math.max(least, (rows.get(id) ?? 0) + (near ? 1 : 0));
      if (row !== rows.get(id)) {
        moved ??= new Map(rows);
        moved.set(id, row);
      }
      least = row + 1;
    }
  }
  return moved;
}

function withPinned(placed: PlacedBand, boxes: ReadonlyMap<Id, Box>): PlacedBand {
  const bottom = Math.max(placed.bottom, ...[...boxes.values()].map((box) => box.y + box.h));
  return { ...placed, cards: new Map([...placed.cards, ...boxes]), bottom };
}
