import { expect } from 'vitest';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';

test('axe finds nothing wrong in the empty map, the sample, its looks, panels, pages and dialogs, in both themes', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const states: [string, string[]][] = [];
  const look = async (name: string): Promise<void> => {
    states.push([name, await axe(page)]);
  };
  await look('empty');
  await map.openSample();
  await look('sample');
  for (const lens of ['Plain', 'Shadow IT']) {
    await map.lens(lens);
    await look(`lens ${lens}`);
  }
  await map.layout('Lanes');
  await look('lanes');
  await map.canvas.focus();
  await map.press('i');
  await look('inspector');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark');
  for (const name of [words.pages.systems, words.pages.streams]) {
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { name, exact: true }).first().waitFor();
    await look(name);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
  await map.ready();
  const dialog = await map.openExport();
  await look('export');
  await map.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await map.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await look('palette');
  await page.emulateMedia({ forcedColors: 'active' });
  await look('forced colours');
  expect(states.filter(([, found]) => found.length > 0)).toEqual([]);
});
