import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { PNG_SIGNATURE, pngChunk, pngHeader } from '#lib/png-chunks.ts';
import { pngChunks } from '#lib/png-read.ts';
import { encodePng } from '#lib/png-stream.ts';
import { textChunk } from '#lib/png-text.ts';
import { decodeJson } from '#model/format/decode.ts';
import { printMapCopy } from '#model/format/file.ts';
import { parseFile } from '#model/format/parse.ts';
import { type InPicture, MAP_KEY, mapInPng, mapInSvg, putInPng, putInSvg } from '#model/format/picture-map.ts';
import type { RawTables } from '#model/format/raw.ts';
import { anyId, rawWorkspace } from './workspaces.ts';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const utf8 = new TextDecoder('utf-8', { fatal: true });
const textIn = (inside: InPicture): string => ('why' in inside ? inside.why : utf8.decode(inside.bytes));

const drawing =
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>a &lt;/desc&gt; b</title><desc>x</desc><g/></svg>\n';
let picture: Blob;
beforeAll(async () => {
  picture = await encodePng(40, 30, (_, rows) => new Uint8Array(40 * rows * 4).fill(200));
});

/** Puts a text into both kinds of picture and takes it out again. */
interface Codec {
  readonly png: (picture: Blob, text: string) => Promise<Blob>;
  readonly svg: (drawing: string, text: string) => Promise<string>;
}

const anyMapCopy = fc
  .tuple(anyId, rawWorkspace)
  .filter(([id]) => id !== '__proto__')
  .map(([mapId, { name, tables }]) => {
    const maps = new Map([...(tables.get('map') ?? []), [mapId, new Map([['name', name]])]]);
    const all: RawTables = new Map([...tables, ['map', maps]]);
    return printMapCopy({ mapId, name, exportedAt: new Date(0).toISOString(), tables: all });
  });

async function identity({ png, svg }: Codec): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyMapCopy, async (text) => {
      const found = [await mapInPng(await bytesOf(await png(picture, text))), await mapInSvg(await svg(drawing, text))];
      for (const inside of found) {
        expect(textIn(inside)).toBe(text);
        const decoded = 'why' in inside ? inside : decodeJson(inside.bytes);
        const parsed = 'value' in decoded ? parseFile(decoded.value) : null;
        expect(parsed?.is === 'map' && printMapCopy(parsed.file)).toBe(text);
      }
    }),
    { numRuns: 150, seed: 21 },
  );
}

test('R21: a map copy of any Unicode goes through a PNG and an SVG unchanged', () =>
  identity({ png: putInPng, svg: putInSvg }));

test('R21: the law fails for codecs that know Latin-1 only, normalise, or cut', async () => {
  const latin = (text: string): string =>
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  for (const broken of [latin, (text: string) => text.normalize('NFKC'), (text: string) => text.trimEnd()]) {
    await expect(
      identity({ png: (blob, text) => putInPng(blob, broken(text)), svg: (svg, text) => putInSvg(svg, text) }),
    ).rejects.toThrow();
    await expect(
      identity({ png: (blob, text) => putInPng(blob, text), svg: (svg, text) => putInSvg(svg, broken(text)) }),
    ).rejects.toThrow();
  }
});

test('S10: the map is one chunk of its own behind IHDR; the pixels are the same bytes as before', async () => {
  const plain = await bytesOf(picture);
  const carrying = await bytesOf(await putInPng(picture, 'x'));
  const list = (bytes: Uint8Array): string[] => [...new Set([...pngChunks(bytes)].map(({ type }) => type))];
  expect(list(plain)).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect(list(carrying)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  const own = await textChunk(MAP_KEY, 'x');
  expect([...carrying.subarray(33, 33 + own.length)]).toEqual([...own]);
  expect([...carrying.subarray(0, 33), ...carrying.subarray(33 + own.length)]).toEqual([...plain]);
  // Keyword, no language, and what any reader of PNG unpacks.
  const data = own.subarray(8, -4);
  expect(new TextDecoder().decode(data.subarray(0, 18))).toBe(`${MAP_KEY}\0\u0001\0\0\0`);
  expect(inflateSync(data.subarray(18)).toString('utf8')).toBe('x');
});

test('a text that is not packed is read too; of two maps the first one counts', async () => {
  const loose = pngChunk('iTXt', new TextEncoder().encode(`${MAP_KEY}\0\0\0en\0Karte\0größe`));
  const second = await textChunk(MAP_KEY, 'second');
  const other = await textChunk('Comment', 'hello');
  const parts = [PNG_SIGNATURE, pngHeader(1, 1), other, loose, second, pngChunk('IEND', new Uint8Array())];
  expect(await mapInPng(await bytesOf(new Blob(parts)))).toEqual({
    bytes: new TextEncoder().encode('größe'),
    torn: false,
  });
});

test('a picture without a map says so; a changed byte is noticed wherever it is', async () => {
  expect(await mapInPng(await bytesOf(picture))).toEqual({ why: 'picture' });
  const whole = await bytesOf(await putInPng(picture, 'the map'));
  const length = new DataView(whole.buffer).getUint32(33);
  for (let at = 8; at < whole.length; at++) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x20;
    const inside = await mapInPng(bytes);
    // In the chunk of the map: nothing is taken. Around it: the map is whole, and the damage is told.
    const inMap = at >= 33 && at < 33 + 12 + length;
    if (inMap || 'why' in inside) expect([at, inside]).toEqual([at, { why: 'damaged' }]);
    else expect([at, textIn(inside), inside.torn]).toEqual([at, 'the map', true]);
  }
});

