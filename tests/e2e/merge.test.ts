import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { keepingWords } from '#words/keeping.ts';
import { mergeWords as words } from '#words/merge.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';
import { test, type App } from './app.ts';
import { axe } from './axe.ts';
import { order, select, story } from './pages/editing.ts';
import { KeepingPanel } from './pages/keeping-panel.ts';
import type { MapPage } from './pages/map-page.ts';

/** Steps in a row, each when the one before it is there. */
const chain = async (map: MapPage, ...steps: readonly string[]): Promise<void> => {
  for (const step of steps) {
    await map.type(step);
    await map.card(step).waitFor();
  }
  await expect.poll(() => order(map)).toBe(steps.join(' '));
};

const rename = async (map: MapPage, from: string, to: string): Promise<void> => {
  await select(map, from);
  await map.press('F2', 'Control+a');
  await map.type(to);
  await map.card(to).waitFor();
};

const attach = async (map: MapPage, step: string, system: string): Promise<void> => {
  await select(map, step);
  await map.press('i');
  const panel = map.page.getByRole('complementary', { name: panelWords.inspector.name });
  const field = panel.getByRole('textbox', { name: panelWords.inspector.attach });
  await field.fill(system);
  await field.press('Enter');
  await map.piece(system).first().waitFor();
  await map.canvas.focus();
  await map.press('i');
};

/** Two rooms that start from one file. */
async function twoRooms(app: App): Promise<readonly [MapPage, MapPage]> {
  const here = app.map;
  await chain(here, 'Take', 'Check', 'Send', 'File');
  await here.saved();
  const start = await here.exportJson('workspace');
  const there = (await app.elsewhere()).map;
  await there.openFile({ name: 'start.json', text: start });
  await there.card('File').waitFor();
  return [here, there];
}

async function review(map: MapPage, text: string): Promise<Locator> {
  const offer = await map.offerFile({ name: 'from there.json', text });
  await offer.getByRole('button', { name: words.button, exact: true }).click();
  const dialog = map.page.getByRole('dialog', { name: words.title });
  await dialog.waitFor();
  return dialog;
}

const counts = (dialog: Locator): Promise<string[]> => dialog.locator('dd').allInnerTexts();

test('two rooms edit apart: both sides are shown, the choice stands, Undo gives back what was, the same file proposes nothing', async ({
  app,
}) => {
  const [here, there] = await twoRooms(app);
  const { page } = here;

  await rename(here, 'Check', 'Check here');
  await here.enter('Pay');
  await here.card('Pay').waitFor();
  await select(here, 'Send');
  await here.press('Delete');
  await expect.poll(() => here.card('Send').count()).toBe(0);
  await here.saved();

  await rename(there, 'Check', 'Check there');
  await attach(there, 'Send', 'Outlook');
  await select(there, 'File');
  await there.enter('Archive 5m');
  await there.card('Archive').waitFor();
  await there.saved();
  const copy = await there.exportJson('workspace');

  await here.fit();
  const before = await story(here);
  const dialog = await review(here, copy);
  await dialog.getByText(words.by.history()).waitFor();
  expect((await counts(dialog))[2]).toBe('2');
  const name = dialog.getByRole('group', { name: words.field('“Check here”', 'name') });
  const sides = name.getByRole('radio');
  expect(await sides.evaluateAll((all) => all.map((one) => one.closest('label')?.innerText))).toEqual([
    `${words.here}\n“Check here”`,
    `${words.inFile}\n“Check there”`,
  ]);
  expect(await sides.first().isChecked()).toBe(true);
  const send = dialog.getByRole('group', { name: new RegExp(words.deletedHere('“Send”')) });
  expect(await send.innerText()).toContain('“Outlook” at “Send”');
  await dialog.getByText('Added: “Archive”, after “File”').waitFor();

  expect(await axe(page)).toEqual([]);

  // By keys alone: theirs for all, ours again for the name, then Merge.
  await dialog.getByRole('button', { name: words.takeAll }).focus();
  await page.keyboard.press('Enter');
  expect(await sides.last().isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await sides.last().evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await sides.first().isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  expect(await send.getByRole('radio').first().isChecked()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await dialog.getByRole('button', { name: words.merge, exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: new RegExp(`^${screenWords.pages.map}: `) }).click();
  await here.fit();
  await expect.poll(() => order(here)).toBe('Take Check here Pay Send File Archive');
  await here.piece('Outlook').first().waitFor();
  await here.saved();
  const merged = await story(here);

  await here.canvas.focus();
  await here.press('Control+z');
  await expect.poll(() => story(here)).toEqual(before);
  await here.press('Control+y');
  await expect.poll(() => story(here)).toEqual(merged);
  await here.saved();

  // The state before it is among the restore points.
  const keeping = new KeepingPanel(here);
  await keeping.open();
  await keeping.points().filter({ hasText: keepingWords.points.reasons['before-merge'] }).first().waitFor();
  expect(await keeping.points().filter({ hasText: 'from there.json' }).count()).toBe(1);
  await keeping.close();

  const second = await review(here, copy);
  await second.getByText(words.again).waitFor();
  expect(await second.getByRole('button', { name: words.merge, exact: true }).count()).toBe(0);
  await here.press('Escape');

  // The answer travels back: the other room is asked nothing and ends with the same map.
  const back = await review(there, await here.exportJson('workspace'));
  expect((await counts(back))[2]).toBe('0');
  await back.getByRole('button', { name: words.merge, exact: true }).click();
  await back.waitFor({ state: 'detached' });
  await there.page.getByRole('button', { name: new RegExp(`^${screenWords.pages.map}: `) }).click();
  await there.fit();
  await expect.poll(() => order(there)).toBe('Take Check here Pay Send File Archive');
});

test('a backup edited by hand can be merged: its edits count as changes there, what both changed is asked', async ({
  app,
}) => {
  const { map } = app;
  await chain(map, 'Take', 'Check', 'Send');
  await map.saved();
  const text = (await map.exportJson('workspace'))
    .replace('"name": "Take"', '"name": "Accept"')
    .replace('"name": "Check"', '"name": "Check by hand"');
  await rename(map, 'Check', 'Check here');
  await map.press('ArrowRight', 'Delete');
  await expect.poll(() => map.card('Send').count()).toBe(0);
  await map.saved();
  const dialog = await review(map, text);
  await dialog.getByText(words.by.edited()).waitFor();
  expect(await counts(dialog)).toEqual(['1', '1', '1']);
  await dialog.getByText('“Take” is now called “Accept”').waitFor();
  await dialog.getByRole('button', { name: words.takeAll }).click();
  await dialog.getByRole('button', { name: words.merge, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await map.page.getByRole('button', { name: new RegExp(`^${screenWords.pages.map}: `) }).click();
  await map.fit();
  await expect.poll(() => order(map)).toBe('Accept Check by hand');
});
