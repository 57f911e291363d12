import { crc32 } from '#lib/crc32.ts';
import { unpackPieces } from '#lib/packing.ts';

/** Why a ZIP file, or a part of it, cannot be read. */
export type ZipTrouble =
  | 'no zip'
  | 'damaged'
  /** A part is locked by a password. */
  | 'locked'
  /** Written for files above 4 GB, or over several disks, or packed in a way nobody uses for documents. */
  | 'unusual'
  /** More comes out than may. */
  | 'too much';

/** One file inside. */
export interface ZipPart {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly locked: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  /** Where its own header stands. */
  readonly at: number;
}

/** A ZIP file opened: what is in it, by name; nothing is unpacked yet. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/** How much may still come out of a file, in bytes; shared by all that is read of it. */
export interface Budget {
  left: number;
}

/** Signatures (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const HEADER = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** The end of the directory is 22 bytes and a comment of at most 64 KB. */
const TAIL = 22 + 0xffff;
/** A workbook has dozens of parts. */
const PARTS_LIMIT = 5000;

/** Opens a ZIP file by its directory at the end. Never throws. */
export function openZip(bytes: Uint8Array): Zip | ZipTrouble {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === -1) return bytes.length >= 4 && view.getUint32(0, true) === HEADER ? 'damaged' : 'no zip';
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  if (count === 0xffff || length === 0xffffffff || from === 0xffffffff) return 'unusual';
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return 'unusual';
  if (count > PARTS_LIMIT) return 'unusual';
  // Something may stand before the file proper: all places are counted from its own begin.
  const shift = end - length - from;
  if (shift < 0) return 'damaged';
  const parts = new Map<string, ZipPart>();
  let at = from + shift;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return 'damaged';
    const part: ZipPart = {
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true) + shift,
    };
    if (part.size === 0xffffffff || part.packedSize === 0xffffffff) return 'unusual';
    // The first of two parts of one name stands.
    if (!parts.has(part.name)) parts.set(part.name, part);
    at = next;
  }
  return { bytes, parts };
}

/**
 * Unpacks a part piece by piece; `take` answers whether it wants more. Null = well, to its end or as far as was wanted.
 * What comes out is taken off the budget, and NOTHING MORE COMES OUT when it is used up, whatever the sizes in the file
 * say. Never rejects.
 */
export async function readPart(
  { bytes }: Zip,
  part: ZipPart,
  budget: Budget,
  take: (piece: Uint8Array) => boolean,
): Promise<ZipTrouble | null> {
  if (part.locked) return 'locked';
  if (part.method !== 0 && part.method !== 8) return 'unusual';
  if (part.at + 30 > bytes.length) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(part.at, true) !== HEADER) return 'damaged';
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.subarray(from, from + part.packedSize);
  if (packed.length < part.packedSize) return 'damaged';
  let crc = 0;
  let size = 0;
  let isOver = false;
  const count = (piece: Uint8Array): boolean => {
    budget.left -= piece.length;
    isOver = budget.left < 0;
    if (isOver) return false;
    crc = crc32(piece, crc);
    size += piece.length;
    return take(piece);
  };
  const read =
    part.method === 0 ? (count(packed) ? 'whole' : 'stopped') : await unpackPieces(packed, 'deflate-raw', count);
  if (isOver) return 'too much';
  if (read === 'damaged') return 'damaged';
  return read === 'whole' && (crc !== part.crc || size !== part.size) ? 'damaged' : null;
}

/** Where the end of the directory begins; -1 = nowhere. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - TAIL);
  for (let at = view.byteLength - 22; at >= first; at--) {
    // Its comment must fit: the four letters may stand in a comment, too.
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

/** Names of a workbook's parts are ASCII; some writers begin them with a slash or part them with backslashes. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}
