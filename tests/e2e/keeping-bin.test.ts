import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keepingWords as words } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';
import { test } from './app.ts';
import { KeepingPanel } from './pages/keeping-panel.ts';

const DAY = 86_400_000;
const { streams } = panelWords;

const listed = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: streams.title }).locator('.row-name').allInnerTexts();

test('R19: a deleted stream is undone from its message for 10 s, and comes back from the bin for 30 days', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await map.openSample();
  await page.clock.install();
  await page.reload();
  await map.ready();
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  await expect.poll(() => listed(page).then((names) => names.length)).toBe(2);
  const all = await listed(page);
  const [name = ''] = all.filter((one) => one !== screenWords.streams.untitled);
  const without = all.filter((one) => one !== name);
  const remove = async () => {
    await page.getByRole('button', { name: streams.more(name), exact: true }).click();
    await page.getByRole('menuitem', { name: streams.delete }).click();
    await expect.poll(() => listed(page)).toEqual(without);
  };
  await remove();
  await page.clock.runFor(9_900);
  await page.getByRole('status').getByRole('button', { name: screenWords.undo, exact: true }).click();
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  await expect.poll(() => listed(page)).toEqual(all);

  await remove();
  await map.saved();
  await page.reload();
  await page.clock.fastForward(29 * DAY + DAY / 2);
  await panel.open();
  await expect.poll(() => panel.binned()).toEqual([name]);
  await panel.dialog.getByText(/listed for 1 more day$/).waitFor();
  await panel.button(words.bin.backOf(name)).click();
  await panel.dialog.getByText(words.bin.broughtBack(name), { exact: true }).waitFor();
  // The button is gone; the focus is still in the dialog, not on the page behind it.
  await expect.poll(() => panel.dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await panel.close();
  await expect.poll(() => listed(page)).toEqual(all);
  // All that was on it is there again.
  await page.getByRole('list', { name: streams.title }).getByRole('button', { name, exact: true }).click();
  await expect.poll(() => map.cards().count()).toBeGreaterThan(10);

  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  await remove();
  await page.clock.fastForward(30 * DAY);
  await panel.open();
  await panel.dialog.getByText(words.bin.empty).waitFor();
  await panel.close();
  expect(await page.getByText(streams.bin).count()).toBe(0);
});
