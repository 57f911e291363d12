import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { editableWords } from '#words/editable.ts';
import { importWords } from '#words/import.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';
import { addresses } from '../hostile/file.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { type Droppable, dropFiles, dropText } from './pages/drop.ts';
import type { MapPage } from './pages/map-page.ts';
import { decodePng } from './png.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const dialogOf = (map: MapPage) => map.page.getByRole('dialog', { name: panelWords.import.title });
const button = (map: MapPage, name: string) => dialogOf(map).getByRole('button', { name, exact: true });
const plainFile = (text: string): unknown => ({ ...(JSON.parse(text) as object), exportedAt: '' });

/** The two editable pictures of the map on screen, as files. */
async function editablePictures(map: MapPage): Promise<readonly [Droppable, Droppable]> {
  const dialog = await map.openExport();
  const option = dialog.getByRole('checkbox', { name: editableWords.option });
  expect(await option.isChecked()).toBe(false);
  await option.check();
  await dialog.getByText(editableWords.discloses).waitFor();
  const download = (name: string) =>
    map.download(dialog.getByRole('button', { name: panelWords.export.as(name), exact: true }));
  const files = [
    { file: 'editable.png', bytes: await download('PNG') },
    { file: 'editable.svg', bytes: await download('SVG') },
  ] as const;
  await map.press('Escape');
  return files;
}

test('R21: an editable PNG and an editable SVG, dropped together elsewhere, give the same map, one after the other', async ({
  app,
}) => {
  const { map } = app;
  await map.openSample();
  await map.enter('Ünïcode ☂ 名 👩‍👧 12m @Système=Zoë');
  await map.saved();
  const text = await map.exportJson('map');
  const pieces = await map.pieces();
  const files = await editablePictures(map);
  expect(decodePng(files[0].bytes).chunks.slice(0, 2)).toEqual(['IHDR', 'iTXt']);

  const other = (await app.elsewhere()).map;
  const clean = await dropFiles(other.page, files);
  await dialogOf(other).getByText(importWords.manyFiles(1, 2)).waitFor();
  await button(other, panelWords.import.add).click();
  await dialogOf(other).getByText(importWords.manyFiles(2, 2)).waitFor();
  await button(other, panelWords.import.add).waitFor();
  expect(await axe(other.page)).toEqual([]);
  await other.press('Escape');
  await dialogOf(other).waitFor({ state: 'detached' });
  await expect.poll(() => other.pieces()).toEqual(pieces);
  expect(plainFile(await other.exportJson('map'))).toEqual(plainFile(text));

  const third = (await app.elsewhere()).map;
  const cleanToo = await dropFiles(third.page, [files[1]]);
  await button(third, panelWords.import.add).click();
  await dialogOf(third).waitFor({ state: 'detached' });
  await expect.poll(() => third.pieces()).toEqual(pieces);
  expect(plainFile(await third.exportJson('map'))).toEqual(plainFile(text));
  clean();
  cleanToo();
});

test('S10: the plain picture has no chunk but pixels, on the clipboard too, and says so when it is dropped', async ({
  app,
}) => {
  const { map } = app;
  await map.openSample();
  const bytes = await map.exportPng(1);
  const pixelChunks = ['IHDR', 'IDAT', 'IEND', 'pHYs', 'sRGB', 'gAMA'];
  expect(decodePng(bytes).chunks.filter((type) => !pixelChunks.includes(type))).toEqual([]);
  const dialog = await map.openExport();
  await dialog.getByRole('checkbox', { name: editableWords.option }).check();
  await dialog.getByText(editableWords.clipboard).waitFor();
  await dialog.getByRole('button', { name: panelWords.export.copy, exact: true }).click();
  await map.page.getByText(panelWords.export.copied).first().waitFor();
  const copied = await map.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  });
  expect(decodePng(Uint8Array.from(copied)).chunks.filter((type) => !pixelChunks.includes(type))).toEqual([]);
  await map.press('Escape');
  const clean = await dropFiles(map.page, [{ file: 'plain.png', bytes }]);
  await expect
    .poll(() => dialogOf(map).getByRole('alert').innerText())
    .toBe(importWords.refused('plain.png', 'picture'));
  clean();
});

