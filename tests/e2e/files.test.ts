import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { importWords } from '#words/import.ts';
import { panelWords } from '#words/panels.ts';
import { registerWords } from '#words/register.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import type { MapPage } from './pages/map-page.ts';
import { stored } from './stored.ts';

const plainFile = (text: string): unknown => ({ ...(JSON.parse(text) as object), exportedAt: '' });

async function openDialog(map: MapPage) {
  await map.page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
  await map.page.getByRole('button', { name: panelWords.streams.file }).click();
  const dialog = map.page.getByRole('dialog', { name: panelWords.import.title });
  await dialog.waitFor();
  return dialog;
}

test('a map file opens elsewhere as the same map, as one step to undo; a workspace that is here opens as a copy', async ({
  app,
}) => {
  const { map } = app;
  await map.openSample();
  const text = await map.exportJson('map');
  const pieces = await map.pieces();
  const other = (await app.elsewhere()).map;
  await other.type('Here before');
  await other.saved();
  await other.openFile({ name: 'sample.json', text });
  await expect.poll(() => other.pieces()).toEqual(pieces);
  expect(plainFile(await other.exportJson('map'))).toEqual(plainFile(text));
  await other.canvas.focus();
  await other.press('Control+z');
  await other.page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
  const rows = other.page.getByRole('list', { name: panelWords.streams.title }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(1);
  await other.page.getByRole('navigation').getByRole('button', { name: words.pages.systems, exact: true }).click();
  await other.page.getByText(registerWords.none).waitFor();

  const backup = await map.exportJson('workspace');
  const dialog = await map.offerFile({ name: 'backup.json', text: backup });
  await dialog.getByText(importWords.known(words.streams.first)).waitFor();
  await dialog.getByRole('button', { name: panelWords.import.asCopy, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => map.pieces()).toEqual(pieces);
  await map.saved();
  await map.page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
  const open = map.page.getByRole('textbox', { name: panelWords.streams.workspace, exact: true });
  await expect.poll(() => open.inputValue()).toBe(importWords.copyName(words.streams.first));
  await map.page.getByRole('button', { name: words.streams.first, exact: true }).waitFor();
});

test('a file that is not ours is refused by name, with the reason and what is safe; nothing stored changes', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.type('Aa @SAP=Ann');
  await map.saved();
  const own = await map.exportJson('workspace');
  const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i])));
  const hostile = '<img src=x onerror="globalThis.__pwned=1">.json';
  const files: readonly (readonly [string, string | Uint8Array, keyof typeof importWords.reasons])[] = [
    ['notes.rtf', 'Dear all, see below', 'not json'],
    ['newer.json', own.replace('"format": 1', '"format": 99'), 'newer'],
    ['foreign.json', '{"type": "other", "elements": {}}', 'foreign'],
    ['array.json', '[1, 2, 3]', 'list'],
    ['null.json', 'null', 'foreign'],
    ['truncated.json', own.slice(0, own.length - 40), 'cut off'],
    ['picture.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'damaged'],
    ['binary.json', new Uint8Array(3000).map((_, i) => i % 7), 'not text'],
    ['deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'too deep'],
    ['proto.json', '{"__proto__": {"app": "tributary", "kind": "map", "format": 1, "data": {}}}', 'foreign'],
    ['keys.json', keys, 'foreign'],
    ['empty.json', '', 'empty'],
    [hostile, '{"app": "tributary", "kind": "map"}', 'incomplete'],
  ];
  const before = await stored(page);
  const dialog = await openDialog(map);
  for (const [name, content, why] of files) {
    const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
    await expect.poll(() => dialog.getByRole('alert').innerText(), { message: name }).toContain(name);
    expect(await dialog.getByRole('alert').innerText()).toBe(importWords.refused(name, why));
    expect(await dialog.getByRole('button', { name: panelWords.import.add }).count()).toBe(0);
  }
  await map.press('Escape');
  expect(await stored(page)).toBe(before);
  expect(await page.evaluate(() => [Reflect.get(globalThis, '__pwned'), Reflect.get({}, 'app')])).toEqual([
    undefined,
    undefined,
  ]);
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
  await expect.poll(() => map.card('Aa').count()).toBe(1);
});

test('a file dropped on the window opens the dialog; names that are markup stay text everywhere', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  const img = '<img src=x onerror="globalThis.__pwned=1">';
  const script = '</text><script>globalThis.__pwned=2</script>';
  await map.type('Aa 10m @Sys=Own #Team');
  await map.type('"Voice');
  await map.saved();
  const text = (await map.exportJson('map'))
    .replaceAll('"Aa"', JSON.stringify(img))
    .replaceAll('"Sys"', JSON.stringify(`${script} sys`))
    .replaceAll('"Own"', JSON.stringify(`"><svg onload=globalThis.__pwned=3> own`))
    .replaceAll('"Team"', JSON.stringify(`{{constructor.constructor("globalThis.__pwned=4")()}} team`))
    .replaceAll('"Voice"', JSON.stringify(`javascript:globalThis.__pwned=5 ${img}`))
    .replace(/"name": ""/, `"name": ${JSON.stringify(script)}`);
  const dir = mkdtempSync(join(tmpdir(), 'tributary-drop-'));
  const path = join(dir, 'dropped.json');
  writeFileSync(path, text);
  const hand = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 300,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  const dialog = page.getByRole('dialog', { name: panelWords.import.title });
  await dialog.getByRole('button', { name: panelWords.import.add, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  rmSync(dir, { recursive: true });
  await expect.poll(async () => (await map.cardLabels()).join()).toContain(img);

  await map.canvas.focus();
  await map.press('ArrowRight', 'i', 'o');
  await page.getByRole('complementary', { name: panelWords.inspector.name }).getByText(img).first().waitFor();
  await map.layout('Lanes');
  await map.press('Control+k');
  await page.getByRole('dialog', { name: panelWords.palette.title }).waitFor();
  await page.keyboard.type('onerror');
  await page.getByRole('option').filter({ hasText: img }).first().waitFor();
  await map.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const name of [words.pages.systems, words.pages.streams]) {
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  }
  await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
  await map.ready();
  const exporting = await map.openExport();
  const drawing = Buffer.from(
    await map.download(exporting.getByRole('button', { name: panelWords.export.as('SVG'), exact: true })),
  ).toString('utf8');
  await map.press('Escape');
  const pwned = (where: Page): Promise<unknown> => where.evaluate(() => Reflect.get(globalThis, '__pwned'));
  expect(await pwned(page)).toBeUndefined();
  const shown = await page.context().newPage();
  await shown.goto(`data:image/svg+xml;base64,${Buffer.from(drawing, 'utf8').toString('base64')}`);
  expect(await shown.evaluate(() => document.documentElement.tagName)).toBe('svg');
  expect(await pwned(shown)).toBeUndefined();
  const active = await shown.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (one) =>
          /^(script|foreignObject|iframe|img|a|use|animate|set)$/i.test(one.localName) ||
          [...one.attributes].some(({ name }) => /^on|href$/i.test(name)),
      )
      .map((one) => one.localName),
  );
  expect(active).toEqual([]);
  expect(await shown.evaluate(() => document.documentElement.textContent)).toContain('onerror');
});
