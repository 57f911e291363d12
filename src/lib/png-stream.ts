import { PNG_SIGNATURE, pngChunk, pngHeader } from '#lib/png-chunks.ts';

/** Gives rows `y` to `y + rows` of the picture as RGBA bytes, `width * rows * 4` of them. */
export type Strip = (y: number, rows: number) => Uint8ClampedArray | Uint8Array;

/** Rows asked for at once: at 65,535 px across, 64 rows of RGBA are 17 MB. */
const ROWS = 64;

/**
 * Encodes a picture of any size as an RGB PNG, strip by strip, so that it never lies in memory as a whole. Every row
 * is filtered "up" (each byte minus the one above), which suits drawings: large even areas become zeros. Alpha is
 * left out: what is given must be opaque. Rejects when a strip throws.
 */
export async function encodePng(
  width: number,
  height: number,
  strip: Strip,
  extra: readonly Uint8Array<ArrayBuffer>[] = [],
): Promise<Blob> {
  const deflate = new CompressionStream('deflate');
  const writer = deflate.writable.getWriter();
  const parts: Uint8Array<ArrayBuffer>[] = [PNG_SIGNATURE, pngHeader(width, height), ...extra];
  const collect = (async () => {
    const reader = deflate.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      parts.push(pngChunk('IDAT', read.value));
  })();
  const write = async (): Promise<void> => {
    let above = new Uint8Array(width * 3);
    for (let y = 0; y < height; y += ROWS) {
      const rows = Math.min(ROWS, height - y);
      const rgba = strip(y, rows);
      const out = new Uint8Array((width * 3 + 1) * rows);
      for (let row = 0; row < rows; row++) above = filterRow(rgba, row * width * 4, out, row * (width * 3 + 1), above);
      await writer.write(out);
    }
    await writer.close();
  };
  try {
    await Promise.all([write(), collect]);
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
  parts.push(pngChunk('IEND', new Uint8Array()));
  return new Blob(parts, { type: 'image/png' });
}

/** One row: filter byte 2, then every colour byte minus the one above it. Gives the row's own bytes for the next. */
function filterRow(
  rgba: Uint8ClampedArray | Uint8Array,
  from: number,
  out: Uint8Array,
  to: number,
  above: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(above.length);
  out[to] = 2;
  for (let i = 0, at = from; i < row.length; i += 3, at += 4) {
    for (let c = 0; c < 3; c++) {
      const value = rgba[at + c] ?? 0;
      row[i + c] = value;
      out[to + 1 + i + c] = value - (above[i + c] ?? 0);
    }
  }
  return row;
}
