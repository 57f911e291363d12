import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { registerWords } from '#words/register.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import type { MapPage } from './pages/map-page.ts';

/** "Step 2 of 3, Check" as "Check", in story order. */
async function names(map: MapPage): Promise<string[]> {
  return (await map.cardLabels())
    .map((label) => /^Step (\d+) of \d+, ([^,]*)/.exec(label))
    .toSorted((a, b) => Number(a?.[1]) - Number(b?.[1]))
    .map((found) => found?.[2] ?? '');
}

/** Cards of the map, without the ghost of what is being typed. */
const kept = (map: MapPage): Locator => map.canvas.locator('.react-flow__node[data-id^="card:"]:not(.is-ghost)');

/** "Hand-over from A to B" as "A > B", sorted. */
async function handOvers(map: MapPage): Promise<string[]> {
  const labels = await map.canvas
    .locator('.react-flow__edge')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace(/^Hand-over from (.*) to (.*)$/, '$1 > $2')).toSorted();
}

/** Pairs of cards whose boxes on the screen share a point. */
async function overlaps(map: MapPage): Promise<string[]> {
  const boxes = await map.cards().evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left, top, right, bottom, label: one.getAttribute('aria-label') ?? '' };
    }),
  );
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.label} / ${b.label}`),
  );
}

/** What stands in a chip under the typed text: "kind: text". */
const chipsOf = (map: MapPage): Promise<string[]> =>
  map.page
    .locator('.line-highlight mark')
    .evaluateAll((all) => all.map((one) => `${one.getAttribute('data-token')}: ${one.textContent}`));

test('a straight stream of 15 lines: 15 cards, 14 hand-overs, no card on another, none moved by hand', async ({
  app,
}) => {
  const { map } = app;
  for (let i = 1; i <= 15; i += 1) await map.type(`Task ${i} ${i}m ${i}d @S${i % 4} #T${i % 3}`);
  await map.fit();
  await expect.poll(() => map.cards().count()).toBe(15);
  await expect.poll(() => map.canvas.locator('.react-flow__edge').count()).toBe(14);
  expect(await overlaps(map)).toEqual([]);
  expect(await names(map)).toEqual(Array.from({ length: 15 }, (_, i) => `Task ${i + 1}`));
  await map.layout('Lanes');
  await map.fit();
  await expect.poll(() => map.cards().count()).toBe(15);
  expect(await overlaps(map)).toEqual([]);
  expect(await map.exportJson('map')).not.toContain('pin:');
  expect(await map.page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
});

test('Enter never waits: lines typed without a pause stand in the order in which they came', async ({ app }) => {
  const { map } = app;
  await map.line.focus();
  const wanted = Array.from({ length: 12 }, (_, i) => `Fast ${i + 1}`);
  // Sent at once: the next key is on its way before the page has drawn the last.
  const { keyboard } = map.page;
  await Promise.all(wanted.flatMap((name) => [keyboard.insertText(name), keyboard.press('Enter')]));
  await expect.poll(() => kept(map).count()).toBe(12);
  expect(await names(map)).toEqual(wanted);
});

test('lines go after, before, beside; branches join, or go on alone; the ghost stands where the step will', async ({
  app,
}) => {
  const { map } = app;
  const ghosts = map.canvas.locator('.react-flow__node.is-ghost[data-id^="card:"]');
  await map.type('Receive');
  await map.type('Decide');
  await map.page.keyboard.type('Check');
  await expect.poll(() => ghosts.count()).toBe(1);
  await expect.poll(() => ghosts.getByRole('group').getAttribute('aria-label')).toContain('Check');
  await map.press('Shift+Enter');
  await expect.poll(() => ghosts.count()).toBe(0);
  await expect.poll(() => names(map)).toEqual(['Receive', 'Check', 'Decide']);
  expect(await handOvers(map)).toEqual(['Check > Decide', 'Receive > Check']);
  // Beside the last one: a branch; Alt+Enter goes on with it alone, Enter joins what is open.
  await map.press('ArrowDown');
  await map.type('Inspect', 'Control+Enter');
  await expect.poll(() => handOvers(map)).toEqual(['Check > Decide', 'Check > Inspect', 'Receive > Check']);
  await map.type('Photograph', 'Alt+Enter');
  await expect.poll(async () => (await handOvers(map)).includes('Inspect > Photograph')).toBe(true);
  await map.type('Compare');
  await expect
    .poll(() => handOvers(map))
    .toEqual([
      'Check > Decide',
      'Check > Inspect',
      'Decide > Compare',
      'Inspect > Photograph',
      'Photograph > Compare',
      'Receive > Check',
    ]);
  expect(await overlaps(map)).toEqual([]);
  // Esc leaves the line: what is unfinished stays there, no card pretends to be on the map.
  await map.page.keyboard.type('Maybe');
  await expect.poll(() => ghosts.count()).toBe(1);
  await map.press('Escape');
  await expect.poll(() => ghosts.count()).toBe(0);
  await expect.poll(() => map.canvas.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await map.line.inputValue()).toBe('Maybe');
  expect(await map.cards().count()).toBe(6);
});

