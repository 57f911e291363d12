import { expect } from 'vitest';
import { commands } from '#commands/registry.ts';
import { commandWords } from '#words/command.ts';
import { countingWords } from '#words/counting.ts';
import { panelWords } from '#words/panels.ts';
import { registerWords } from '#words/register.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import { focused, order } from './pages/editing.ts';

const LINES = ['Aa #Sales', 'Bb', 'Cc #Finance'];

test('everything selected, copied, pasted, deleted; a system on and off by a click where it crosses; walk and filter', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (const line of ['Aa @SAP', 'Bb', 'Cc @SAP']) await map.type(line);
  await map.press('Escape', 'Control+a', 'Control+c');
  await map.press('Control+v');
  await expect.poll(() => map.cards().count()).toBe(6);
  await map.press('Control+z');
  await expect.poll(() => map.cards().count()).toBe(3);
  await page.evaluate(() => navigator.clipboard.writeText('Dd 10m @SAP\nEe\n\nFf'));
  await map.press('Control+v');
  await page.getByRole('dialog').waitFor();
  await map.press('Enter');
  await expect.poll(() => order(map)).toContain('Dd Ee Ff');
  await map.press('Control+z');
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  await map.press('Control+a', 'Delete');
  await expect.poll(() => map.cards().count()).toBe(0);
  expect(await focused(page)).toBe(words.canvas.name);
  await page.getByRole('status').getByRole('button', { name: words.undo }).click();
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');

  // Where the line of "Bb" would meet the bar of SAP, a click attaches it; another one takes it off.
  await map.fit();
  const crossing = async (): Promise<{ readonly x: number; readonly y: number }> => {
    const bar = await map.piece('SAP').first().boundingBox();
    const card = await map.card('Bb').boundingBox();
    if (!bar || !card) throw new Error('no crossing');
    return { x: card.x + card.width / 2, y: bar.y + bar.height / 2 };
  };
  const at = await crossing();
  const systems = () => map.card('Bb').getAttribute('aria-label');
  await page.mouse.move(at.x - 3, at.y);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
  await expect.poll(systems).toContain('1 system');
  // With a system the step leaves its open slot, and the bar may stand higher.
  const now = await crossing();
  await page.mouse.move(now.x + 2, now.y);
  await page.mouse.click(now.x + 2, now.y);
  await expect.poll(systems).not.toContain('1 system');
  const toast = page.getByRole('status').filter({ hasText: words.canvas.detached('SAP', 'Bb') });
  await toast.getByRole('button', { name: words.undo }).click();
  await expect.poll(systems).toContain('1 system');

  // The sentence walks its steps; a chip leaves only its own in full.
  await map.headline.getByRole('button').click();
  const walk = page.getByRole('group', { name: words.headline.walk });
  await expect.poll(() => walk.innerText()).toContain(words.headline.at(1, 3));
  await expect.poll(() => focused(page)).toBe(words.headline.next);
  await map.press('Enter');
  await expect.poll(() => walk.innerText()).toContain(words.headline.at(2, 3));
  await map.press('Escape');
  await expect.poll(() => walk.count()).toBe(0);
  expect(await focused(page)).toBe(words.canvas.name);
  const chip = page.getByRole('group', { name: words.chips.name }).getByRole('button').first();
  await chip.click();
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await chip.click();
  expect(await chip.getAttribute('aria-pressed')).toBe('false');

  // Digits look through a lens on the canvas, and are text anywhere else.
  const pressed = () => page.getByRole('group', { name: words.lenses.name }).locator('[aria-pressed=true]').innerText();
  await map.canvas.focus();
  await map.press('2');
  await expect.poll(pressed).toContain('Shadow IT');
  await map.line.focus();
  await map.press('0');
  expect(await map.line.inputValue()).toBe('0');
  expect(await pressed()).toContain('Shadow IT');
});

test('a new stream asks for its frame first: Enter goes on, Esc skips; the frame stays', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  await map.type('Aa');
  await map.saved();
  const frame = page.getByRole('group', { name: words.frame.name });
  const newStream = async () => {
    await page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
    await page.getByRole('button', { name: panelWords.streams.newMap }).click();
    await map.ready();
    await expect.poll(() => focused(page)).toContain(words.frame.hints.from);
  };
  await newStream();
  expect(await frame.innerText()).toContain(words.frame.ask);
  for (const text of ['order', 'delivery', 'the customer', '10 d', 'half wait']) await map.type(text);
  await expect.poll(() => focused(page)).toBe(countingWords.expected.ask.leaders);
  // What leaders and doers expect, and how many were asked: nothing, this time.
  await map.press('Enter', 'Enter', 'Enter', 'Enter');
  await expect.poll(() => focused(page)).toBe(words.line.name);
  await map.type('Bb');
  await map.saved();
  await page.reload();
  await map.ready();
  await expect
    .poll(() => frame.getByRole('textbox').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(['order', 'delivery', 'the customer', '10 d', 'half wait']);
  await newStream();
  await map.press('Escape');
  await expect.poll(() => focused(page)).toBe(words.line.name);
  expect(await frame.innerText()).not.toContain(words.frame.ask);
});

test('"?" lists every key, Ctrl+K finds and runs every command that is possible', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  for (const line of LINES) await map.type(line);
  await map.press('Escape', '?');
  const keys = page.getByRole('dialog', { name: panelWords.keys.title });
  await keys.waitFor();
  const listed = await keys.locator('dt').allInnerTexts();
  expect(commands.filter((one) => one.keys && !listed.includes(one.name)).map((one) => one.name)).toEqual([]);
  await map.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe(words.canvas.name);

  const run = async (name: string): Promise<void> => {
    await map.press('Control+k');
    const field = page.getByRole('combobox', { name: panelWords.palette.field });
    await field.fill(name);
    await page.getByRole('option').filter({ hasText: name }).first().waitFor();
    await map.press('Enter');
    await page.getByRole('dialog', { name: panelWords.palette.title }).waitFor({ state: 'detached' });
  };
  await run(commandWords['step.duplicate']);
  await expect.poll(() => map.cards().count()).toBe(4);
  await run(commandWords['edit.undo']);
  await expect.poll(() => map.cards().count()).toBe(3);
  await run(commandWords['step.byHand']);
  await expect.poll(() => map.piece('by hand').count()).toBe(1);
  await run(commandWords['look.layout']);
  await expect.poll(() => map.piece('Finance, ').count()).toBe(1);
  await run(commandWords['look.outline']);
  await page.getByRole('navigation', { name: panelWords.outline.name }).waitFor();
  await run(commandWords['edit.title']);
  await expect.poll(() => focused(page)).toBe(words.canvas.title);
  await map.press('Escape');
  await run(commandWords['look.systems']);
  await page.getByRole('heading', { name: registerWords.title }).waitFor();
  await run('Aa');
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  await run(commandWords['edit.selectAll']);
  await run(commandWords['step.delete']);
  await expect.poll(() => map.cards().count()).toBe(0);
});
