import type { Brush } from '#scene/paint-canvas.ts';
import type { Palette } from '#scene/palette.ts';
import type { Scene } from '#scene/display.ts';
import { CANVAS_SIDE } from '#exporters/scales.ts';
import { encodePng } from '#lib/png-stream.ts';
import { paintScene } from '#scene/paint-canvas.ts';
import { pictureWords } from '#words/picture.ts';
import { pngDensity } from '#lib/png-chunks.ts';

/** A canvas of some kind: OffscreenCanvas, or one of the page where that is missing. */
export interface Easel {
  readonly brush: Brush & Pick<CanvasRenderingContext2D, 'getImageData' | 'setTransform'>;
  /** The picture as PNG; null when the browser gave up without saying why. */
  readonly toPng: () => Promise<Blob | null>;
}

/** Makes an easel; null when there is no canvas of that size. */
export type MakeEasel = (width: number, height: number) => Easel | null;

/** Above this many px the picture is painted in strips: one canvas of it would take a gigabyte. */
const WHOLE = 2 ** 28;
/** Width of the pieces of a picture painted in strips. */
const TILE_WIDTH = 8192;
/** Strips are painted for several reads at once: painting skips what is elsewhere, but not for nothing. */
const STRIP_ROWS = 512;

/**
 * A scene as PNG. On one canvas where that is possible, else in strips with an encoder of our own. NEVER BLANK: the
 * last corner of the canvas is read back, because a canvas over a browser's limit paints nothing and says nothing.
 */
export async function paintPng(scene: Scene, palette: Palette, scale: number, make: MakeEasel): Promise<Blob> {
  const width = Math.ceil(scene.width * scale);
  const height = Math.ceil(scene.height * scale);
  if (width <= CANVAS_SIDE && height <= CANVAS_SIDE && width * height <= WHOLE) {
    const easel = make(width, height);
    if (easel) {
      paintScene(easel.brush, scene, palette, scale, { x: 0, y: 0, w: width / scale, h: height / scale });
      const blob = painted(easel, width, height) ? await easel.toPng() : null;
      if (blob && blob.size > 0) return blob;
    }
  }
  return paintStrips(scene, palette, scale, width, height, make);
}

async function paintStrips(
  scene: Scene,
  palette: Palette,
  scale: number,
  width: number,
  height: number,
  make: MakeEasel,
): Promise<Blob> {
  const columns = Math.ceil(width / TILE_WIDTH);
  const easels = Array.from({ length: columns }, (_, i) =>
    make(Math.min(TILE_WIDTH, width - i * TILE_WIDTH), STRIP_ROWS),
  );
  let paintedFrom = -1;
  const paint = (y: number): void => {
    easels.forEach((easel, i) => {
      if (!easel) throw new Error(pictureWords.exports.blank);
      const w = Math.min(TILE_WIDTH, width - i * TILE_WIDTH);
      easel.brush.setTransform(1, 0, 0, 1, 0, 0);
      const part = { x: (i * TILE_WIDTH) / scale, y: y / scale, w: w / scale, h: STRIP_ROWS / scale };
      paintScene(easel.brush, scene, palette, scale, part);
      if (!painted(easel, w, STRIP_ROWS)) throw new Error(pictureWords.exports.blank);
    });
    paintedFrom = y;
  };
  return encodePng(
    width,
    height,
    (y, rows) => {
      if (paintedFrom < 0 || y >= paintedFrom + STRIP_ROWS) paint(y);
      const out = new Uint8Array(width * rows * 4);
      easels.forEach((easel, i) => {
        const w = Math.min(TILE_WIDTH, width - i * TILE_WIDTH);
        if (!easel) return;
        const { data } = easel.brush.getImageData(0, y - paintedFrom, w, rows);
        for (let row = 0; row < rows; row++) {
          out.set(data.subarray(row * w * 4, (row + 1) * w * 4), (row * width + i * TILE_WIDTH) * 4);
        }
      });
      return out;
    },
    [pngDensity(scale)],
  );
}

/** False when the last px was not painted: the ground is opaque everywhere, so it must be. */
function painted(easel: Easel, width: number, height: number): boolean {
  return easel.brush.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
}

/** Easels on OffscreenCanvas, in a worker or on the page; on the page's own canvas where that is missing. */
export const makeEasel: MakeEasel = (width, height) => {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    const brush = canvas.getContext('2d', { willReadFrequently: height <= STRIP_ROWS });
    // An OffscreenCanvas paints like a canvas of the page; only its type lacks what the painter never uses.
    return (
      brush && {
        brush: brush as unknown as CanvasRenderingContext2D,
        toPng: () => canvas.convertToBlob({ type: 'image/png' }),
      }
    );
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  return brush && { brush, toPng: () => new Promise((resolve) => canvas.toBlob(resolve, 'image/png')) };
};
