import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MapPage } from './map-page.ts';

/** The whole map as a list: every card and every hand-over in words. Two equal lists are the same map to a person. */
export async function story(map: MapPage): Promise<string[]> {
  const edges = await map.canvas
    .locator('.react-flow__edge')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return [...(await map.pieces()), ...edges].toSorted();
}

/** Does something, waits for what it shows, takes it back, and holds that all is where it began. */
export async function andBack(map: MapPage, work: () => Promise<void>, shows: () => Promise<void>): Promise<void> {
  const before = await story(map);
  await work();
  await shows();
  await map.canvas.focus();
  await map.press('Control+z');
  await expect.poll(() => story(map)).toEqual(before);
}

/** Names of the steps in story order, with blanks between. */
export const order = async (map: MapPage): Promise<string> =>
  (await map.cardLabels())
    .map((label) => /^Step (\d+) of \d+, ([^,]*)/.exec(label))
    .toSorted((a, b) => Number(a?.[1]) - Number(b?.[1]))
    .map((found) => found?.[2])
    .join(' ');

/** Types three steps: Aa of Sales, Bb of the same team, Cc of Finance. */
export async function threeSteps(map: MapPage): Promise<void> {
  for (const line of ['Aa #Sales', 'Bb', 'Cc #Finance']) await map.enter(line);
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  // The coming step has the same name, and says of itself that it is coming.
  await map.canvas.locator('.is-ghost').waitFor({ state: 'detached' });
}

/** A hand-over on the canvas by what it says of itself. */
export const edge = (map: MapPage, label: string): Locator =>
  map.canvas.locator(`.react-flow__edge[aria-label="${label}"]`);

/** A line can be hit where it is drawn, not in the middle of the box around it. */
export async function hitEdge(map: MapPage, label: string, button: 'left' | 'right'): Promise<void> {
  const at = await edge(map, label)
    .locator('polyline.react-flow__edge-interaction')
    .first()
    .evaluate((line) => {
      const drawn = line as SVGPolylineElement;
      const point = drawn
        .getPointAtLength(drawn.getTotalLength() / 2)
        .matrixTransform(drawn.getScreenCTM() ?? undefined);
      return { x: point.x, y: point.y };
    });
  await map.page.mouse.click(at.x, at.y, { button });
}

/** Clicks a card; the canvas has the keys then. */
export const select = async (map: MapPage, name: string): Promise<void> => {
  await map.card(name).click();
  await expect.poll(() => map.canvas.evaluate((one) => one === document.activeElement)).toBe(true);
};

/** Takes a line of the menu that is open. */
export async function fromMenu(map: MapPage, name: string): Promise<void> {
  await map.page.getByRole('menuitem').filter({ hasText: name }).first().click();
}

/** What has the focus: its name, else its tag. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

/** Presses on the middle of a thing, moves to a point, lets go. */
export async function drag(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 6, box.y + box.height / 2 + 6);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}
