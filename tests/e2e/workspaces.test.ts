import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { mapWords } from '#words/command.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import type { MapPage } from './pages/map-page.ts';
import { decodePng } from './png.ts';
import { RegisterPage } from './pages/register-page.ts';

const { streams } = panelWords;

const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

const rows = (page: Page): Locator => page.getByRole('list', { name: streams.title }).getByRole('listitem');

/** Names of the streams on the page, in order. */
const listed = (page: Page): Promise<string[]> => rows(page).locator('.row-name').allInnerTexts();

async function fromRow(page: Page, name: string, line: string): Promise<void> {
  await page.getByRole('button', { name: streams.more(name), exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`${line}$`) }).click();
}

async function rename(map: MapPage, from: string, to: string): Promise<void> {
  await fromRow(map.page, from, streams.rename);
  await map.page.getByRole('textbox', { name: streams.name, exact: true }).fill(to);
  await map.press('Enter');
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

test('streams are made, renamed, duplicated, deleted, brought back and switched; each is there after a reload', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.type('Aa @SAP');
  await map.type('Bb');
  await goTo(page, words.pages.streams);
  await rename(map, words.streams.untitled, 'Claims');
  await expect.poll(() => listed(page)).toEqual(['Claims']);
  await expect.poll(() => focusedText(page)).toBe('Claims');
  // The field of a name is ready to be typed in, and Esc leaves the name and the focus where they were.
  await fromRow(page, 'Claims', streams.rename);
  await expect.poll(() => focused(page)).toBe(streams.name);
  await page.keyboard.type('Other');
  await map.press('Escape');
  await expect.poll(() => listed(page)).toEqual(['Claims']);
  await expect.poll(() => focusedText(page)).toBe('Claims');
  await fromRow(page, 'Claims', streams.duplicate);
  await expect.poll(() => listed(page)).toEqual(['Claims', mapWords.copyOf('Claims')]);
  // A name of one endless word leaves what else stands in its row on the page.
  const endless = 'Versicherungsantragsprüfung'.repeat(9);
  await rename(map, mapWords.copyOf('Claims'), endless);
  const rightEdge = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).first().boundingBox();
    return box ? box.x + box.width : Infinity;
  };
  const width = page.viewportSize()?.width ?? 0;
  await expect.poll(() => rightEdge(streams.more(endless))).toBeLessThan(width);
  await fromRow(page, endless, streams.delete);
  await page.getByRole('status').getByRole('button', { name: words.undo }).click();
  await goTo(page, words.pages.streams);
  await rows(page).filter({ hasText: endless }).locator('.row-name').click();
  await map.ready();
  await goTo(page, words.pages.streams);
  await expect.poll(() => rightEdge(panelWords.export.button)).toBeLessThan(width);
  await rename(map, endless, 'Orders');
  await fromRow(page, 'Orders', streams.delete);
  await expect.poll(() => listed(page)).toEqual(['Claims']);
  await expect.poll(() => focused(page)).not.toBe('BODY');
  await map.saved();
  await page.reload();
  // What was deleted waits in the bin, also after a reload.
  await expect.poll(() => listed(page)).toEqual(['Claims']);
  await page.getByText(`${streams.bin} (1)`).click();
  await page.getByRole('button', { name: streams.restore, exact: true }).click();
  await expect.poll(() => listed(page)).toEqual(['Claims', 'Orders']);
  await fromRow(page, 'Claims', streams.delete);
  await expect.poll(() => listed(page)).toEqual(['Orders']);
  await page.getByRole('status').getByRole('button', { name: words.undo }).click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBeGreaterThan(0);
  await goTo(page, words.pages.streams);
  await expect.poll(() => listed(page)).toEqual(['Claims', 'Orders']);
  await rows(page).filter({ hasText: 'Orders' }).locator('.row-name').click();
  await map.ready();
  await map.enter('Cc');
  await expect.poll(() => map.cards().count()).toBe(3);
  await map.saved();
  await page.reload();
  await map.ready();
  await expect.poll(() => map.cards().count()).toBe(3);
  const title = page.getByRole('textbox', { name: words.streams.name, exact: true });
  expect(await title.inputValue()).toBe('Orders');
  // Keys that work anywhere work in a field, too.
  await title.focus();
  await map.press('Control+k');
  await page.getByRole('dialog', { name: panelWords.palette.title }).waitFor();
  await map.press('Escape');
  await goTo(page, words.pages.streams);
  await rows(page).filter({ hasText: 'Claims' }).locator('.row-name').click();
  await expect.poll(() => map.cards().count()).toBe(2);
  // Deleted while it is looked at, here by another tab: the others are shown.
  const other = (await app.newTab()).page;
  await goTo(other, words.pages.streams);
  await fromRow(other, 'Claims', streams.delete);
  await expect.poll(() => listed(page)).toEqual(['Orders']);
  await page
    .getByRole('status')
    .filter({ hasText: streams.wasDeleted('Claims') })
    .getByRole('button', { name: streams.restore })
    .click();
  await expect.poll(() => map.cards().count()).toBe(2);
});

