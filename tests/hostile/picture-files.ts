import { deflateSync, gzipSync } from 'node:zlib';
import { PNG_SIGNATURE, pngChunk, pngHeader } from '#lib/png-chunks.ts';
import { MAP_KEY } from '#model/format/picture-map.ts';
import { addresses, type Hostile, hostile, mark, markup, refused, taken } from './file.ts';
import { changed, mapFile } from './map-file.ts';

const evil = 'https://evil.example';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const pixels = pngChunk('IDAT', deflateSync(Uint8Array.of(0, 255, 0, 0)));
const end = pngChunk('IEND', new Uint8Array());
const png = (...inside: readonly Uint8Array[]): Uint8Array =>
  join(PNG_SIGNATURE, pngHeader(1, 1), ...inside, pixels, end);
const carrying = (text: Uint8Array, packed = true): Uint8Array =>
  pngChunk(
    'iTXt',
    join(utf8(`${MAP_KEY}\0`), Uint8Array.of(packed ? 1 : 0, 0, 0, 0), packed ? deflateSync(text) : text),
  );

const own = utf8(JSON.stringify(mapFile()));
const evilMap = utf8(
  changed((file, data) => {
    file['name'] = markup[0];
    Object.assign(data['step']?.['s1'] ?? {}, { name: markup[1], link: addresses[0] });
  }),
);
const drawing = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"${attributes}>${inside}</svg>`;
const metadata = (text: Uint8Array): string =>
  `<metadata id="${MAP_KEY}">${Buffer.from(deflateSync(text, { level: 9 })).toString('base64')}</metadata>`;

/** A byte of the map changed, and a chunk that lies about its length. */
function spoilt(): { readonly flipped: Uint8Array; readonly lying: Uint8Array } {
  const flipped = png(carrying(own, false));
  flipped[90] = (flipped[90] ?? 0) ^ 0xff;
  const lying = png(carrying(own, false));
  new DataView(lying.buffer).setUint32(33, 0xfffffff0);
  return { flipped, lying };
}

/** A packed archive with names that climb out, twice, and two thousand empty entries; nothing of it is unpacked. */
function archive(): Uint8Array {
  const names = ['../../../evil.json', '/abs.json', 'a/map.json', 'A/MAP.json', 'inner.zip'];
  const entries = [...names, ...Array.from({ length: 2000 }, (_, i) => `e/${i}`)].map((name) => {
    const head = new Uint8Array(30);
    head.set([0x50, 0x4b, 3, 4, 20]);
    head[26] = name.length;
    return join(head, utf8(name));
  });
  return join(...entries);
}

export const pictureFiles: readonly Hostile[] = [
  hostile(
    '65-script.svg',
    'a drawing with every way to run or fetch that there is',
    refused('drawing'),
    drawing(
      `<script>${mark('svgfile')}</script><image xlink:href="${evil}/x.png"/><a xlink:href="javascript:${mark('svglink')}"><rect width="9" height="9"/></a><foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.${mark('svgfo')}"/></foreignObject><animate attributeName="href" values="javascript:1"/>`,
      ` onload="${mark('svgfile')}"`,
    ),
  ),
  hostile(
    '66-use-bomb.svg',
    'references that double twenty times',
    refused('drawing'),
    drawing(
      `<defs><g id="g0"><rect width="1" height="1"/></g>${Array.from({ length: 20 }, (_, i) => `<g id="g${i + 1}">${`<use xlink:href="#g${i}"/>`.repeat(10)}</g>`).join('')}</defs><use xlink:href="#g20"/>`,
    ),
  ),
  hostile(
    '67-embedded-bomb.png',
    'a map that unfolds to 60 MB',
    refused('too big inside'),
    png(carrying(new Uint8Array(60_000_000).fill(32))),
  ),
  hostile(
    '68-embedded-xss.png',
    'a hostile map in a picture, and a second one behind it',
    taken(),
    png(carrying(evilMap), carrying(utf8('{"__proto__":{"polluted":1}}'), false)),
  ),
  hostile('69-no-map.png', 'a picture like any other', refused('picture'), png()),
  hostile('70-bad-crc.png', 'one byte of the map changed on the way', refused('damaged'), spoilt().flipped),
  hostile('71-chunk-length-lie.png', 'a chunk that says it is 4 GB long', refused('damaged'), spoilt().lying),
  hostile(
    '72-giant-dimensions.png',
    'a picture that says it is 65,535 px wide and high',
    refused('picture'),
    join(PNG_SIGNATURE, pngHeader(65_535, 65_535), pixels, end),
  ),
  hostile(
    '73-bomb.json.gz',
    '40 kB that unfold to 40 MB',
    refused('zip'),
    Uint8Array.from(gzipSync(Buffer.alloc(40_000_000, 32), { level: 9 })),
  ),
  hostile('74-slip.zip', 'names that climb out of their folder', refused('zip'), archive()),
  hostile(
    '75-polyglot.gif',
    'a picture that is also a script',
    refused('picture'),
    `GIF89a/*${'\0'.repeat(10)}*/=1;${mark('gif')}`,
  ),
  // Not among the 77: this program's own drawings.
  hostile(
    '78-embedded-xss.svg',
    'a hostile map in a drawing that runs scripts when it is shown',
    taken(),
    drawing(
      `<script>${mark('svgmap')}</script>${metadata(evilMap)}<image xlink:href="${evil}/y.png"/>`,
      ` onload="${mark('svgmap')}"`,
    ),
  ),
  hostile(
    '79-embedded-bomb.svg',
    'a map that unfolds to 60 MB',
    refused('too big inside'),
    drawing(metadata(new Uint8Array(60_000_000).fill(32))),
  ),
  hostile(
    '80-doctype-map.svg',
    'a map in a drawing with entities',
    refused('doctype'),
    `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing(metadata(own))}`,
  ),
];
