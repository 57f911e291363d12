import { inflateSync } from 'node:zlib';

/** A decoded PNG: 8 bits, red, green, blue, alpha for each pixel, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  /** The names of its chunks, in order. */
  readonly chunks: readonly string[];
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** The predictor of PNG's filter 4 (PNG specification, section 9.4). */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Takes the filters off, row by row; `size` is the number of bytes of a pixel. */
function unfilter(raw: Uint8Array, width: number, height: number, size: number): Uint8Array {
  const stride = width * size;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= size ? (out[at - size] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[at - stride - size] ?? 0) : 0;
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + add;
    }
  }
  return out;
}

/** Reads a PNG of 8 bits, with or without alpha, not interlaced; throws on anything else and on a cut file. */
export function decodePng(bytes: Uint8Array): Pixels {
  if (SIGNATURE.some((value, i) => bytes[i] !== value)) throw new Error('no PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  const parts: Uint8Array[] = [];
  let [width, height, size] = [0, 0, 0];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    chunks.push(name);
    if (name === 'IHDR') {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      const [depth, colour, , , interlaced] = body.subarray(8);
      size = colour === 6 ? 4 : colour === 2 ? 3 : 0;
      if (depth !== 8 || size === 0 || interlaced !== 0) throw new Error('a PNG of another sort');
    }
    if (name === 'IDAT') parts.push(body);
    at += length + 12;
  }
  if (chunks.at(-1) !== 'IEND') throw new Error('a PNG that was cut off');
  const plain = unfilter(new Uint8Array(inflateSync(Buffer.concat(parts))), width, height, size);
  if (size === 4) return { width, height, rgba: plain, chunks };
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1) rgba.set(plain.subarray(i * 3, i * 3 + 3), i * 4);
  return { width, height, rgba, chunks };
}

/** The colour of one pixel as [red, green, blue]. */
export function pixelAt({ width, rgba }: Pixels, x: number, y: number): readonly [number, number, number] {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
}

/** How many different colours there are, up to `most`: a blank picture has one. */
export function coloursOf({ rgba }: Pixels, most = 64): number {
  const seen = new Set<number>();
  for (let at = 0; at < rgba.length && seen.size < most; at += 4)
    seen.add(((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0));
  return seen.size;
}