test('a picture cut off anywhere gives its whole map or none', async () => {
  const whole = await bytesOf(await putInPng(picture, 'the map'));
  const end = 33 + 12 + new DataView(whole.buffer).getUint32(33);
  for (let at = 8; at < whole.length; at++) {
    const inside = await mapInPng(whole.slice(0, at));
    expect([at, textIn(inside)]).toEqual([at, at < end ? 'damaged' : 'the map']);
  }
});

test('S5: a chunk that says it is 4 GB long is refused without room being made for it', async () => {
  const whole = await bytesOf(await putInPng(picture, 'the map'));
  new DataView(whole.buffer).setUint32(33, 0xfffffff0);
  expect(await mapInPng(whole)).toEqual({ why: 'damaged' });
});

test('a drawing keeps its map as text that no reader of XML takes for markup', async () => {
  const carrying = await putInSvg(drawing, '</metadata><script>x</script>');
  expect(carrying).toMatch(/<\/desc><metadata id="tributary-map">[A-Za-z0-9+/=]+<\/metadata><g\/><\/svg>/);
  expect(carrying.replace(/<metadata.*<\/metadata>/, '')).toBe(drawing);
  await expect(putInSvg('<svg/>', 'x')).rejects.toThrow(RangeError);
});

const refused: readonly (readonly [string, (svg: string) => string, string])[] = [
  ['without a map', () => drawing, 'drawing'],
  ['with a document type', (svg) => svg.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'), 'doctype'],
  ['with a style sheet from elsewhere', (svg) => svg.replace('<svg', '<?xml-stylesheet href="x"?><svg'), 'doctype'],
  ['with a document type at its end', (svg) => `${svg}<!DOCTYPE x>`, 'doctype'],
  ['cut inside the map', (svg) => svg.slice(0, svg.indexOf('</metadata>') - 3), 'damaged'],
  ['cut before the map', (svg) => svg.slice(0, svg.indexOf('<desc>')), 'cut off'],
  ['with a letter changed', (svg) => svg.replace(/(?<=tributary-map">.{9})./, '!'), 'damaged'],
  ['with two letters swapped', (svg) => svg.replace(/(?<=tributary-map">.{9})(.)(.)/, '$2$1A'), 'damaged'],
  ['with markup in the map', (svg) => svg.replace('</metadata>', '<b/></metadata>'), 'damaged'],
  ['whose map is in a comment', (svg) => svg.replace('<metadata', '<!--').replace('</metadata>', '-->'), 'drawing'],
  ['whose map is quoted', (svg) => svg.replace('<metadata', '<g a="<metadata'), 'cut off'],
  ['nested too deep', (svg) => svg.replace('<g/>', '<g>'.repeat(100)), 'too deep'],
  ['that is a web page', (svg) => `<!doctype html>${svg}`, 'html'],
];

test.each(refused)('a drawing %s is refused', async (_, change, why) => {
  const svg = await putInSvg(drawing, 'the map');
  expect(await mapInSvg(svg)).toEqual({ bytes: new TextEncoder().encode('the map'), torn: false });
  expect(await mapInSvg(change(svg))).toEqual({ why });
});

test('a drawing cut off behind its map still gives it, and the damage is told', async () => {
  const svg = await putInSvg(drawing, 'the map');
  const inside = await mapInSvg(svg.slice(0, -9));
  expect([textIn(inside), 'torn' in inside && inside.torn]).toEqual(['the map', true]);
});

test('S5: what is packed is not unpacked beyond 50 MB, in both kinds of picture', async () => {
  const bomb = ' '.repeat(50_000_001);
  expect(await mapInPng(await bytesOf(await putInPng(picture, bomb)))).toEqual({ why: 'too big inside' });
  expect(await mapInSvg(await putInSvg(drawing, bomb))).toEqual({ why: 'too big inside' });
});
