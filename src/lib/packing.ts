/**
 * `gzip` as in .gz files; `deflate` as in PNG and PDF (RFC 1950, with a checksum of its own); `deflate-raw` as in ZIP
 * (RFC 1951, without any).
 */
export type Packing = 'gzip' | 'deflate' | 'deflate-raw';

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

/**
 * Bytes unpacked piece by piece, so that a beginning can be read without the rest. `take` answers whether it wants more.
 * Never rejects.
 */
export async function unpackPieces(
  bytes: Uint8Array,
  packing: Packing,
  take: (piece: Uint8Array) => boolean,
): Promise<'whole' | 'stopped' | 'damaged'> {
  try {
    return (await pieces(bytes, new DecompressionStream(packing), take)) ? 'whole' : 'stopped';
  } catch {
    return 'damaged';
  }
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const whole = await pieces(bytes, stream, (piece) => {
    size += piece.length;
    parts.push(piece);
    return size <= limit;
  });
  if (!whole) return null;
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** False when `take` wanted no more. */
async function pieces(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  take: (piece: Uint8Array) => boolean,
): Promise<boolean> {
  // The copy: a stream takes no view of shared memory, and the type cannot tell them apart.
  const reader = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    if (take(value)) continue;
    await reader.cancel();
    return false;
  }
}
