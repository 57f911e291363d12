import { pack, unpack } from '#lib/packing.ts';

/** Bytes packed by gzip. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return pack(bytes, 'gzip');
}

/** Bytes unpacked; null when they are no gzip, damaged, or more than `limit` bytes come out: a bomb is not unpacked. */
export async function gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const unpacked = await unpack(bytes, 'gzip', limit);
  return typeof unpacked === 'string' ? null : unpacked;
}
