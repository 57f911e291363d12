import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { panelWords } from '#words/panels.ts';
import { pasteWords as paste } from '#words/paste.ts';
import { screenWords as words } from '#words/screen.ts';
import { tableWords } from '#words/table.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { select } from './pages/editing.ts';
import type { MapPage } from './pages/map-page.ts';
import { dropFiles } from './pages/drop.ts';

/** Thirty steps as a spreadsheet has them; one cell is no number, one column has no unit, one has no field. */
const TABLE = [
  'Risk\tLead time\tStep\tPT\tDepartment\tSystems',
  ...Array.from({ length: 30 }, (_, i) =>
    [
      i === 2 ? 'high' : '',
      i === 4 ? 'varies' : `${i + 1} d`,
      `Part ${i + 1}`,
      `${i + 10}`,
      i % 10 === 0 ? `Team ${i / 10}` : '',
      'SAP & Excel',
    ].join('\t'),
  ),
].join('\n');

async function pasteText(map: MapPage, text: string): Promise<Locator> {
  await map.page.evaluate((one) => navigator.clipboard.writeText(one), text);
  await map.press('Control+v');
  const dialog = map.page.getByRole('dialog', { name: paste.title });
  await dialog.waitFor();
  return dialog;
}

test('a table of thirty steps: pasted by keys, a column put right by keys, taken in, and gone by one undo', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (const line of ['Aa @SAP #Sales', 'Bb']) await map.type(line);
  await map.press('Escape');
  await select(map, 'Aa');
  const dialog = await pasteText(map, TABLE);
  const counts = dialog.getByRole('status').first();
  expect(await counts.innerText()).toBe(`${paste.steps(30)}, ${paste.unread(32)}`);
  expect(await axe(page)).toEqual([]);
  // The numbers have no unit: the column is asked, and answered by a letter.
  await dialog.getByRole('combobox', { name: paste.unitOf('“PT”') }).focus();
  await page.keyboard.type('min');
  await expect.poll(() => counts.innerText()).toBe(`${paste.steps(30)}, ${paste.unread(2)}`);
  await dialog.getByRole('combobox', { name: paste.means('“Risk”') }).focus();
  await page.keyboard.type('Notes');
  await expect.poll(() => counts.innerText()).toBe(`${paste.steps(30)}, ${paste.unread(1)}`);
  expect(await dialog.getByRole('listitem').innerText()).toBe(
    `${paste.place(6, '“Lead time”')}varies ${paste.why['no number']}`,
  );
  await dialog.getByRole('button', { name: paste.take(30) }).focus();
  await map.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await map.fit();
  await expect.poll(() => map.cards().count()).toBe(32);
  expect(await map.card('Part 1').getAttribute('aria-label')).toContain('Step 2 of 32');
  expect(await map.card('Bb').getAttribute('aria-label')).toContain('Step 32 of 32');
  await select(map, 'Part 3');
  await map.press('Control+Digit0');
  await expect.poll(() => map.card('Part 3').innerText()).toMatch(/12 min[\s\S]*3 d/);
  await map.press('Control+z');
  await expect.poll(() => map.cards().count()).toBe(2);
});

test('a list in the empty line, a file dropped; Esc leaves all as it was', async ({ app }) => {
  const { map } = app;
  await map.line.focus();
  const dialog = await pasteText(map, '1. Aa 5m #Sales\n2. Bb\n3. Cc @SAP');
  await map.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await map.cards().count()).toBe(0);
  await map.line.focus();
  await pasteText(map, '1. Aa 5m #Sales\n2. Bb\n3. Cc @SAP');
  await map.press('Enter');
  await expect.poll(() => map.cards().count()).toBe(3);
  await map.press('Control+z');
  await expect.poll(() => map.cards().count()).toBe(0);
  const bytes = Uint8Array.from(Buffer.from('Schritt;Dauer\r\nPr\u00fcfung;1,5 Tage\r\nFreigabe;2 Std\r\n', 'latin1'));
  const dropped = map.page.getByRole('dialog', { name: paste.title });
  const saved = new TextEncoder().encode(`${tableWords.id},Step\n,One\n,Two\n,Three`);
  const cleanSaved = await dropFiles(map.page, [{ file: 'saved.csv', bytes: saved }]);
  await dropped.getByRole('button', { name: paste.take(3) }).waitFor();
  // What came from the Table page says what it is for.
  await dropped.getByText(paste.savedHere).waitFor();
  // Another one dropped on the dialog takes its place.
  const clean = await dropFiles(map.page, [{ file: 'schritte.csv', bytes }]);
  await dropped.getByRole('button', { name: paste.take(2) }).click();
  await expect.poll(() => map.card('Prüfung').innerText()).toContain('1.5 d');
  expect(
    await map.page
      .getByRole('status')
      .filter({ hasText: words.pasted(2) })
      .count(),
  ).toBe(1);
  // A map that was called otherwise on its way is still a map.
  const cleanMap = await dropFiles(map.page, [
    { file: 'map.txt', bytes: readFileSync('tests/fixtures/formats/v1/map.json') },
  ]);
  await map.page.getByRole('button', { name: panelWords.import.add, exact: true }).waitFor();
  for (const away of [cleanSaved, clean, cleanMap]) away();
});
