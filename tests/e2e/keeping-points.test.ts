import { expect } from 'vitest';
import { keepingWords as words } from '#words/keeping.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { story } from './pages/editing.ts';
import { KeepingPanel } from './pages/keeping-panel.ts';
import type { MapPage } from './pages/map-page.ts';

const MANY = 20;

/** The data of the workspace's backup: every record, deleted ones too. */
async function data(map: MapPage): Promise<unknown> {
  const { name, data: records } = JSON.parse(await map.exportJson('workspace')) as Record<string, unknown>;
  return { name, records };
}

test('R18: the last 20 restore points survive a reload; any can be gone back to, and that is undone exactly', async ({
  app,
}) => {
  const { map } = app;
  const panel = new KeepingPanel(map);
  for (let at = 1; at <= MANY; at++) {
    await map.line.focus();
    await map.page.keyboard.insertText(`Step ${at} @System ${at % 3}`);
    await map.press('Enter');
    await panel.keepPoint(at);
  }
  await map.saved();
  await map.page.reload();
  await map.ready();
  await panel.open();
  await expect.poll(() => panel.points().count()).toBe(MANY);
  expect(await panel.points().first().innerText()).toContain(words.points.counts(1, MANY, 3));
  await panel.close();
  await map.fit();
  const [before, all] = [await data(map), await story(map)];
  // Each going back keeps a point of before: the one that is meant moves down by one.
  for (const [moved, steps] of [1, 11, MANY - 1].entries()) {
    await panel.goBackTo(MANY - steps + moved);
    await expect.poll(() => map.cards().count()).toBe(steps);
    await map.canvas.focus();
    await map.press('Control+z');
    await expect.poll(() => map.cards().count()).toBe(MANY);
    await map.fit();
    await expect.poll(() => story(map)).toEqual(all);
    expect(await data(map)).toEqual(before);
  }
});

test('a restore point says what going back would change, in words and as a picture; Esc and Back change nothing', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await map.type('Take @SAP');
  await map.type('Check');
  await panel.open();
  await panel.dialog.getByRole('textbox', { name: words.points.name }).fill('Before lunch');
  await map.press('Enter');
  await expect.poll(() => panel.points().allInnerTexts()).toEqual([expect.stringContaining('Before lunch')]);
  await panel.close();
  await map.enter('Decide');
  await map.card('Take').click();
  await map.press('Delete');
  await expect.poll(() => map.cards().count()).toBe(2);
  await panel.open();
  await panel.look(0);
  await panel.dialog.getByText(/^Added: “Take”/).waitFor();
  await panel.dialog.getByText('Deleted: “Decide”', { exact: true }).waitFor();
  const picture = panel.dialog.getByRole('img');
  await picture.waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  // By keyboard: back to the list, the focus on the point that was looked at; Esc leaves everything as it is.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(words.points.back);
  await map.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Before lunch');
  await panel.close();
  expect(await map.cards().count()).toBe(2);
  await page.emulateMedia({ colorScheme: 'dark' });
  await panel.open();
  await panel.dialog.getByText(words.where.title).click();
  expect(await axe(page)).toEqual([]);
  await panel.close();
  await panel.goBackTo(0);
  await expect.poll(() => map.card('Take').count()).toBe(1);
  await expect.poll(() => map.card('Decide').count()).toBe(0);
  await panel.open();
  await expect.poll(() => panel.points().count()).toBe(2);
  expect(await panel.points().first().innerText()).toContain(words.points.reasons['before-restore']);
  // The point from before going back brings the other state back, also in another visit.
  await page.reload();
  await map.ready();
  await panel.goBackTo(0);
  await expect.poll(() => map.card('Decide').count()).toBe(1);
});

test('a restore point is erased after a question in its place, from the keyboard; Keep and Esc keep it', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await map.type('Take @SAP');
  await panel.open();
  for (const note of ['Monday', 'Tuesday', 'Wednesday']) {
    await panel.dialog.getByRole('textbox', { name: words.points.name }).fill(note);
    await map.press('Enter');
    await panel.points().filter({ hasText: note }).waitFor();
  }
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const erase = panel.points().filter({ hasText: 'Tuesday' }).getByRole('button').last();
  const question = panel.dialog.getByRole('group', { name: /It cannot be brought back/ });
  await erase.focus();
  const name = await focused();
  expect(name).toContain('Tuesday');
  for (const key of ['Enter', 'Escape']) {
    await map.press('Enter');
    await question.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.points.keepIt);
    await page.emulateMedia({ colorScheme: key === 'Enter' ? 'light' : 'dark' });
    expect(await axe(page)).toEqual([]);
    await map.press(key);
    await question.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(name);
  }
  await map.press('Enter');
  await question.waitFor();
  await map.press('Shift+Tab');
  await map.press('Enter');
  await panel.dialog.getByText(/^The restore point of .* was erased\.$/).waitFor();
  await expect.poll(() => panel.points().count()).toBe(2);
  // The keys go on from the next one.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Monday');
  await page.reload();
  await map.ready();
  await panel.open();
  await expect.poll(() => panel.points().count()).toBe(2);
  expect(await panel.points().filter({ hasText: 'Tuesday' }).count()).toBe(0);
});

test('a restore point is kept before a file comes in, and by itself after half an hour of work', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await map.type('Take');
  await map.saved();
  const text = await map.exportJson('map');
  await map.openFile({ name: 'of the others.json', text });
  await panel.open();
  await expect.poll(() => panel.points().count()).toBe(1);
  expect(await panel.points().first().innerText()).toContain(words.points.reasons['before-import']);
  expect(await panel.points().first().innerText()).toContain('of the others.json');
  await panel.close();
  await page.clock.install();
  await page.reload();
  await map.ready();
  await panel.status.waitFor();
  for (let at = 0; at <= 16; at++) {
    await map.enter(`Step ${at}`);
    await expect.poll(() => map.card(`Step ${at}`).count()).toBe(1);
    await page.clock.fastForward(2 * 60_000);
  }
  await panel.open();
  await expect.poll(() => panel.points().count()).toBe(2);
  expect(await panel.points().first().innerText()).toContain(words.points.reasons.auto);
});
