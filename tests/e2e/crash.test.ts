import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';
import { stepNames, storedOne } from '../fault/stored.ts';
import { tally } from '../fault/tally.ts';
import { test, type App } from './app.ts';
import type { MapPage } from './pages/map-page.ts';

const BOOM = 'a part of the screen broke';

/** From now on, drawing an element with an attribute of this value throws; null = no longer. */
async function breakAt(page: Page, value: string | null): Promise<void> {
  await page.evaluate(
    ([at, message]) => {
      const world = globalThis as unknown as { brokenAt: string | null; isPatched?: boolean };
      world.brokenAt = at;
      if (world.isPatched) return;
      world.isPatched = true;
      const set = Object.getOwnPropertyDescriptor(Element.prototype, 'setAttribute')?.value as (
        this: Element,
        name: string,
        text: unknown,
      ) => void;
      Element.prototype.setAttribute = function setAttribute(name: string, text: unknown): void {
        if (world.brokenAt !== null && String(text).includes(world.brokenAt)) throw new Error(message);
        set.call(this, name, text);
      };
    },
    [value, BOOM] as const,
  );
}

/** A fault may break more than one part: the first panel stands for all. */
const panel = (page: Page) => page.getByRole('alert').filter({ hasText: words.crash.title }).first();

/** Where the screen breaks, and what brings it about. */
const PLACES: readonly (readonly [string, string, (map: MapPage) => Promise<void>])[] = [
  ['a card', 'Poison', (map) => map.enter('Poison')],
  [
    'a dialog',
    'dialog',
    (map) => map.page.getByRole('banner').getByRole('button', { name: panelWords.export.button, exact: true }).click(),
  ],
  [
    'a page',
    'page',
    (map) => map.page.getByRole('navigation').getByRole('button', { name: words.pages.systems, exact: true }).click(),
  ],
  ['the top of the page', 'save-bar', (map) => failToSave(map.page)],
];

/** Makes the next write fail, so that the bar above everything has to be drawn. */
function failToSave(page: Page): Promise<void> {
  return page
    .evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    })
    .then(() => page.keyboard.type('Not saved'))
    .then(() => page.keyboard.press('Enter'));
}

async function breaks(app: App, value: string, provoke: (map: MapPage) => Promise<void>): Promise<void> {
  app.expectComplaint(new RegExp(BOOM));
  const { map } = app;
  const { page } = map;
  await map.enter('Receive the claim');
  await map.enter('Pay it');
  await map.saved();
  await map.line.focus();
  await breakAt(page, value);
  await provoke(map);
  await panel(page).waitFor();
  const copy = new TextDecoder().decode(
    await map.download(panel(page).getByRole('button', { name: words.save.download })),
  );
  const lost = ['Receive the claim', 'Pay it'].filter((name) => !copy.includes(`"${name}"`));
  await breakAt(page, null);
  await panel(page).getByRole('button', { name: words.crash.again }).click();
  await panel(page).waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.app').waitFor();
  const kept = stepNames((await storedOne(page)).records);
  lost.push(...['Receive the claim', 'Pay it'].filter((name) => !kept.includes(name)));
  tally('R27', 1, lost.length);
  expect(lost).toEqual([]);
}

for (const [where, value, provoke] of PLACES)
  test(`R27: a fault in ${where} takes nothing with it: a panel, a copy, and the map is whole`, ({ app }) =>
    breaks(app, value, provoke));
