import type { Scale } from '#exporters/exporter.ts';
import type { Scene } from '#scene/display.ts';

/** A side of more px than this opens in no common viewer, and Chromium has no canvas of it. */
export const MOST_SIDE = 65_535;
/** More px than this take over 2 GB to show: whoever opens the picture would lose the program they open it with. */
export const MOST_PIXELS = 2 ** 29;
/** One canvas may be this wide and high in Chromium (measured: 16,384 works, one more gives a blank picture). */
export const CANVAS_SIDE = 16_384;

const scales: readonly Scale[] = [4, 2, 1];

/** True when a picture of the scene at that scale can be made and opened. */
export function fits(scene: Pick<Scene, 'width' | 'height'>, scale: number): boolean {
  const [w, h] = [Math.ceil(scene.width * scale), Math.ceil(scene.height * scale)];
  return w <= MOST_SIDE && h <= MOST_SIDE && w * h <= MOST_PIXELS;
}

/** The largest scale that fits; null when not even 1 does (then another layout, which folds the map, may). */
export function largestScale(scene: Pick<Scene, 'width' | 'height'>): Scale | null {
  return scales.find((scale) => fits(scene, scale)) ?? null;
}
