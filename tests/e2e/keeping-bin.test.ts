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

test('R15: edits that were set aside are named in the panel and can be taken away whole', async ({ app }) => {
  const { map } = app;
  const panel = new KeepingPanel(map);
  await map.type('Take');
  await map.saved();
  // As an edit of another history is put aside at the start.
  await map.page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reading')));
      });
    const db = await done(indexedDB.open('tributary'));
    const [d] = await done(db.transaction('docs').objectStore('docs').getAllKeys());
    const rows = db.transaction('quarantine', 'readwrite').objectStore('quarantine');
    await done(rows.add({ d, at: Date.now(), why: 'epoch', format: 1, epoch: 'other', u: new Uint8Array([1, 2, 3]) }));
    db.close();
  });
  await panel.open();
  const part = panel.dialog.getByRole('region', { name: words.aside.title });
  const line = new TextDecoder().decode(await map.download(part.getByRole('button', { name: words.aside.save })));
  expect(JSON.parse(line)).toMatchObject({ app: 'tributary', why: 'epoch', u: 'AQID' });
});
