/**
 * Draws a map of a workspace file as SVG, in Node without a browser:
 * `npm run -s render -- FILE.json OUT.svg [--layout river|lanes] [--lens ID] [--map NAME|ID] [--width PX]`.
 * The first map, River and the ownership lens where nothing else is said. What is wrong is told in one sentence on
 * standard error, with exit code 1; then no file is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, resolve } from 'node:path';
import type { Layout } from '#scene/layout.ts';
import type { Lens } from '#lenses/lens.ts';
import type { View } from '#model/view.ts';
import { dayOf } from '#exporters/exporter.ts';
import { describePoster, mapName, poster } from '#scene/poster.ts';
import { layouts } from '#scene/registry.ts';
import { lenses } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { palettes } from '#scene/palette.ts';
import { pictureWords } from '#words/picture.ts';
import { toSvg } from '#scene/to-svg.ts';
import { viewsOf } from '#model/view-of.ts';
import { openWorkspaceFile } from './workspace-file.ts';

const words = pictureWords.render;

/** A sentence for the person at the terminal; everything else that is thrown is a fault of ours. */
class Sentence extends Error {}

interface Asked {
  readonly file: string;
  readonly out: string;
  readonly options: ReadonlyMap<string, string>;
}

function readArguments(given: readonly string[]): Asked {
  const places: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < given.length; i++) {
    const word = given[i] ?? '';
    if (!word.startsWith('--')) {
      places.push(word);
      continue;
    }
    if (word === '--help') throw new Sentence(words.usage);
    const [name = '', joined] = word.slice(2).split('=', 2);
    if (!['layout', 'lens', 'map', 'width'].includes(name)) throw new Sentence(words.unknownOption(word));
    options.set(name, joined ?? given[++i] ?? '');
  }
  const [file, out] = places;
  if (file === undefined || out === undefined || places.length > 2) throw new Sentence(words.usage);
  // Also what keeps a drawing from being written over the file it is of.
  if (!['', '.svg'].includes(extname(out).toLowerCase()) || resolve(out) === resolve(file))
    throw new Sentence(words.notSvg(out));
  return { file, out, options };
}

function pick<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
  usual: string,
  unknown: (id: string, ids: readonly string[]) => string,
): T {
  const wanted = id ?? usual;
  const found = list.find((one) => one.id === wanted);
  if (!found)
    throw new Sentence(
      unknown(
        wanted,
        list.map((one) => one.id),
      ),
    );
  return found;
}

function pickMap(views: readonly View[], wanted: string | undefined, file: string): View {
  const first = views[0];
  if (!first) throw new Sentence(words.noMap(file));
  if (wanted === undefined) return first;
  const found = views.find((view) => view.map.id === wanted) ?? views.find((view) => view.map.name === wanted);
  if (!found)
    throw new Sentence(
      words.unknownMap(
        wanted,
        views.map((view) => view.map.name || view.map.id),
      ),
    );
  return found;
}

function widthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const width = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (width < 320 || width > 20_000) throw new Sentence(words.badWidth(text));
  return width;
}

async function render({ file, out, options }: Asked): Promise<void> {
  // npm runs from the project's folder; paths are meant from where the person stands.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const layout: Layout = pick(layouts, options.get('layout'), 'river', words.unknownLayout);
  const lens: Lens = pick(lenses, options.get('lens'), 'ownership', words.unknownLens);
  const width = widthOf(options.get('width'));
  const opened = await openWorkspaceFile(resolve(from, file));
  if ('sentence' in opened) throw new Sentence(opened.sentence);
  const view = pickMap(viewsOf(opened.records), options.get('map'), file);
  const reading = lens.read(view);
  const scene = poster({
    view,
    reading,
    layout,
    measure: nodeMeasure,
    date: dayOf(Date.now()),
    workspace: opened.records.name,
    ...(width === undefined ? {} : { width }),
  });
  const font = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
  const svg = toSvg(scene, {
    palette: palettes.light,
    title: mapName(view),
    description: describePoster(view, reading),
    fontBase64: readFileSync(font).toString('base64'),
  });
  try {
    writeFileSync(resolve(from, out), svg);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Sentence(words.unwritable(out, new Map(Object.entries(words.reasons)).get(code) ?? words.otherReason));
  }
}

try {
  await render(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
