import { expect } from 'vitest';
import { carryWords } from '#words/carry.ts';
import { sortWords as words } from '#words/sort.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { handsOf } from './browser.ts';
import { SortPage } from './pages/sort-page.ts';

/** Forty systems that look like none of the others. */
const SYSTEMS = (
  'Anchor Basil Comet Dahlia Ember Falcon Garnet Harbor Indigo Jasper Kestrel Lantern Marble Nectar Orchid Pebble ' +
  'Quartz Raven Saffron Timber Umber Velvet Walnut Xenon Yarrow Zephyr Acorn Birch Cedar Drift Elm Fern Glacier Heath ' +
  'Iris Juniper Kelp Lotus Maple Nutmeg'
).split(' ');

test('forty systems typed in a workshop are sorted out by keys alone, undone one by one, and kept in the log', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (let at = 0; at < SYSTEMS.length; at += 8) {
    const systems = SYSTEMS.slice(at, at + 8).map((name) => `@${name}`);
    await page.keyboard.insertText(`Step ${at / 8 + 1} ${systems.join(' ')}`);
    await map.press('Enter');
  }
  await map.saved();
  const sort = new SortPage(page);
  await sort.open();
  await expect.poll(() => sort.counts()).toBe(words.counts(40, 0));

  const before = await handsOf(page);
  const from = Date.now();
  for (const [at] of SYSTEMS.entries()) {
    if (at % 10 === 3) await map.press('n');
    else if (at % 10 === 7) {
      await map.press('x');
      await map.type('Ann');
    } else await map.press('abd'.charAt(at % 3));
  }
  await expect.poll(() => sort.counts()).toBe(words.counts(0, 4));
  const seconds = (Date.now() - from) / 1000;
  const after = await handsOf(page);
  const keys = after.keys - before.keys;
  console.info(
    `40 questions sorted out: ${keys} keys, ${after.pointers - before.pointers} pointer events, ${seconds} s`,
  );
  expect(after.pointers).toBe(before.pointers);
  // One key each; "ask" takes its key, the name and Enter.
  expect(keys).toBe(36 + 4 * 5);
  expect(keys / SYSTEMS.length).toBeLessThan(2);

  // An undo comes back to what it was about.
  await expect.poll(() => sort.log.getByRole('heading').innerText()).toBe(words.log.title(40));
  await map.press('z');
  await expect.poll(() => sort.question.innerText()).toBe(words.ask.system('Nutmeg'));
  await map.press('r');
  await map.type('on the list of March');
  await map.press('a');
  await expect.poll(() => sort.counts()).toBe(words.counts(0, 4));
  await map.saved();
  // Opened again, it is at the page that was left.
  await page.reload();
  await expect.poll(() => sort.log.getByRole('heading').innerText()).toBe(words.log.title(40));
  await sort.log.getByRole('searchbox').fill('nutm');
  const rows = sort.log.getByRole('row');
  await expect.poll(() => rows.count()).toBe(2);
  expect(await rows.nth(1).innerText()).toMatch(/Nutmeg[^]*A: IT runs it[^]*on the list of March/);
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page)).toEqual([]);
});

test('nothing is outside IT’s view until IT says so; IT’s other word stands beside the room’s until one is chosen', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.type('Check @Anchor !c @Basil !c');
  await map.saved();
  const sort = new SortPage(page);
  await sort.open();
  await expect.poll(() => sort.question.innerText()).toBe(words.ask.shadow('Anchor'));
  await sort.list.focus();
  await map.press('c');
  await page.getByText(words.needsIT).waitFor();
  await sort.speaking('Ann Lee', 'it');
  await sort.list.focus();
  await map.press('c');
  await expect.poll(() => sort.question.innerText()).toBe(words.ask.shadow('Basil'));
  await map.press('a');
  await expect.poll(() => sort.question.innerText()).toBe(words.ask.runBy('Basil'));
  await page.getByText(/^the room, .*: a department runs it, IT was not involved$/i).waitFor();
  await map.press('1');
  await page.getByText(words.nothing).waitFor();
  expect(await sort.log.innerText()).toMatch(/before: The room, [^:]+: a department runs it/);
});

test('what an owner carries goes out as a mail, and the answers come back as one change', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  await map.type('Check @Anchor=Ann Lee !a @Basil=Ann Lee !a @Comet=Ann Lee !a');
  await map.saved();
  const sort = new SortPage(page);
  await sort.open();
  await page.getByRole('button', { name: words.carry }).click();
  await page.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: carryWords.copy }).click();
  await page.getByText(carryWords.copied).waitFor();
  const mail = await page.evaluate(() => navigator.clipboard.readText());
  const answers = mail.split('\n').filter((line) => line.startsWith('[ ] '));
  expect(answers).toHaveLength(9);
  // The first is still theirs, the second is somebody else's, the third nobody's: in a reply that quotes the mail.
  const marked = new Map([
    [answers[0], answers[0]?.replace('[ ]', '[x]')],
    [answers[4], `${answers[4]?.replace('[ ]', '[x]')}Bo Ray`],
    [answers[8], answers[8]?.replace('[ ]', '[x]')],
  ]);
  const reply = ['Hello,', 'see below.', ...mail.split('\n').map((line) => `> ${marked.get(line) ?? line}`)].join(
    '\r\n',
  );
  await page.getByRole('textbox', { name: carryWords.paste }).fill(`#222222 nobody\n${reply}`);
  await page.getByText(carryWords.reading.unknown('#222222')).waitFor();
  await page.getByRole('button', { name: carryWords.apply(3) }).click();
  await page.getByText(/^confirmed \d/).waitFor();
  await page.getByText(carryWords.standing.denied('Bo Ray')).waitFor();
  await page.getByRole('button', { name: /^Bo Ray/ }).click();
  await page.getByText(words.ask.owner('Basil')).waitFor();
  await page.getByRole('button', { name: /^Ann Lee/ }).click();
  await page.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  await page.getByRole('heading', { name: carryWords.title }).click();
  await map.press('Control+z');
  await expect.poll(() => page.getByText(/, unconfirmed$/).count()).toBe(3);
});
