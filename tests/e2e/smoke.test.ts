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
});
