import { expect } from 'vitest';
import { tableWords as words } from '#words/table.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { handsOf } from './browser.ts';
import { TablePage } from './pages/table-page.ts';

test('the table by keyboard alone: edit, paste a block, fill, undo, sort, out as CSV and in again; lenses 3 and 4', async ({
  app,
}) => {
  const { map } = app;
  for (const line of ['Take 10m 1d 90% @SAP #Sales', 'Check 1h 4d 60%', 'Approve 30m', 'Send 5m 1d 100%'])
    await map.type(line);
  await expect.poll(() => map.cards().count()).toBe(4);
  await map.press('Escape', 'g');
  const table = new TablePage(map.page);
  // It begins at the step that is selected on the map.
  await expect.poll(() => table.place()).toBe('3 name');
  await table.press('Control+Home');

  // Typing replaces, Tab goes on, F2 edits, Esc puts back.
  await table.press('ArrowRight', 'ArrowRight');
  await map.page.keyboard.type('15m');
  await table.press('Tab');
  expect(await table.place()).toBe('0 lt');
  await table.press('F2', 'End', 'x', 'Escape');
  await expect.poll(() => table.column('pt')).toEqual(['15 min', '1 h', '30 min', '5 min']);
  expect((await table.column('lt'))[0]).toBe('1 d');

  // A block from a spreadsheet, with a cell that nobody understands and a row too many.
  await table.press('ArrowDown', 'ArrowDown');
  await table.clipboard('6d\t\t70%\r\nvaries\t\t95%\r\n2d\t\t80%\r\n');
  await table.press('Control+v');
  await map.page.getByRole('dialog', { name: words.pasteMore.title }).waitFor();
  await table.press('Enter');
  await expect.poll(() => table.column('lt')).toEqual(['1 d', '4 d', '6 d', 'varies', '2 d']);
  expect(await table.column('ca')).toEqual(['90 %', '60 %', '70 %', '95 %', '80 %']);
  await map.page.getByRole('button', { name: words.notRead(1) }).waitFor();

  // One undo takes the whole block back; redo brings it.
  await expect.poll(() => table.place()).toBe('2 lt');
  await table.press('Control+z');
  await expect.poll(() => table.column('lt')).toEqual(['1 d', '4 d', '', '1 d']);
  await table.press('Control+y');
  await expect.poll(() => table.column('lt')).toEqual(['1 d', '4 d', '6 d', 'varies', '2 d']);

  // Fill down, and clear.
  await table.press('Control+Home', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect.poll(() => table.column('team')).toEqual(['Sales', 'Sales', 'Sales', 'Sales', '']);
  await table.press('Control+c');
  expect(await map.page.evaluate(() => navigator.clipboard.readText())).toBe('Sales\r\nSales\r\nSales\r\n');

  // Sorting changes what is shown, never the story.
  await table.press('Control+Home', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect.poll(() => table.column('pt')).toEqual(['5 min', '15 min', '30 min', '1 h', '']);
  expect(await table.column('name')).toEqual(['Send', 'Take', 'Approve', 'Check', '']);
  await table.press('Enter', 'Enter');
  await expect.poll(() => table.column('name')).toEqual(['Take', 'Check', 'Approve', 'Send', '']);

  // The last row takes a line.
  await table.press('Control+Home', 'Control+ArrowDown', 'ArrowDown');
  await map.page.keyboard.type('File it 3m');
  await table.press('Enter');
  await expect.poll(() => table.column('name')).toEqual(['Take', 'Check', 'Approve', 'Send', '', 'File it']);
  expect(await table.place()).toBe('6 name');
  expect(await axe(map.page)).toEqual([]);

  // Out, edited elsewhere, and in: only what was edited changes.
  await table.press('ArrowUp', 'Escape');
  const file = await table.saved();
  expect(file).toMatch(/^\uFEFFId \(leave as it is\),No\.,Step,/);
  const edited = file.replace(',15m,', ',20m,').replace(/\r\n$/, '\r\n,,Archive,Legal\r\n');
  const told = await table.bring(edited);
  expect(told).toContain(words.back.cells(1));
  expect(told).toContain(words.back.rows(1));
  await expect.poll(() => table.column('pt')).toEqual(['20 min', '1 h', '30 min', '5 min', '', '3 min', '']);
  expect((await table.column('team')).at(-1)).toBe('Legal');
  expect((await handsOf(map.page)).pointers).toBe(0);

  // Back on the map, the lenses of time and quality say what the table says.
  await map.press('Control+k');
  await map.page.getByRole('dialog').waitFor();
  await map.page.keyboard.type('Go to the map');
  await table.press('Enter');
  await map.canvas.focus();
  await map.press('3');
  await expect
    .poll(() => map.headline.innerText())
    .toBe('Work waits 10.8 of the 13 days (known for 3 of 7 steps). Longest: Approve, 5.9 d.');
  await map.press('4');
  await expect
    .poll(() => map.headline.innerText())
    .toBe('29 % comes through right the first time (known for 5 of 7 steps). Lowest: Check, usable 60 %.');
  await map.saved();
});

test('an input method begins in the cell; what is typed is saved when another cell is clicked; a block by dragging', async ({
  app,
}) => {
  const { map } = app;
  for (const line of ['Take 10m', 'Check 1h', 'Send 5m']) await map.type(line);
  await expect.poll(() => map.cards().count()).toBe(3);
  await map.press('Escape', 'g');
  const table = new TablePage(map.page);
  await expect.poll(() => table.place()).toBe('2 name');

  const browser = await map.page.context().newCDPSession(map.page);
  await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  await browser.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await browser.send('Input.insertText', { text: '送る' });
  await table.cell(0, 'pt').click();
  await expect.poll(() => table.column('name')).toEqual(['Take', 'Check', '送る']);

  await map.page.keyboard.type('12m');
  await table.cell(1, 'lt').click();
  await expect.poll(() => table.column('pt')).toEqual(['12 min', '1 h', '5 min']);
  expect(await table.place()).toBe('1 lt');

  await table.cell(0, 'pt').hover();
  await map.page.mouse.down();
  await table.cell(2, 'lt').hover();
  await map.page.mouse.up();
  expect(await table.grid.locator('[aria-selected=true]').count()).toBe(6);
  await table.press('Delete');
  await expect.poll(() => table.column('pt')).toEqual(['', '', '']);
});
