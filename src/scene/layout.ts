import type { Measure } from '#lib/measure.ts';
import type { Reading } from '#lenses/lens.ts';
import type { View } from '#model/view.ts';
import type { Scene } from '#scene/display.ts';

/** All a layout may use. The same input gives the same scene, in a browser and in Node. */
export interface LayoutInput {
  readonly view: View;
  readonly reading: Reading;
  readonly measure: Measure;
  /** Room across, in scene px: the canvas gives its own width, exports use `POSTER_WIDTH`. Decides cards per band, never text size. */
  readonly width: number;
  /** How much of each card is drawn: all of it, its title in large type, or only its number and mark. */
  readonly detail: Detail;
}

/** `full` at 100 %; `title` and `far` when zoomed out, because nothing on screen may be under 14 effective px. */
export type Detail =
  | { readonly level: 'full' }
  | { readonly level: 'title'; readonly zoom: number }
  | { readonly level: 'far'; readonly zoom: number };

/** A way of placing a map. A new one is one file and one line in `registry.ts`. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  draw(input: LayoutInput): Scene;
}
