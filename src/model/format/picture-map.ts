import { unpack, pack } from '#lib/packing.ts';
import { isUnder, textChunk, textOfChunk } from '#lib/png-text.ts';
import { pngChunks } from '#lib/png-read.ts';
import { fromBase64, toBase64 } from '#model/format/base64.ts';
import { DEPTH_LIMIT, UNPACKED_LIMIT } from '#model/format/decode.ts';
import type { Why } from '#model/format/refusal.ts';
import { tagsOf, xmlKind } from '#model/format/xml.ts';

/**
 * Editable pictures: a PNG or an SVG that carries the text of a map copy (`printMapCopy`). In a PNG it is an iTXt chunk
 * of its own right behind IHDR, in an SVG a `metadata` element, packed, in base64: never markup. A picture made without
 * it holds nothing but what can be seen.
 */

/** Keyword of the chunk, and id of the element. */
export const MAP_KEY = 'tributary-map';

/** Bytes of the signature and of IHDR, which comes first in every PNG and is always of this size. */
const HEAD = 8 + 25;

/** The map copy's bytes as they came out of a picture. `torn`: the picture around it is damaged, the map in it is whole. */
export type InPicture = { readonly bytes: Uint8Array; readonly torn: boolean } | { readonly why: Why };

/** The same picture with the text in it. The pixels are not touched. */
export async function putInPng(png: Blob, text: string): Promise<Blob> {
  return new Blob([png.slice(0, HEAD), await textChunk(MAP_KEY, text), png.slice(HEAD)], { type: png.type });
}

/**
 * The map in a PNG. The first chunk under our keyword counts, and only when its checksum fits; `picture` = there is none,
 * `damaged` = there may have been one. No pixel is decoded. Never rejects.
 */
export async function mapInPng(png: Uint8Array): Promise<InPicture> {
  let found: Uint8Array | null = null;
  let torn = false;
  const chunks = pngChunks(png);
  for (let next = chunks.next(); ; next = chunks.next()) {
    if (next.done) {
      torn ||= !next.value;
      break;
    }
    const { type, data, whole } = next.value;
    if (found === null && type === 'iTXt' && isUnder(MAP_KEY, data)) {
      if (!whole) return { why: 'damaged' };
      found = data;
    } else torn ||= !whole;
  }
  if (found === null) return { why: torn ? 'damaged' : 'picture' };
  return unpacked(await textOfChunk(found, UNPACKED_LIMIT), torn);
}

/** The same drawing with the text in it, behind its description. Throws RangeError for an SVG without a `desc` of its own. */
export async function putInSvg(svg: string, text: string): Promise<string> {
  // Titles and descriptions are escaped: the first `</desc>` is the drawing's own.
  const behind = svg.indexOf('</desc>') + '</desc>'.length;
  if (behind < '</desc>'.length) throw new RangeError('a drawing without a description');
  const packed = toBase64(await pack(new TextEncoder().encode(text), 'deflate'));
  return `${svg.slice(0, behind)}<metadata id="${MAP_KEY}">${packed}</metadata>${svg.slice(behind)}`;
}

/**
 * The map in an SVG, read as text: nothing of it is ever parsed into a page. A document type or an instruction anywhere
 * refuses the whole file; `drawing` = there is no map in it. Never rejects.
 */
export async function mapInSvg(svg: string): Promise<InPicture> {
  let depth = 0;
  let packed: string | null = null;
  let torn = false;
  for (const tag of tagsOf(svg)) {
    if (tag === 'doctype') return { why: depth === 0 && packed === null ? xmlKind(svg) : 'doctype' };
    if (tag === 'cut off') {
      torn = true;
      break;
    }
    if (depth === 0 && tag.is !== 'close' && tag.name !== 'svg') return { why: xmlKind(svg) };
    if (packed === null && depth === 1 && tag.is === 'open' && isOurs(tag)) {
      const end = svg.indexOf('<', tag.to);
      if (end < 0 || !svg.startsWith('</metadata>', end)) return { why: 'damaged' };
      packed = svg.slice(tag.to, end);
    }
    depth += tag.is === 'open' ? 1 : tag.is === 'close' ? -1 : 0;
    if (depth > DEPTH_LIMIT) return { why: 'too deep' };
  }
  torn ||= depth !== 0;
  if (packed === null) return { why: torn ? 'cut off' : 'drawing' };
  const bytes = fromBase64(packed);
  return bytes ? unpacked(await unpack(bytes, 'deflate', UNPACKED_LIMIT), torn) : { why: 'damaged' };
}

const isOurs = (tag: { readonly name: string; readonly attributes: string }): boolean =>
  tag.name === 'metadata' && /\sid=(["'])tributary-map\1/.test(tag.attributes);

function unpacked(text: Uint8Array | 'damaged' | 'too much', torn: boolean): InPicture {
  if (text === 'too much') return { why: 'too big inside' };
  return text === 'damaged' ? { why: 'damaged' } : { bytes: text, torn };
}
