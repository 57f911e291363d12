import type { FontFile } from '#exporters/picture-fonts.ts';
import type { Palette } from '#scene/palette.ts';
import type { Scene } from '#scene/display.ts';

/** What the painting worker is sent: plain data, one job for each worker. */
export interface PaintJob {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly scale: number;
  readonly fonts: readonly FontFile[];
}

/** What it answers: the picture, or a sentence that says why there is none. */
export type PaintAnswer = { readonly blob: Blob } | { readonly error: string };
