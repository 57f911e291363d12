import type { Layout } from '#scene/layout.ts';
import { lanes } from '#scene/lanes.ts';
import { river } from '#scene/river.ts';

/** Every way of placing a map, the usual one first. A new layout is a file and a line here (docs/adding-a-layout.md). */
export const layouts: readonly Layout[] = [river, lanes];

/** The layout of that id; undefined for none. */
export function layoutById(id: string): Layout | undefined {
  return layouts.find((layout) => layout.id === id);
}
