import { expect } from 'vitest';
import { numberWords } from '#words/numbers.ts';
import { timeWords } from '#words/time.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import type { MapPage } from './pages/map-page.ts';

/** Feature delivery with a branch: a published case, by real keys. Ctrl+Enter puts a step beside the one before. */
const LINES: readonly (readonly [line: string, chord?: string])[] = [
  ['Design & Analysis 2d 2wk 70%'],
  ['Design approval 2h 1wk 60%'],
  ['Release planning 1h 3wk 60%'],
  ['Development 4d 1wk 80%'],
  ['Showcase and UAT 2h 3d 50%'],
  ['Exploratory testing 1d 2d 75%'],
  ['Change approval 1h 1wk 90%', 'Control+Enter'],
  ['Production deployment 1h 1wk 80%'],
];

const strip = (map: MapPage) => map.page.getByRole('region', { name: timeWords.strip });
const number = (map: MapPage, name: string) => strip(map).getByRole('button', { name, exact: true });
const numbers = (map: MapPage) => strip(map).locator('.strip-number').allInnerTexts();
/** What opened above the strip. */
const told = (map: MapPage) => map.page.getByRole('dialog');

test('the numbers of a branched stream, how they are made, and what is worth a look', async ({ app }) => {
  const { map } = app;
  for (const [line, chord] of LINES) await map.type(line, chord);
  await expect.poll(() => map.cards().count()).toBe(LINES.length);
  await expect
    .poll(() => numbers(map))
    .toEqual(expect.arrayContaining(['Lead time 48 d', 'Work 55 h', 'Activity 14.3 %', 'Right first time 5.4 %']));

  await number(map, 'Lead time 48 d').click();
  await expect.poll(() => told(map).innerText()).toContain('10 + 5 + 15 + 5 + 3 + 5 + 5 = 48 d.');
  expect(await told(map).innerText()).toContain('48 d are 9.6 weeks of 5 days.');
  expect(await told(map).innerText()).toContain('Known for 7 of 7 steps, measured for 0.');
  expect(await told(map).innerText()).toContain('“Exploratory testing”');
  await map.press('Escape');

  await number(map, numberWords.more).click();
  await expect.poll(() => told(map).innerText()).toContain(numberWords.names.untilRight);
  expect(await axe(map.page)).toEqual([]);
  await map.press('Escape');

  // A unit gone wrong: two hours of work in a step that takes one.
  await map.enter('Release notes 2h 1h');
  const check = number(map, numberWords.toCheck(1));
  await check.click();
  const warning = told(map).getByRole('button', { name: /^More work than the step takes in all: 1 step\./ });
  expect(await warning.innerText()).toContain('“Release notes”');
  await warning.click();
  await map.press('Escape');
  await expect.poll(() => map.page.locator('.strip-picked').count()).toBe(1);

  await map.canvas.focus();
  await map.press('Shift+T');
  await expect
    .poll(() => strip(map).getByRole('img').getAttribute('aria-label'))
    .toContain(numberWords.ladder.label('Design & Analysis', '10 d', '16 h'));
  expect(await axe(map.page)).toEqual([]);
  await map.page.reload();
  await map.ready();
  await expect.poll(() => strip(map).getByRole('img').getAttribute('aria-label')).toContain(numberWords.ladder.total);
});
