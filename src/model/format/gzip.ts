/** Bytes packed by gzip. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await through(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY);
  // The cast: there is no limit to break.
  return packed as Uint8Array;
}

/** Bytes unpacked; null when they are no gzip, damaged, or more than `limit` bytes come out: a bomb is not unpacked. */
export async function gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  try {
    return await through(bytes, new DecompressionStream('gzip'), limit);
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array | null> {
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
