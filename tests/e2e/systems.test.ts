import { expect } from 'vitest';
import { registerWords as words } from '#words/register.ts';
import { screenWords } from '#words/screen.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { RegisterPage } from './pages/register-page.ts';

test('the inventory by keyboard: search, five selected and owned at once, one undo, sort, group, merge, people', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (const line of ['Take 10m 1d @SAP @Excel', 'Check 1h 2d @"SAP ECC" @Outlook', 'Send 5m 1d @Word @Teams'])
    await map.type(line);
  await expect.poll(() => map.cards().count()).toBe(3);
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.systems, exact: true }).click();
  const register = new RegisterPage(page);
  const names = () => register.column('name');
  await expect.poll(names).toEqual(['Excel', 'Outlook', 'SAP', 'SAP ECC', 'Teams', 'Word']);
  expect(await register.column('share')).toEqual(['25 %', '50 %', '25 %', '50 %', '25 %', '25 %']);
  await page.getByRole('button', { name: words.chip(words.chips.noOwner, 6, 6) }).waitFor();

  // A mistyped letter is forgiven; the arrow leads from the search into the grid, Esc back.
  await register.find('Outlok');
  await expect.poll(names).toEqual(['Outlook']);
  await register.press('Escape');
  await page.getByRole('searchbox').fill('');
  await expect.poll(names).toHaveLength(6);
  await register.press('ArrowDown', 'Control+Home');

  // Five rows, one owner, one undo.
  await register.press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await page.getByText(words.bar.selected(5), { exact: true }).waitFor();
  await register.press('ArrowRight', 'Enter');
  await page.keyboard.type('ERP team');
  await register.press('Control+Enter');
  const owners = () => register.column('techOwner');
  await expect.poll(owners).toEqual([...Array<string>(5).fill('ERP team'), words.notAsked]);
  await register.press('Escape');
  await page.getByRole('button', { name: words.chip(words.chips.noOwner, 1, 6) }).waitFor();
  expect(await axe(page)).toEqual([]);
  await register.press('Control+z');
  await expect.poll(owners).toEqual(Array<string>(6).fill(words.notAsked));
  await register.press('Control+y');
  await expect.poll(owners).toEqual([...Array<string>(5).fill('ERP team'), words.notAsked]);

  // Sorted by the head, by key: what is missing stands last both ways. Then in groups.
  await register.press('Control+Home', 'ArrowUp', 'ArrowRight', 'Enter', 'Enter');
  await expect.poll(async () => (await names()).at(-1)).toBe('Word');
  await register.press('Enter');
  await page.getByRole('combobox', { name: words.groupBy }).selectOption('techOwner');
  await expect.poll(() => register.groups()).toEqual([words.group('ERP team', 5), words.group(words.notAsked, 1)]);
  await page.getByRole('combobox', { name: words.groupBy }).selectOption('');

  // A cost that is no number is kept as typed; "82k" is one.
  await register.say('SAP', 'cost', '82k');
  await expect.poll(() => register.cell('SAP', 'cost').locator('bdi').innerText()).toBe('82,000');

  // Two that are one: the map follows, and one undo brings the other back.
  await page.getByRole('button', { name: words.duplicates.show }).click();
  await page.getByRole('button', { name: words.duplicates.merge, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: words.merge.title(2) });
  await dialog.getByRole('radio', { name: /^SAP\b(?! ECC)/ }).check();
  await dialog.getByRole('button', { name: words.merge.go('SAP') }).click();
  await expect.poll(names).toEqual(['Excel', 'Outlook', 'SAP', 'Teams', 'Word']);
  expect(await register.cell('SAP', 'aliases').innerText()).toBe('SAP ECC');
  expect(await register.cell('SAP', 'steps').innerText()).toBe('2');
  await page.locator('.reg-grid [data-at][tabindex="0"]').focus();
  await register.press('Control+z');
  await expect.poll(names).toEqual(['Excel', 'Outlook', 'SAP', 'SAP ECC', 'Teams', 'Word']);

  // People: what they own is counted, and all of it goes to somebody else at once.
  await page.getByRole('button', { name: words.tabs.people, exact: true }).click();
  const people = new RegisterPage(page, words.peopleName);
  await expect.poll(() => people.column('owns')).toEqual(['5']);
  expect(await axe(page)).toEqual([]);
  await people.find('');
  await register.press('Space');
  await page.getByRole('button', { name: words.bar.handOver }).click();
  await page.keyboard.type('Ann Lee');
  await page.getByRole('option', { name: /^Ann Lee/ }).waitFor();
  await register.press('Enter');
  await expect.poll(() => people.column('name')).toEqual(['Ann Lee', 'ERP team']);
  expect(await people.column('owns')).toEqual(['5', '0']);
});
