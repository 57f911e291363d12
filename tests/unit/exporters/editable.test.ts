import { expect, test } from 'vitest';
import type { ExportInput } from '#exporters/exporter.ts';
import { backupText, mapCopyText } from '#exporters/json-file.ts';
import { png } from '#exporters/png.ts';
import { svg } from '#exporters/svg.ts';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { pngChunks } from '#lib/png-read.ts';
import { encodePng } from '#lib/png-stream.ts';
import { FILE_LIMIT } from '#model/format/decode.ts';
import { type InPicture, mapInPng, mapInSvg } from '#model/format/picture-map.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { layouts } from '#scene/registry.ts';
import { editableWords } from '#words/editable.ts';
import { make, meta, set } from '../../contracts/samples.ts';
import { sampleWorkspace } from '../format/sample-workspace.ts';

/** A painter that gives back this picture, whatever it is asked to paint. */
const painting = (blob: Blob) => (): Worker => {
  const worker = new EventTarget();
  const postMessage = (): void =>
    queueMicrotask(() => worker.dispatchEvent(new MessageEvent('message', { data: { blob } })));
  return Object.assign(worker, { postMessage, terminate: () => {} }) as unknown as Worker;
};

const picture = () => encodePng(20, 10, (_, rows) => new Uint8Array(20 * rows * 4).fill(99));

async function input(view: View, more: Partial<ExportInput> = {}): Promise<ExportInput> {
  const [layout] = layouts;
  if (!layout) throw new Error('no layout');
  return {
    view,
    layout,
    reading: lensById('ownership').read(view),
    measure: nodeMeasure,
    now: 0,
    workspace: '',
    scale: 1,
    makePainter: painting(await picture()),
    ...more,
  };
}

/** A workspace with secrets: a deleted note and person, another map, an overwritten name. */
function withSecrets() {
  const doc = sampleWorkspace();
  doc.apply(
    [
      make('map', { id: 'other', created: 1, name: 'SECRET other map', order: 'b' }),
      make('step', { id: 'so', created: 1, mapId: 'other', kind: 'step', name: 'SECRET other step', order: 'a' }),
      make('system', { id: 'sy', created: 1, name: 'SECRET other system' }),
      make('party', { id: 'SECRET-eve', created: 1, name: 'SECRET Eve', kind: 'person' }),
      make('party', { id: 'SECRET-bob', created: 1, name: 'SECRET Bob', kind: 'person' }),
      set('step', 's1', 'name', 'SECRET name that was changed'),
    ],
    meta('secrets'),
  );
  doc.apply(
    [
      set('system', 'sap', 'techOwner@SECRET-eve', { value: { party: 'SECRET-eve' }, by: 'SECRET-eve', at: 2 }),
      set('step', 's1', 'teamId', 'SECRET-eve'),
      set('step', 's1', 'name', 'Take the call'),
      make('note', { id: 'nd', created: 1, kind: 'voice', stepId: 's1', text: 'SECRET note', by: 'SECRET-eve' }),
    ],
    meta('more'),
  );
  doc.apply([set('note', 'nd', 'del', 5), set('party', 'SECRET-eve', 'del', 5)], meta('delete'));
  const view = viewOf(doc.records(), 'm');
  if (!view) throw new Error('no view');
  return { doc, view };
}

const types = async (blob: Blob): Promise<string[]> => [
  ...new Set([...pngChunks(new Uint8Array(await blob.arrayBuffer()))].map(({ type }) => type)),
];
const textIn = (inside: InPicture): string => ('why' in inside ? inside.why : new TextDecoder().decode(inside.bytes));

test('S10: the plain picture has no chunk but pixels, the plain drawing no metadata; the editable ones carry the copy of the map', async () => {
  const { view } = withSecrets();
  const plain = await png.run(await input(view));
  expect(await types(plain)).toEqual(['IHDR', 'IDAT', 'IEND']);
  const editable = await png.run(await input(view, { editable: true }));
  expect(await types(editable)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  const copy = mapCopyText(view, 0);
  expect(textIn(await mapInPng(new Uint8Array(await editable.arrayBuffer())))).toBe(copy);
  const drawing = await (await svg.run(await input(view))).text();
  expect(drawing).not.toContain('<metadata');
  const carrying = await (await svg.run(await input(view, { editable: true }))).text();
  expect(textIn(await mapInSvg(carrying))).toBe(copy);
  expect(carrying.replace(/<metadata.*?<\/metadata>/, '')).toBe(drawing);
});

test('S10: no copy holds deleted records, history, other maps or people who are gone; a backup does and says so', async () => {
  const { doc, view } = withSecrets();
  expect(mapCopyText(view, 0)).not.toContain('SECRET');
  expect(mapCopyText(view, 0)).not.toContain('"del"');
  const backup = await backupText({ workspaceId: 'w', epoch: 'e', data: doc.dump(), state: doc.encode(), now: 0 });
  for (const secret of ['SECRET note', 'SECRET Eve', 'SECRET other map']) expect(backup).toContain(secret);
  expect(JSON.parse(backup)).toMatchObject({ bin: 2 });
});

test('a system that could take another’s place goes along, though no step uses it', () => {
  const doc = sampleWorkspace();
  doc.apply(
    [make('system', { id: 'new', created: 1, name: 'Newcomer' }), set('support', 'u1', 'replaceableBy', 'new')],
    meta('replace'),
  );
  const view = viewOf(doc.records(), 'm');
  expect(view && mapCopyText(view, 0)).toContain('Newcomer');
});

test('a picture too large to be opened here again is not made', async () => {
  const { view } = withSecrets();
  const huge = new Blob([await picture(), new Uint8Array(FILE_LIMIT)], { type: 'image/png' });
  await expect(png.run(await input(view, { editable: true, makePainter: painting(huge) }))).rejects.toThrow(
    editableWords.tooLarge,
  );
});
