import { expect, test } from 'vitest';
import type { Easel, MakeEasel } from '#exporters/paint-png.ts';
import type { Scene } from '#scene/display.ts';
import { paintPng } from '#exporters/paint-png.ts';
import { palettes } from '#scene/palette.ts';

const scene = (width: number, height: number): Scene => ({ width, height, pieces: [], routes: [], crossings: [] });

/** A canvas that only knows whether its ground was painted. */
function easel(opaque: boolean, blob: Blob | null): Easel {
  const brush = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'getImageData'
          ? (_x: number, _y: number, w: number, h: number) => ({
              data: new Uint8ClampedArray(w * h * 4).fill(opaque ? 255 : 0),
            })
          : () => {},
      set: () => true,
    },
  );
  // Painting calls nothing whose answer it uses but getImageData.
  return { brush: brush as Easel['brush'], toPng: async () => blob };
}

test('one canvas where it is large enough', async () => {
  const made: [number, number][] = [];
  const blob = new Blob(['png']);
  const make: MakeEasel = (w, h) => (made.push([w, h]), easel(true, blob));
  expect(await paintPng(scene(1600, 900), palettes.light, 2, make)).toBe(blob);
  expect(made).toEqual([[3200, 1800]]);
});

test('a canvas that gives nothing is painted in strips instead', async () => {
  const make: MakeEasel = () => easel(true, null);
  const blob = await paintPng(scene(300, 700), palettes.light, 1, make);
  expect(new Uint8Array(await blob.slice(0, 4).arrayBuffer())).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
});

test('above the limit of one canvas no larger canvas is ever asked for', async () => {
  const made: [number, number][] = [];
  const make: MakeEasel = (w, h) => (made.push([w, h]), easel(true, null));
  const blob = await paintPng(scene(17_000, 40), palettes.light, 1, make);
  expect(blob.size).toBeGreaterThan(100);
  expect(Math.max(...made.map(([w]) => w))).toBeLessThanOrEqual(8192);
});

test('a canvas that silently paints nothing is an error', async () => {
  await expect(paintPng(scene(300, 700), palettes.light, 1, () => easel(false, null))).rejects.toThrow(/no picture/);
  await expect(paintPng(scene(300, 700), palettes.light, 1, () => null)).rejects.toThrow(/no picture/);
});