test('a dropped link or text never leads away; a file dropped while the dialog is open is read after the first', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.type('Aa');
  await map.saved();
  const own = await map.exportJson('map');
  const address = page.url();
  await dropText(page, 'text/uri-list', 'https://example.org/elsewhere');
  await dropText(page, 'text/plain', addresses[0] ?? '');
  await dropText(page, 'text/html', '<img src=x onerror="globalThis.__pwned=1">');
  expect(page.url()).toBe(address);
  expect(await map.card('Aa').count()).toBe(1);
  const clean = await dropFiles(page, [{ file: 'first.rtf', bytes: utf8('Dear all') }]);
  await expect
    .poll(() => dialogOf(map).getByRole('alert').innerText())
    .toBe(importWords.refused('first.rtf', 'not json'));
  const cleanToo = await dropFiles(page, [
    { file: 'second.json', bytes: utf8(own) },
    { file: 'third.json', bytes: utf8('[]') },
  ]);
  await dialogOf(map).getByText(importWords.manyFiles(1, 2)).waitFor();
  await button(map, importWords.skip).click();
  await expect.poll(() => dialogOf(map).getByRole('alert').innerText()).toBe(importWords.refused('third.json', 'list'));
  expect(await axe(page)).toEqual([]);
  // The button that led here is gone; the focus is not.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  expect(await button(map, importWords.next).count()).toBe(0);
  await map.press('Escape');
  expect(await page.evaluate(() => Reflect.get(globalThis, '__pwned'))).toBe(undefined);
  clean();
  cleanToo();
});

test('S5: reading that takes too long asks whether to go on, and ends at once when told to; nothing is changed', async ({
  app,
}) => {
  const { page } = app.map;
  // A worker that never answers, as one that is given a file it cannot manage.
  await page.addInitScript(() => {
    const Real = globalThis.Worker;
    class Never extends EventTarget {
      postMessage(): void {
        Reflect.set(globalThis, '__asked', true);
      }
      terminate(): void {
        Reflect.set(globalThis, '__ended', true);
      }
    }
    Reflect.set(
      globalThis,
      'Worker',
      new Proxy(Real, {
        construct: (target, [address, options]: [URL | string, WorkerOptions]) =>
          String(address).includes('read-file') ? new Never() : new target(address, options),
      }),
    );
  });
  await page.reload();
  await app.map.ready();
  await app.map.enter('Aa');
  await app.map.saved();
  const own = await app.map.exportJson('map');
  const clean = await dropFiles(page, [{ file: 'slow.json', bytes: utf8(own) }]);
  await dialogOf(app.map)
    .getByRole('progressbar', { name: importWords.progress('slow.json') })
    .waitFor();
  await button(app.map, importWords.cancel).waitFor();
  await dialogOf(app.map).getByText(importWords.slow('slow.json')).waitFor();
  expect(await axe(page)).toEqual([]);
  await button(app.map, importWords.goOn).click();
  await button(app.map, importWords.cancel).click();
  // Promised within a second; tests share their machine.
  await dialogOf(app.map).getByText(importWords.cancelled('slow.json')).waitFor({ timeout: 3000 });
  expect(await page.evaluate(() => [Reflect.get(globalThis, '__asked'), Reflect.get(globalThis, '__ended')])).toEqual([
    true,
    true,
  ]);
  await app.map.press('Escape');
  await expect.poll(() => app.map.cards().count()).toBe(1);
  clean();
});

test('where no worker can be made, files are read on the page', async ({ app }) => {
  const { map } = app;
  await map.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await map.page.reload();
  await map.ready();
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/formats/v1/map.png', import.meta.url)));
  const clean = await dropFiles(map.page, [{ file: 'map.png', bytes }]);
  // A hand that clicks twice takes it in once.
  await button(map, panelWords.import.add).evaluate((one: HTMLElement) => {
    one.click();
    one.click();
  });
  await dialogOf(map).waitFor({ state: 'detached' });
  await expect.poll(() => map.card('Take the call').count()).toBe(1);
  await map.canvas.focus();
  await map.press('Control+z');
  await expect.poll(() => map.card('Take the call').count()).toBe(0);
  await map.page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
  clean();
});
