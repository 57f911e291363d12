import { expect } from 'vitest';
import { keepingWords as words } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';
import { test } from './app.ts';
import { story } from './pages/editing.ts';
import { chosenText, CHOSEN, KeepingPanel, setTrouble, troubleOf, withChosenFile } from './pages/keeping-panel.ts';

const TEN_MINUTES = 600_000;

test('R30: a chosen file is complete before it is asked for, and never left empty or half-written', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await withChosenFile(page);
  await map.ready();
  await map.enter('Take @SAP');
  await panel.open();
  await setTrouble(page, { fails: 'picker' });
  await panel.button(words.file.choose).click();
  await expect.poll(() => chosenText(page)).toBeNull();
  await setTrouble(page, { fails: null });
  await panel.button(words.file.choose).click();
  await panel.dialog.getByText(/read again and found the same/).waitFor();
  expect(await troubleOf(page)).toMatchObject({ picked: 1, madeLate: false });
  const first = await chosenText(page);
  expect(JSON.parse(first ?? '')).toMatchObject({ app: 'tributary', kind: 'workspace' });
  await panel.close();
  await map.enter('Check');
  for (const fails of ['open', 'write', 'close'] as const) {
    await panel.open();
    await setTrouble(page, { fails });
    await panel.dialog
      .getByRole('button', { name: words.file.write, exact: true })
      .or(panel.button(words.file.again))
      .click();
    await panel.dialog.getByText(words.file.failed[fails](CHOSEN), { exact: true }).waitFor();
    expect(await chosenText(page)).toBe(first);
    await panel.close();
    expect(await panel.dot.count()).toBe(1);
  }
  await panel.open();
  for (const fails of ['read', 'compare'] as const) {
    await setTrouble(page, { fails });
    await panel.button(words.file.again).click();
    await panel.dialog.getByText(words.file.failed[fails](CHOSEN), { exact: true }).waitFor();
  }
  await setTrouble(page, { fails: null });
  await panel.button(words.file.again).click();
  await panel.dialog.getByText(/read again and found the same/).waitFor();
  expect(await chosenText(page)).toContain('"Check"');
  await panel.close();
  expect(await panel.dot.count()).toBe(0);
});

test('a chosen file follows the work by itself, and opened elsewhere it brings everything back, the bin too', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await page.clock.install();
  await withChosenFile(page);
  await map.ready();
  await map.openSample();
  await panel.open();
  await panel.button(words.file.choose).click();
  await panel.dialog.getByText(/read again and found the same/).waitFor();
  await panel.close();
  await map.enter('Later step');
  await expect.poll(() => map.card('Later step').count()).toBe(1);
  await page.clock.fastForward(TEN_MINUTES - 60_000);
  expect(await chosenText(page)).not.toContain('Later step');
  await page.clock.fastForward(75_000);
  await expect.poll(() => chosenText(page)).toContain('Later step');
  // It is known in the next visit; a map that is closed is written at once.
  await map.saved();
  await page.reload();
  await map.ready();
  await map.enter('In the next visit');
  await expect.poll(() => map.card('In the next visit').count()).toBe(1);
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  await expect.poll(() => chosenText(page)).toContain('In the next visit');
  await page.getByRole('button', { name: panelWords.streams.more(screenWords.streams.untitled), exact: true }).click();
  await page.getByRole('menuitem', { name: panelWords.streams.delete }).click();
  await page.getByRole('button', { name: new RegExp(`^${screenWords.pages.map}: `) }).click();
  await map.ready();
  await expect.poll(async () => (JSON.parse((await chosenText(page)) ?? '{}') as { bin?: number }).bin).toBe(1);
  await map.fit();
  const here = await story(map);

  const other = (await app.elsewhere()).map;
  await other.openFile({ name: CHOSEN, text: (await chosenText(page)) ?? '' });
  await other.fit();
  await expect.poll(() => story(other)).toEqual(here);
  const there = new KeepingPanel(other);
  await there.open();
  await expect.poll(() => there.binned()).toEqual([screenWords.streams.untitled]);
});

test('permission that the browser took back wears a dot and costs one click; letting go leaves the file as it is', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await withChosenFile(page);
  await map.ready();
  await panel.open();
  await panel.button(words.file.choose).click();
  await panel.dialog.getByText(/read again and found the same/).waitFor();
  await setTrouble(page, { allowed: false });
  await panel.close();
  await map.enter('Take');
  await expect.poll(() => map.cards().count()).toBe(1);
  const before = await chosenText(page);
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  await panel.dot.waitFor();
  expect(await chosenText(page)).toBe(before);
  await panel.open();
  await panel.dialog.getByText(words.file.ask(CHOSEN), { exact: true }).waitFor();
  await panel.button(words.file.allow).click();
  await panel.dialog.getByText(/read again and found the same/).waitFor();
  const after = await chosenText(page);
  expect(after).toContain('"Take"');
  await panel.button(words.file.stop).click();
  await panel.dialog.getByText(words.file.stopped(CHOSEN), { exact: true }).waitFor();
  await panel.close();
  expect(await panel.dot.count()).toBe(0);
  expect(await chosenText(page)).toBe(after);
});
