import { expect } from 'vitest';
import { test } from './app.ts';

test('the first visit has the cursor in the line; what is typed is saved and there after a reload', async ({ app }) => {
  const { map } = app;
  await expect.poll(() => map.line.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await map.line.getAttribute('placeholder')).toBe('What happens first?');
  await map.type('Receive the claim');
  await map.type('Check the policy @ClaimCenter=ERP team #Claims 20m 2d');
  await expect.poll(() => map.cards().count()).toBe(2);
  await map.saved();
  await map.page.reload();
  await map.ready();
  await expect.poll(() => map.cards().count()).toBe(2);
  expect((await map.cardLabels()).join('\n')).toContain('Check the policy');
});

test('the sample opens with one click and says its findings', async ({ app }) => {
  const { map } = app;
  await map.openSample();
  expect(await map.cards().count()).toBeGreaterThanOrEqual(10);
  await expect.poll(() => map.headline.innerText()).toMatch(/\d+ of \d+ steps/);
  // The keys of the map work at once; Esc lets go of a chip.
  const { keyboard } = map.page;
  await keyboard.press('2');
  await expect.poll(() => map.headline.innerText()).toContain('outside IT’s view');
  await map.page.locator('.chip').first().click();
  await expect.poll(() => map.page.locator('.chip[aria-pressed=true]').count()).toBe(1);
  await keyboard.press('Escape');
  await expect.poll(() => map.page.locator('.chip[aria-pressed=true]').count()).toBe(0);

  // A system that is found by its name comes into view.
  const bar = map.page.locator('.react-flow [aria-label^="Map viewer"]');
  await map.canvas.focus();
  await keyboard.press('Control+f');
  await map.page.getByRole('dialog').waitFor();
  await keyboard.type('map view');
  await map.page.getByRole('option', { name: 'Map viewer' }).waitFor();
  await keyboard.press('Enter');
  await expect
    .poll(async () => {
      const [box, room] = await Promise.all([bar.boundingBox(), map.canvas.boundingBox()]);
      return box && room ? box.y + box.height <= room.y + room.height : 'not there';
    })
    .toBe(true);
});