test('workspaces are made, renamed, switched, deleted and brought back; none sees the systems of another', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const section = page.getByRole('region', { name: streams.workspaces });
  const all = () => section.locator(':scope > ul > li');
  await map.type('Aa @SAP');
  await goTo(page, words.pages.streams);
  const name = section.getByRole('textbox', { name: streams.workspace, exact: true });
  await name.fill('North');
  await map.press('Enter');
  await map.saved();
  await section.getByRole('button', { name: streams.newWorkspace }).click();
  await section.getByRole('textbox', { name: streams.newWorkspace }).fill('South');
  await map.press('Enter');
  await map.ready();
  await map.enter('Bb @sa');
  await expect.poll(() => map.cards().count()).toBe(1);
  await goTo(page, words.pages.systems);
  const register = new RegisterPage(page);
  await expect.poll(() => register.column('name')).toEqual(['sa']);
  await map.saved();
  await page.reload();
  await goTo(page, words.pages.streams);
  await expect.poll(() => all().count()).toBe(2);
  expect(await name.inputValue()).toBe('South');
  // Twice at once, as in a file manager: one is open, and it is whole.
  await section.getByRole('button', { name: 'North', exact: true }).dblclick();
  await expect.poll(() => name.inputValue()).toBe('North');
  await goTo(page, words.pages.systems);
  await expect.poll(() => register.column('name')).toEqual(['SAP']);
  await goTo(page, words.pages.streams);
  await section.getByRole('button', { name: `${streams.delete}: South` }).click();
  await expect.poll(() => all().count()).toBe(1);
  await page.getByRole('status').getByRole('button', { name: words.undo }).click();
  await expect.poll(() => all().count()).toBe(2);
  await section.getByRole('button', { name: `${streams.delete}: South` }).click();
  await expect.poll(() => all().count()).toBe(1);
  await page.reload();
  await section.getByText(`${streams.workspaceBin} (1)`).click();
  await section.getByRole('button', { name: `${streams.restore}: South` }).click();
  await expect.poll(() => all().count()).toBe(2);
  await section.getByRole('button', { name: 'South', exact: true }).click();
  await expect.poll(() => name.inputValue()).toBe('South');
  await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
  await expect.poll(() => map.card('Bb').count()).toBe(1);
});

test('layout, lens and theme stay over a reload; what is exported is light in the dark, too', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await map.type('Aa @SAP');
  await map.layout('Lanes');
  await map.lens('Shadow IT');
  const light = await ground();
  const before = decodePng(await map.exportPng(1));
  for (const now of ['system', 'light'] as const) {
    await page.getByRole('banner').getByRole('button', { name: words.more }).click();
    await page.getByRole('menuitem', { name: words.theme[now] }).click();
  }
  await expect.poll(theme).toBe('dark');
  expect(await ground()).not.toBe(light);
  await map.saved();
  await page.reload();
  await map.ready();
  expect(await theme()).toBe('dark');
  const pressed = (group: string) =>
    page.getByRole('group', { name: group }).locator('[aria-pressed=true]').innerText();
  expect(await pressed(words.layouts.name)).toContain('Lanes');
  expect(await pressed(words.lenses.name)).toContain('Shadow IT');
  await map.openExport();
  const after = decodePng(await map.downloadPng(1));
  // Drawing took a moment; the focus is still on what was pressed.
  expect(await focusedText(page)).toBe(panelWords.export.as('PNG'));
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  expect(Buffer.compare(Buffer.from(after.rgba), Buffer.from(before.rgba))).toBe(0);
});
