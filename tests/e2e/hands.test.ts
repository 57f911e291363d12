import { expect } from 'vitest';
import { commandWords } from '#words/command.ts';
import { lineWords } from '#words/line.ts';
import { moreWords } from '#words/more.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import { drag, focused, hitEdge, order, select, threeSteps } from './pages/editing.ts';

test('several cards by pointer: framed, added, dragged with one undo; then one of them, then one after an arrow', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await threeSteps(map);
  await map.canvas.focus();
  await map.press('Escape');
  const boxOf = async (name: string) => {
    const box = await map.card(name).boundingBox();
    if (!box) throw new Error('no card');
    return box;
  };
  const [a, b, c] = [await boxOf('Aa'), await boxOf('Bb'), await boxOf('Cc')];
  const selected = () =>
    page
      .locator('.react-flow__node.selected [aria-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.split(', ')[1] ?? '').join(' '));
  // The map begins in the corner: a frame that begins there does not make it run away.
  await page.mouse.move(a.x - 6, a.y - 6);
  await page.mouse.down();
  await page.mouse.move(b.x + 40, b.y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(selected).toBe('Aa Bb');
  expect(await boxOf('Aa')).toEqual(a);
  await map.card('Cc').click({ modifiers: ['Shift'] });
  await expect.poll(selected).toBe('Aa Bb Cc');
  // The details show the last of them, and say what their buttons are for.
  await map.press('i');
  await page.getByText(moreWords.allSelected(3)).waitFor();
  await map.press('i');
  await drag(page, map.card('Bb'), { x: b.x + b.width / 2, y: b.y + b.height / 2 + 200 });
  await expect.poll(() => boxOf('Cc').then(({ y }) => y)).toBeGreaterThan(c.y + 100);
  await map.press('Control+z');
  await expect.poll(() => boxOf('Cc')).toEqual(c);
  await expect.poll(() => boxOf('Aa')).toEqual(a);
  await map.card('Aa').click();
  await expect.poll(selected).toBe('Aa');
  await hitEdge(map, 'Hand-over from Aa to Bb', 'left');
  await expect.poll(() => page.locator('.react-flow__edge.selected').count()).toBe(1);
  await map.card('Cc').click();
  await expect.poll(selected).toBe('Cc');
  // Where nothing is, the menu is the map's: what is selected elsewhere is not deleted from there.
  await page.mouse.click(c.x + 300, c.y + 300, { button: 'right' });
  await page.getByRole('menuitem', { name: commandWords['look.fit'] }).waitFor();
  expect(await page.getByRole('menuitem', { name: commandWords['step.delete'] }).count()).toBe(0);
});

test('an untouched field leaves Ctrl+Z to the map; after a slot or a speaker the line has the cursor', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const fields = () =>
    page
      .locator('.frame [data-part] input')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')).join('|'));
  await map.press('Control+ArrowDown');
  await expect.poll(() => page.locator('#line-question').innerText()).toBe(lineWords.nothingToAsk.times);
  await map.press('Control+ArrowUp');
  await page.locator('.frame [data-part=from] input').focus();
  await map.type('request');
  await map.type('paid');
  await expect.poll(fields).toBe('request|paid|||');
  await map.press('Control+z', 'Control+z');
  await expect.poll(fields).toBe('||||');
  await map.press('Control+y', 'Control+y');
  await expect.poll(fields).toBe('request|paid|||');
  await threeSteps(map);
  await select(map, 'Bb');
  // The map was pushed away: the card whose name is typed comes back into view.
  await page.mouse.wheel(0, 2000);
  await expect.poll(() => map.card('Bb').count()).toBe(0);
  await map.press('F2');
  await expect.poll(() => focused(page)).toBe(words.canvas.title);
  const title = page.getByRole('textbox', { name: words.canvas.title });
  expect((await title.boundingBox())?.y).toBeGreaterThan(0);
  await map.press('Control+z');
  await expect.poll(() => order(map)).toBe('Aa Bb');
  expect(await focused(page)).toBe(words.canvas.name);
  // The systems of another step stand in the row in which this one asks: a click in its middle still asks.
  await map.enter('Dd @Excel');
  for (const at of [0, 1]) {
    await map.piece('? which').nth(at).click();
    await expect.poll(() => page.locator('#line-question').innerText()).toContain(at === 0 ? 'Aa' : 'Bb');
    expect(await focused(page)).toBe(words.line.name);
  }
  // The round asks about the card that is clicked, and again about the one whose answer is taken back.
  const asks = (name: string) => expect.poll(() => page.locator('#line-question').innerText()).toContain(`· ${name}:`);
  await map.card('Aa').click();
  await asks('Aa');
  await map.enter('Word');
  await asks('Bb');
  await map.press('Control+z');
  await asks('Aa');
  await page.getByRole('button', { name: words.line.speaking(words.line.room) }).click();
  await page.getByRole('menuitem').nth(1).click();
  await expect.poll(() => focused(page)).toBe(words.line.name);
  // A suggestion that was taken closes the list for its name alone.
  await map.press('Control+ArrowUp', 'Control+ArrowUp');
  await page.keyboard.type('Ee @exc #Fin');
  await map.press(...Array.from({ length: 5 }, () => 'ArrowLeft'), 'Tab');
  await expect.poll(() => map.line.inputValue()).toBe('Ee @Excel #Fin');
  const offered = () => page.locator('.suggestions [role=option]').allInnerTexts();
  await page.keyboard.type('5m ');
  await expect.poll(() => map.line.inputValue()).toBe('Ee @Excel 5m #Fin');
  await expect.poll(offered).toEqual([]);
  await map.press('End');
  await expect.poll(offered).toContain('New: Fin');
});
