import { pack, unpack } from '#lib/packing.ts';
import { pngChunk } from '#lib/png-chunks.ts';

/** The five bytes between keyword and text: end of keyword, packed by deflate, no language, no translated keyword. */
const PACKED = [0, 1, 0, 0, 0];

/** An iTXt chunk (PNG specification, third edition, 11.3.3.4): any Unicode text under an ASCII keyword, packed. */
export async function textChunk(keyword: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await pack(new TextEncoder().encode(text), 'deflate');
  const data = new Uint8Array(keyword.length + PACKED.length + packed.length);
  for (let i = 0; i < keyword.length; i++) data[i] = keyword.charCodeAt(i);
  data.set(PACKED, keyword.length);
  data.set(packed, keyword.length + PACKED.length);
  return pngChunk('iTXt', data);
}

/** True when an iTXt chunk with this data stands under the keyword. */
export function isUnder(keyword: string, data: Uint8Array): boolean {
  return data[keyword.length] === 0 && [...keyword].every((letter, at) => data[at] === letter.charCodeAt(0));
}

/**
 * The bytes of the text of an iTXt chunk, unpacked when it is packed; at most `limit` of them. They should be UTF-8, which
 * is not looked at. Never rejects.
 */
export async function textOfChunk(
  data: Uint8Array,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too much'> {
  const keyword = data.indexOf(0);
  const [packed, method] = [data[keyword + 1], data[keyword + 2]];
  const language = data.indexOf(0, keyword + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (keyword < 0 || translated < 0) return 'damaged';
  const text = data.subarray(translated + 1);
  if (packed === 1 && method === 0) return unpack(text, 'deflate', limit);
  if (packed !== 0) return 'damaged';
  return text.length > limit ? 'too much' : Uint8Array.from(text);
}
