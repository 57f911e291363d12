import type { Exporter, ExportInput, Scale } from '#exporters/exporter.ts';
import { pictureScene } from '#exporters/picture-scene.ts';
import { png } from '#exporters/png.ts';
import { largestScale } from '#exporters/scales.ts';
import { lensById } from '#lenses/registry.ts';
import { workerUrl } from '#lib/trusted.ts';
import { viewOf } from '#model/view-of.ts';
import { layoutById, layouts } from '#scene/registry.ts';
import type { State } from '#store/state.ts';
import { browserMeasure } from '#ui/browser-measure.ts';
import { download, fileName } from '#ui/download.ts';
import { fontFiles, latinFontUrl } from '#ui/font-files.ts';
import { editableWords } from '#words/editable.ts';
import { panelWords } from '#words/panels.ts';
import paintUrl from '#workers/paint.worker.ts?worker&url';

/** The map on screen as exporters take it; null when none is open. */
export function pictureInput({ records, session }: State, scale: Scale): ExportInput | null {
  const view = session.mapId === null ? null : viewOf(records, session.mapId);
  const layout = layoutById(session.layout) ?? layouts[0];
  if (!view || !layout) return null;
  return {
    view,
    reading: lensById(session.lens).read(view),
    layout,
    measure: browserMeasure,
    now: Date.now(),
    workspace: records.name,
    ladder: session.ladder,
    scale,
    makePainter: () => new Worker(workerUrl(paintUrl), { type: 'module' }),
    fonts: fontFiles,
    font: async () => (await fetch(latinFontUrl)).arrayBuffer(),
  };
}

/** The largest size of picture that this map fits; null = not even the smallest. */
export function largestPngScale(state: State): Scale | null {
  const input = pictureInput(state, 1);
  return input ? largestScale(pictureScene(input)) : null;
}

async function make(
  state: State,
  exporter: Exporter,
  scale: Scale,
  editable: boolean,
): Promise<{ blob: Blob; name: string }> {
  const input = pictureInput(state, scale);
  if (!input) throw new Error(panelWords.export.noMap);
  const map = input.view.map.name || panelWords.streams.untitled;
  const name = fileName(editable ? editableWords.fileName(map) : map, exporter.extension);
  return { blob: await exporter.run({ ...input, editable }), name };
}

/** Saves what an exporter makes of the map on screen, with the map in it when `editable`. Rejects with a sentence; nothing is changed by it. */
export async function downloadPicture(state: State, exporter: Exporter, scale: Scale, editable = false): Promise<void> {
  const { blob, name } = await make(state, exporter, scale, editable);
  download(blob, name);
}

/** Saves the PNG at the size that was chosen last. */
export async function downloadPng(state: State): Promise<void> {
  await downloadPicture(state, png, state.session.pngScale);
}

/** Puts the plain picture on the clipboard: what a picture carries is lost on the way. The item is handed over at once, because the right to write ends with the click. */
export async function copyPicture(state: State, scale: Scale): Promise<void> {
  const blob = make(state, png, scale, false).then((made) => made.blob);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}
