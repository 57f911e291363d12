import { expect } from 'vitest';
import { keepingWords } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';

const { streams } = panelWords;
const words = keepingWords.removed;

test('a deleted workspace is erased for good after a question, from the keyboard; a copy taken first brings it back', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const toStreams = () =>
    page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  const section = page.getByRole('region', { name: streams.workspaces });
  await map.type('Only in the north @SAP');
  await toStreams();
  await section.getByRole('textbox', { name: streams.workspace, exact: true }).fill('North');
  await map.press('Enter');
  await map.saved();
  await section.getByRole('button', { name: streams.newWorkspace }).click();
  await section.getByRole('textbox', { name: streams.newWorkspace }).fill('South');
  await map.press('Enter');
  await map.ready();
  await toStreams();
  await section.getByRole('button', { name: `${streams.delete}: North` }).click();
  await section.getByText(`${streams.workspaceBin} (1)`).click();
  const erase = section.getByRole('button', { name: words.ask('North') });
  const question = section.getByRole('group', { name: words.question('North') });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await erase.focus();
  for (const key of ['Enter', 'Escape']) {
    await map.press('Enter');
    await question.waitFor();
    await page.emulateMedia({ colorScheme: key === 'Enter' ? 'light' : 'dark' });
    expect(await axe(page)).toEqual([]);
    await map.press(key);
    await question.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(words.ask('North'));
  }
  await map.press('Enter');
  const copy = new TextDecoder().decode(await map.download(question.getByRole('button', { name: words.copy })));
  await section.getByText(words.copied('North'), { exact: true }).waitFor();
  await question.getByRole('button', { name: words.erase }).focus();
  await map.press('Enter');
  await section.getByText(words.erased('North'), { exact: true }).waitFor();
  expect(await section.getByText(streams.workspaceBin).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  // Gone for good, and nothing is missed: no recovery screen comes up.
  await page.reload();
  await expect.poll(() => section.locator(':scope > ul > li').count()).toBe(1);
  expect(await section.getByText(streams.workspaceBin).count()).toBe(0);
  await map.openFile({ name: 'North.json', text: copy });
  await expect.poll(() => map.card('Only in the north').count()).toBe(1);
});
