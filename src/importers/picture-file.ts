import { foundIn, refusal } from '#importers/found.ts';
import type { Around, Found, Importer } from '#importers/importer.ts';
import { isPng } from '#lib/png-read.ts';
import { decodeJson, decodeText, FILE_LIMIT, UNPACKED_LIMIT } from '#model/format/decode.ts';
import { type InPicture, mapInPng, mapInSvg } from '#model/format/picture-map.ts';
import type { Repair } from '#model/format/refusal.ts';
import { startsAsXml } from '#model/format/xml.ts';

/** Enough to see how a text begins; half a sign at the end does no harm. */
const HEAD = 200;

/** A picture that carries its map. Pixels are never decoded: the map is read, or the reason said. */
export const pngFile: Importer = {
  id: 'png',
  extensions: ['png'],
  fits: ({ bytes }) => isPng(bytes),
  async read({ name, bytes }, around) {
    if (bytes.length > FILE_LIMIT) return refusal(name, 'too big');
    around.tell?.('unpacking');
    return carried(name, await mapInPng(bytes), around);
  },
};

/** A drawing that carries its map. Read as text: NOTHING OF IT EVER BECOMES PART OF A PAGE. */
export const svgFile: Importer = {
  id: 'svg',
  extensions: ['svg'],
  fits: ({ bytes }) => startsAsXml(headOf(bytes)),
  async read({ name, bytes }, around) {
    if (bytes.length > FILE_LIMIT) return refusal(name, 'too big');
    around.tell?.('unpacking');
    const text = decodeText(bytes);
    return typeof text === 'string' ? carried(name, await mapInSvg(text), around) : refusal(name, text.why);
  },
};

/** From here on it is a file like any other: the same limits, the same checks. */
async function carried(name: string, inside: InPicture, around: Around): Promise<Found> {
  if ('why' in inside) return refusal(name, inside.why);
  around.tell?.('understanding');
  const repairs: Repair[] = inside.torn ? [{ kind: '', id: '', what: 'torn picture' }] : [];
  return foundIn(name, decodeJson(inside.bytes, UNPACKED_LIMIT), around, repairs);
}

function headOf(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes.subarray(0, HEAD));
}
