import { crc32 } from '#lib/crc32.ts';
import { pack } from '#lib/packing.ts';

/** A file to be packed. */
export interface ZipFile {
  /** With folders, parted by `/`; ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day a ZIP file knows: equal contents make equal files. */
const DAY = 0x21;
/** Needs a reader of version 2.0 (deflate). */
const VERSION = 20;

/** A ZIP file of some files, deflated (APPNOTE 4.3). At most 65,534 of them, 4 GB in all. */
export async function writeZip(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = await pack(bytes, 'deflate-raw');
    const label = new TextEncoder().encode(name);
    const middle = middleOf(bytes, packed, label);
    const header = joined([words(0x04034b50), halves(VERSION), middle, halves(0), label]);
    directory.push(
      joined([words(0x02014b50), halves(VERSION, VERSION), middle, halves(0, 0, 0, 0), words(0, at), label]),
    );
    pieces.push(header, packed);
    at += header.length + packed.length;
  }
  const listed = joined(directory);
  const end = [words(0x06054b50), halves(0, 0, files.length, files.length), words(listed.length, at), halves(0)];
  return joined([...pieces, listed, ...end]);
}

/** What a file's header and its line in the directory share: flags, method, time, checksum, sizes, length of the name. */
function middleOf(bytes: Uint8Array, packed: Uint8Array, label: Uint8Array): Uint8Array {
  return joined([halves(0, 8, 0, DAY), words(crc32(bytes), packed.length, bytes.length), halves(label.length)]);
}

function halves(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]));
}

function words(...values: readonly number[]): Uint8Array {
  return joined(values.map((value) => halves(value & 0xffff, value >>> 16)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