test('one line says it all: chips, suggestions, speakers, notes, what cannot be read; unfinished text is kept', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const options = page.getByRole('listbox', { name: words.line.suggestions }).getByRole('option');
  await page.keyboard.type('Credit check 20m 2d 85% @SAP=ERP team @"Outlook list" #Finance');
  await expect
    .poll(() => chipsOf(map))
    .toEqual([
      'work: 20m',
      'takes: 2d',
      'usable: 85%',
      'system: @SAP',
      'owner: =ERP team',
      'system: @"Outlook list"',
      'team: #Finance',
    ]);
  await map.press('Enter');
  await expect.poll(() => map.card('Credit check').getAttribute('aria-label')).toContain('Finance');

  // Esc closes the list for what stands there; the same written anew has it again.
  await map.line.focus();
  await page.keyboard.type('File @');
  await expect.poll(() => options.count()).toBeGreaterThan(0);
  await map.press('Escape');
  await expect.poll(() => options.count()).toBe(0);
  await map.press('Backspace');
  await page.keyboard.type('@');
  await expect.poll(() => options.count()).toBeGreaterThan(0);
  await map.press('Control+a', 'Backspace');

  // Tab takes the suggestion; the same name written otherwise is the same system.
  await page.keyboard.type('Book it @outl');
  await expect.poll(() => options.first().innerText()).toContain('Outlook list');
  await map.press('Tab');
  expect(await map.line.inputValue()).toContain('Book it @Outlook list');
  await map.press('Enter');
  await map.type('Close it @s.a.p @"OUTLOOK-LIST"');
  await expect.poll(() => map.cards().count()).toBe(3);
  await page.getByRole('navigation').getByRole('button', { name: words.pages.systems, exact: true }).click();
  await page.getByText(registerWords.count(2, 2), { exact: true }).waitFor();
  await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
  await map.ready();

  // Backspace right behind a chip turns it into text.
  await map.line.focus();
  await page.keyboard.type('Call team 20m');
  await expect.poll(() => chipsOf(map)).toEqual(['work: 20m']);
  await map.press('Backspace');
  await expect.poll(() => chipsOf(map)).toEqual([]);
  expect(await map.line.inputValue()).toBe('Call team 20m');
  await map.press('Enter');
  await expect.poll(() => names(map)).toContain('Call team 20m');
  // From then on each Backspace takes a letter; what is typed there again is read again.
  await page.keyboard.type('Call @SAB');
  await map.press('Backspace', 'Backspace', 'Backspace');
  expect(await map.line.inputValue()).toBe('Call @S');
  await page.keyboard.type('A');
  await expect.poll(() => chipsOf(map)).toEqual([expect.stringContaining('@SA')]);
  await map.press('Control+a', 'Backspace');

  // What was said about the step is counted on its card.
  for (const said of ['"We type it twice', '"Nobody answers', '* One form', '- Ask legal']) await map.type(said);
  const label = () => map.card('Call team 20m').getAttribute('aria-label');
  await expect.poll(label).toContain('2 voices, 1 improvement, 1 note');

  // A speaker for one entry, then the room again.
  await map.type('Finance: Pay @Bank=Treasury');
  await map.type('Archive @Shelf=Records team');
  await expect.poll(() => names(map)).toContain('Pay');
  await map.saved();
  const { data } = JSON.parse(await map.exportJson('map')) as {
    data: { system: Record<string, Record<string, unknown>>; party: Record<string, { name: string }> };
  };
  const sources = (name: string): string[] =>
    Object.values(data.system)
      .filter((one) => one['name'] === name)
      .flatMap((one) => Object.keys(one))
      .filter((key) => key.startsWith('techOwner@'))
      .map((key) => key.slice('techOwner@'.length))
      .map((source) => data.party[source]?.name ?? source);
  expect(sources('Bank')).toEqual(['Finance']);
  expect(sources('Shelf')).toEqual(['room']);

  // What cannot be read is said while typing, and kept.
  await map.line.focus();
  await page.keyboard.type('Wait @SAP=Ann =Bob');
  await expect.poll(() => chipsOf(map)).toContain('unread: =Bob');
  await map.press('Escape');
  await expect.poll(() => page.locator('.dock').getByRole('status').innerText()).toBe(words.line.unread('=Bob'));
  await map.press('Enter');
  await expect.poll(() => names(map)).toContain('Wait =Bob');
});

test('the Enter of an input method belongs to the word being composed; a reload gives back what was unfinished', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.type('Receive');
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: '確認', selectionStart: 2, selectionEnd: 2 });
  await keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await keys.send('Input.insertText', { text: '確認' });
  expect(await map.line.inputValue()).toBe('確認');
  await expect.poll(() => kept(map).count()).toBe(1);
  await map.press('Enter');
  await expect.poll(() => names(map)).toEqual(['Receive', '確認']);
  await page.keyboard.type('Half a thought @SA');
  await map.saved();
  await page.reload();
  await map.ready();
  await expect.poll(() => map.line.inputValue()).toBe('Half a thought @SA');
  await expect.poll(() => kept(map).count()).toBe(2);
  await map.press('Control+a', 'Backspace');
  await page.reload();
  await map.ready();
  await expect.poll(() => map.cards().count()).toBe(2);
  expect(await map.line.inputValue()).toBe('');
});
