import type { Item } from '#scene/display.ts';

/** The same entry of a display list dx to the right and dy down, in scene px. */
export function shifted(item: Item, dx: number, dy: number): Item {
  if (item.t === 'line' || item.t === 'polygon')
    return { ...item, points: item.points.map(([x, y]) => [x + dx, y + dy]) };
  return { ...item, x: item.x + dx, y: item.y + dy };
}
