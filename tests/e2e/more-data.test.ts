import { expect } from 'vitest';
import { commandWords, refusalWords } from '#words/command.ts';
import { countingWords } from '#words/counting.ts';
import { moreWords } from '#words/more.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';
import { voteWords } from '#words/votes.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import type { MapPage } from './pages/map-page.ts';

const panelOf = (map: MapPage) => map.page.getByRole('complementary', { name: panelWords.inspector.name });

/** Types into a field of the details and presses Enter. */
async function say(map: MapPage, field: keyof typeof moreWords.fields, text: string): Promise<void> {
  await panelOf(map).getByRole('textbox', { name: moreWords.fields[field], exact: true }).focus();
  await map.press('Control+a');
  await map.page.keyboard.insertText(text);
  await map.press('Enter');
}

/** Runs a command from the palette. */
async function command(map: MapPage, id: 'counting.open' | 'expect.ask' | 'expect.reveal'): Promise<void> {
  await map.press('Control+k');
  await map.page.getByRole('dialog', { name: panelWords.palette.title }).waitFor();
  await map.page.keyboard.insertText(commandWords[id]);
  await map.page.getByRole('option').filter({ hasText: commandWords[id] }).first().waitFor();
  await map.press('Enter');
}

test('a step says more: numbers, how sure they are, barriers, votes; all of it can be undone', async ({ app }) => {
  const { map } = app;
  await map.type('Take the call 10m 1d');
  await map.type('Check 1h 8h 72% <1 28%');
  await map.canvas.focus();
  await map.press('i');
  const panel = panelOf(map);
  await panel.getByRole('button', { name: moreWords.title, exact: true }).focus();
  await map.press('Enter');
  await say(map, 'people', '3-5');
  await say(map, 'wip', 'a few');
  const wip = panel.getByRole('textbox', { name: moreWords.fields.wip, exact: true });
  await expect.poll(() => wip.getAttribute('aria-invalid')).toBe('true');
  await panel.getByText(moreWords.unread.count).waitFor();
  const sure = panel.getByRole('combobox', { name: moreWords.sure.name(moreWords.fields.lt) });
  await sure.selectOption('measured');
  const takes = panel.getByRole('textbox', { name: moreWords.fields.lt, exact: true });
  await expect.poll(() => takes.inputValue()).toBe('=8h');
  const approvals = panel.getByRole('button', { name: moreWords.barriers['approvals'] ?? '', exact: true });
  await approvals.focus();
  await map.press('Space');
  await expect.poll(() => approvals.getAttribute('aria-pressed')).toBe('true');
  const five = (count: number) => panel.getByRole('button', { name: voteWords.button('Leaders', 5, count) });
  await five(0).focus();
  await map.press('Enter', 'Enter', '-');
  await five(1).waitFor();
  await panel.getByText(/Not in pictures: Leaders \(n 1\)/).waitFor();
  expect(await axe(map.page)).toEqual([]);
  // It stays open for the next step, and what was said comes back by undo.
  await map.canvas.focus();
  await map.press('Control+z', 'Control+z', 'Control+z');
  await panel.getByText(/Not in pictures/).waitFor({ state: 'detached' });
});

test('a hand-over that would bring everything back is refused, in the details and in the line', async ({ app }) => {
  const { map } = app;
  await map.type('Take the call 10m 1d');
  await map.type('Check 1h 8h 72% <1 28%');
  await map.canvas.focus();
  await map.press('i');
  const panel = panelOf(map);
  await panel.getByRole('button', { name: /rework$/ }).focus();
  await map.press('Enter');
  await panel.getByText(moreWords.sameRate('72 %')).waitFor();
  await say(map, 'rate', '100%');
  await panel.getByRole('alert').getByText(refusalWords.endless).waitFor();
  const rate = panel.getByRole('textbox', { name: moreWords.fields.rate, exact: true });
  await expect.poll(() => rate.inputValue()).toBe('28%');
  await map.line.focus();
  await map.type('Decide <1 100%');
  await expect.poll(() => map.cards().count()).toBe(3);
  expect((await map.cardLabels()).some((label) => label.includes('Decide <1 100%'))).toBe(true);
});

test('the map counts round the clock; what was expected is hidden until it is revealed', async ({ app }) => {
  const { map } = app;
  await map.type('Take the call 10m 16h');
  await map.type('Check 1h 132h');
  const frame = map.page.getByRole('group', { name: screenWords.frame.name });
  await expect.poll(() => frame.innerText()).toContain('takes 18.5 d');
  await command(map, 'counting.open');
  const dialog = map.page.getByRole('dialog', { name: countingWords.title });
  await dialog.getByRole('button', { name: countingWords.calendar.clock, exact: true }).focus();
  await map.press('Enter');
  await map.page.getByText(countingWords.leadWas('18.5 d', '6.2 d')).waitFor();
  expect(await axe(map.page)).toEqual([]);
  await map.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await command(map, 'expect.ask');
  await expect
    .poll(() => map.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(countingWords.expected.ask.leaders);
  for (const text of ['9d', '3', '23d', '6']) {
    await map.page.keyboard.insertText(text);
    await map.press('Enter');
  }
  const expected = map.page.getByRole('group', { name: countingWords.expected.name });
  await expect.poll(() => expected.innerText()).toContain(countingWords.expected.hidden);
  expect(await expected.innerText()).not.toMatch(/9|23/);
  await command(map, 'expect.reveal');
  await expect.poll(() => expected.innerText()).toBe('Leaders expect 9 d (n 3), doers 23 d (n 6), the map says 6.2 d');
});
