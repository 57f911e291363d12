import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '#lib/crc32.ts';
import { PNG_SIGNATURE } from '#lib/png-chunks.ts';
import { encodePng, type Strip } from '#lib/png-stream.ts';

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
  readonly chunks: readonly string[];
}

/** A reader written from the specification, apart from the writer: filters 0 to 4, colour type 2. */
function decode(bytes: Uint8Array): Decoded {
  expect([...bytes.subarray(0, 8)]).toEqual([...PNG_SIGNATURE]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  const data: Uint8Array[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    if (type === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (chunks.at(-1) !== type) chunks.push(type);
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(data));
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    expect(raw[y * (width * 3 + 1)]).toBe(2);
    for (let i = 0; i < width * 3; i++) {
      const above = y === 0 ? 0 : (rgb[(y - 1) * width * 3 + i] ?? 0);
      rgb[y * width * 3 + i] = ((raw[y * (width * 3 + 1) + 1 + i] ?? 0) + above) & 255;
    }
  }
  return { width, height, rgb, chunks };
}

/** Any picture: each colour is a mixture of place and seed. */
const colour = (seed: number, x: number, y: number, c: number): number =>
  (seed * 31 + x * 7 + y * 13 * (c + 1) + ((x * y) >> 3)) & 255;

const stripOf =
  (seed: number, width: number): Strip =>
  (y0, rows) => {
    const out = new Uint8Array(width * rows * 4).fill(255);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < width; x++)
        for (let c = 0; c < 3; c++) out[(y * width + x) * 4 + c] = colour(seed, x, y0 + y, c);
    }
    return out;
  };

async function roundTrip(encode: typeof encodePng, seed: number, width: number, height: number): Promise<void> {
  const blob = await encode(width, height, stripOf(seed, width));
  const { rgb, ...rest } = decode(new Uint8Array(await blob.arrayBuffer()));
  expect([rest.width, rest.height, rest.chunks]).toEqual([width, height, ['IHDR', 'IDAT', 'IEND']]);
  const wanted = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) for (let c = 0; c < 3; c++) wanted[(y * width + x) * 3 + c] = colour(seed, x, y, c);
  }
  expect(Buffer.compare(rgb, wanted)).toBe(0);
}

test('every px of a picture written in strips is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(9999), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 200 }), (seed, w, h) =>
      roundTrip(encodePng, seed, w, h),
    ),
    { numRuns: 40 },
  );
});

test('a writer that mixes up its strips is found out', async () => {
  const lagging: typeof encodePng = (w, h, strip) => encodePng(w, h, (y, rows) => strip(Math.max(0, y - 1), rows));
  await expect(roundTrip(lagging, 5, 40, 150)).rejects.toThrow();
});

test('a strip that cannot be painted is an error, not a picture', async () => {
  const failing = encodePng(10, 500, (y, rows) => {
    if (y > 100) throw new Error('no canvas');
    return new Uint8Array(10 * rows * 4);
  });
  await expect(failing).rejects.toThrow('no canvas');
});
