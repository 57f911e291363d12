import { crc32 } from '#lib/crc32.ts';
import { PNG_SIGNATURE } from '#lib/png-chunks.ts';

/** One part of a PNG file. */
export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** False when the checksum does not fit: a byte of it was changed on the way, or its end is missing. */
  readonly whole: boolean;
}

/** True for bytes that begin as every PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The chunks of a PNG in their order. Lengths are held against the bytes that are there: a chunk that says it is longer
 * than the file comes as what is left, not whole, and is the last. Gives back true when the file ended as it should, with
 * IEND. Decodes no pixels and allocates nothing, whatever sizes the file speaks of.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk, boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG_SIGNATURE.length;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    if (end + 4 > bytes.length) {
      yield { type, data: bytes.subarray(at + 8), whole: false };
      return false;
    }
    yield {
      type,
      data: bytes.subarray(at + 8, end),
      whole: crc32(bytes.subarray(at + 4, end)) === view.getUint32(end),
    };
    if (type === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
