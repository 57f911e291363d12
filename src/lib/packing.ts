/** `gzip` as in .gz files; `deflate` as in PNG and PDF (RFC 1950, with a checksum of its own). */
export type Packing = 'gzip' | 'deflate';

/** Bytes packed. */
export async function pack(bytes: Uint8Array, packing: Packing): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await through(bytes, new CompressionStream(packing), Number.POSITIVE_INFINITY);
  // The cast: there is no limit to break.
  return packed as Uint8Array<ArrayBuffer>;
}

/**
 * Bytes unpacked. `damaged` when they are not packed that way, cut off, or their checksum does not fit; `too much` as
 * soon as more than `limit` bytes have come out: A BOMB IS NOT UNPACKED. Never rejects.
 */
export async function unpack(
  bytes: Uint8Array,
  packing: Packing,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too much'> {
  try {
    return (await through(bytes, new DecompressionStream(packing), limit)) ?? 'too much';
  } catch {
    return 'damaged';
  }
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // The copy: a stream takes no view of shared memory, and the type cannot tell them apart.
  const reader = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
