import { expect } from 'vitest';
import { keepingWords as words } from '#words/keeping.ts';
import { screenWords } from '#words/screen.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { story } from './pages/editing.ts';
import { FOLDER, folderTexts, KeepingPanel, setTrouble, troubleOf, withChosenFile } from './pages/keeping-panel.ts';

const DAY = 24 * 3_600_000;

test('R30: a chosen folder keeps one file a day, never an empty one; opened elsewhere it brings everything back', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await page.clock.install();
  await withChosenFile(page);
  await map.ready();
  await map.enter('Take @SAP');
  const names = async () => Object.keys(await folderTexts(page));
  const texts = async () => Object.values(await folderTexts(page));
  const closeMap = () =>
    page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  const openMap = () => page.getByRole('button', { name: new RegExp(`^${screenWords.pages.map}: `) }).click();
  const found = panel.dialog.getByText(/in the folder “Backups” was written .*, read again and found the same/);

  await panel.open();
  await setTrouble(page, { fails: 'write' });
  await panel.button(words.folder.choose).click();
  await panel.dialog.getByText(words.folder.failed.write('', FOLDER), { exact: true }).waitFor();
  expect(await names()).toEqual([]);
  await setTrouble(page, { fails: null });
  await panel.button(words.file.again).click();
  await found.waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await troubleOf(page)).toMatchObject({ picked: 1, madeLate: false });
  const [first = ''] = await names();
  expect([first, (await names()).length]).toEqual([expect.stringMatching(/^.+ \d{4}-\d\d-\d\d [0-9a-z]{4}\.json$/), 1]);
  await panel.close();

  // The same day: the same file, also in another visit.
  await map.saved();
  await page.reload();
  await map.ready();
  await map.enter('Check');
  await expect.poll(() => map.card('Check').count()).toBe(1);
  await closeMap();
  await expect.poll(texts).toEqual([expect.stringContaining('"Check"')]);
  expect(await names()).toEqual([first]);
  const dayOne = (await texts())[0];

  // The next day: a new file, and yesterday's last state stays.
  await openMap();
  await map.ready();
  await page.clock.fastForward(DAY);
  await map.enter('Decide');
  await expect.poll(() => map.card('Decide').count()).toBe(1);
  await setTrouble(page, { fails: 'folder' });
  await closeMap();
  await panel.dot.waitFor();
  await panel.open();
  await panel.dialog.getByText(words.folder.failed.folder('', FOLDER), { exact: true }).waitFor();
  await setTrouble(page, { fails: null });
  await panel.button(words.file.again).click();
  await found.waitFor();
  await panel.close();
  expect(await panel.dot.count()).toBe(0);
  await expect.poll(texts).toEqual([dayOne, expect.stringContaining('"Decide"')]);

  // Permission that the browser took back costs one click; letting go leaves the folder as it is.
  await setTrouble(page, { allowed: false });
  await openMap();
  await map.ready();
  await map.enter('Send');
  await expect.poll(() => map.card('Send').count()).toBe(1);
  await closeMap();
  await panel.dot.waitFor();
  await panel.open();
  await panel.dialog.getByText(words.folder.ask(FOLDER), { exact: true }).waitFor();
  await panel.button(words.file.allow).click();
  await found.waitFor();
  await panel.button(words.file.stop).click();
  await panel.dialog.getByText(words.folder.stopped(FOLDER), { exact: true }).waitFor();
  await panel.close();
  const left = await folderTexts(page);
  expect(Object.values(left)).toEqual([dayOne, expect.stringContaining('"Send"')]);

  await openMap();
  await map.ready();
  await map.fit();
  const here = await story(map);
  const [name = '', text = ''] = Object.entries(left).at(-1) ?? [];
  const other = (await app.elsewhere()).map;
  await other.openFile({ name, text });
  await other.fit();
  await expect.poll(() => story(other)).toEqual(here);
});
