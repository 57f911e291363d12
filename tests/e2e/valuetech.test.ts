import { expect } from 'vitest';
import { registerWords } from '#words/register.ts';
import { screenWords as words } from '#words/screen.ts';
import { type App, test } from './app.ts';
import type { MapPage } from './pages/map-page.ts';
import { missingFrom, sceneOfFile } from './picture.ts';
import { coloursOf, decodePng } from './png.ts';
import { RegisterPage } from './pages/register-page.ts';

/** Feature delivery with the systems above the blocks: a published case, a line for each step. */
const LINES = [
  'Raise a feature request 30m 5d 80% @Notion #"Product Manager"',
  'Develop the feature 6h 3d 50% @Notion @GitHub #Devs',
  'Code review 1h 1d 90% @GitHub #"Dev Lead"',
  'Deploy 1h 7d 60% @GitHub @AWS #"Infra engineer"',
];

async function drawn(map: MapPage): Promise<void> {
  for (const line of LINES) await map.type(line);
  await expect.poll(() => map.cards().count()).toBe(4);
}

async function onSystems(map: MapPage, work: () => Promise<void>): Promise<void> {
  await map.page.getByRole('navigation').getByRole('button', { name: words.pages.systems, exact: true }).click();
  await work();
  await map.page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
  await map.ready();
}

/** GitHub gets an owner, AWS is said to be run by a department, first by the room and then by somebody of IT. */
async function sayTheRest(app: App): Promise<void> {
  const { map } = app;
  const { page } = map;
  await onSystems(map, async () => {
    const register = new RegisterPage(page);
    await register.say('GitHub', 'techOwner', 'Platform team');
    await register.say('AWS', 'runBy', 'C');
  });
  await map.lens('Shadow IT');
  await expect
    .poll(() => map.headline.innerText())
    .toBe(
      '1 of 4 steps uses a system outside IT’s view, said by the room only. This step takes 7 of the 16 days and 1 h of the 8 h 30 of work. 3 of 4 not assessed.',
    );
  await expect.poll(() => map.piece('AWS').first().getAttribute('aria-label')).toContain('said by the room');
  await onSystems(map, async () => {
    await page.getByRole('button', { name: registerWords.tabs.people, exact: true }).click();
    await new RegisterPage(page, registerWords.peopleName).say('Platform team', 'side', 'IT');
  });
  await page.getByRole('button', { name: words.line.speaking(words.line.room) }).click();
  await page.getByRole('menuitem', { name: /Platform team/ }).click();
  await map.line.focus();
  await map.press('Control+ArrowDown', 'Control+ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await map.type('AWS !shadow');
  await expect
    .poll(() => map.headline.innerText())
    .toBe(
      '1 of 4 steps uses a system outside IT’s view (1 depends on it). This step takes 7 of the 16 days and 1 h of the 8 h 30 of work. 3 of 4 not assessed.',
    );
  await expect.poll(() => map.piece('AWS').first().getAttribute('aria-label')).not.toContain('said by the room');
}

test('the four steps of a published case: typed, owned, said, kept, and right in every look', async ({ app }) => {
  const { map } = app;
  await drawn(map);
  await expect
    .poll(() => map.headline.innerText())
    .toBe(
      '4 of 4 steps use a system with no technology owner named (none confirmed). These steps take 16 of the 16 days and 8 h 30 of the 8 h 30 of work.',
    );
  await sayTheRest(app);
  await map.lens('Ownership');
  const owned =
    '3 of 4 steps use a system with no technology owner named (none confirmed). These steps take 15 of the 16 days and 7 h 30 of the 8 h 30 of work.';
  await expect.poll(() => map.headline.innerText()).toBe(owned);
  await map.saved();
  await map.page.reload();
  await map.ready();
  for (const layout of ['Lanes', 'River']) {
    await map.layout(layout);
    await map.fit();
    await expect.poll(() => map.cards().count()).toBe(4);
    await expect.poll(() => map.headline.innerText()).toBe(owned);
    expect((await map.cardLabels()).map((label) => label.includes('no owner named'))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  }
  expect((await map.pieces()).filter((label) => /^(Notion|GitHub|AWS),/.test(label)).toSorted()).toEqual([
    'AWS, no owner named, 1 step',
    'GitHub, Platform team, 3 steps',
    'Notion, no owner named, 2 steps',
  ]);
});

test('its picture holds every card, bar and hand-over in both layouts, at every size', async ({ app }) => {
  const { map } = app;
  await drawn(map);
  await map.saved();
  const file = await map.exportJson('workspace');
  for (const [layout, id] of [
    ['River', 'river'],
    ['Lanes', 'lanes'],
  ] as const) {
    await map.layout(layout);
    const scene = await sceneOfFile(file, id, 'ownership');
    for (const scale of id === 'river' ? ([1, 4] as const) : ([2] as const)) {
      const pixels = decodePng(await map.exportPng(scale));
      expect(coloursOf(pixels)).toBeGreaterThan(8);
      expect(
        pixels.chunks.filter((chunk) => /^(tEXt|iTXt|zTXt|eXIf)$/.test(chunk)),
        'pixels only',
      ).toEqual([]);
      expect(missingFrom(pixels, scene, scale), `${layout} at ${scale}`).toEqual([]);
    }
  }
});

test('the exported workspace opens in another browser and is the same file there', async ({ app }) => {
  const { map } = app;
  await drawn(map);
  await sayTheRest(app);
  await map.saved();
  const text = await map.exportJson('workspace');
  const other = await app.elsewhere();
  await other.map.openFile({ name: 'valuetech.json', text });
  await expect.poll(() => other.map.cards().count()).toBe(4);
  await other.map.lens('Shadow IT');
  await expect.poll(() => other.map.pieces()).toEqual(await map.pieces());
  const plain = (file: string): unknown => ({ ...(JSON.parse(file) as object), exportedAt: '', sync: '' });
  expect(plain(await other.map.exportJson('workspace'))).toEqual(plain(text));
});
