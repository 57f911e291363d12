import { expect } from 'vitest';
import { test } from './app.ts';

test('once idle after the first load, the product opens and works without a network', async ({ app }) => {
  const { map } = app;
  await map.openSample();
  await expect
    .poll(() => map.page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 })
    .toBe(true);
  await app.profile.context.setOffline(true);
  await map.page.reload();
  await map.ready();
  await expect.poll(() => map.cards().count()).toBeGreaterThanOrEqual(10);
  await map.enter('Typed without a network');
  await map.saved();
  const png = await map.exportPng(1);
  expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  expect(JSON.parse(await map.exportJson('workspace'))).toMatchObject({ app: 'tributary' });
});

test('a file that is not part of the build is answered with 404, online and offline', async ({ app }) => {
  app.expectComplaint(/status of 404/);
  const { page } = app.map;
  const status = (): Promise<number> => page.evaluate(async () => (await fetch('/assets/none-12345678.js')).status);
  expect(await status()).toBe(404);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 })
    .toBe(true);
  await app.profile.context.setOffline(true);
  expect(await status()).toBe(404);
});
