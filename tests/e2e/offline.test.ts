import { expect } from 'vitest';
import { test } from './app.ts';

test('a file that is not part of the build is answered with 404, online and offline', async ({ keptApp: app }) => {
  app.expectComplaint(/status of 404/);
  const { page } = app.map;
  const status = (): Promise<number> => page.evaluate(async () => (await fetch('/assets/none-12345678.js')).status);
  expect(await status()).toBe(404);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 })
    .toBe(true);
  await app.visit.context.setOffline(true);
  expect(await status()).toBe(404);
});
