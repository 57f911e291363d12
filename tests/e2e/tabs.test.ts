import { expect } from 'vitest';
import { test } from './app.ts';

test('a second tab follows within 100 ms of the first having saved', async ({ app }) => {
  const first = app.map;
  await first.enter('Receive the claim');
  await first.saved();
  const second = await app.newTab();
  await expect.poll(() => second.cards().count()).toBe(1);
  // Both tabs share the clock of the machine: each notes when it saw what, in ms since 1970.
  const seen = second.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('[aria-label*="Check the policy"]') === null) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
  await first.enter('Check the policy');
  await first.saved();
  const saved = await first.page.evaluate(() => performance.timeOrigin + performance.now());
  const late = (await seen) - saved;
  console.info(`the second tab followed ${late.toFixed(0)} ms after the first saw "Saved"`);
  await expect.poll(() => second.cards().count()).toBe(2);

  await second.enter('Pay the invoice');
  await expect.poll(() => first.cards().count()).toBe(3);
  await first.canvas.focus();
  await first.press('Control+z');
  // Undo takes back this tab's own step alone.
  await expect.poll(() => second.cards().count()).toBe(2);
  expect((await second.cardLabels()).join('\n')).toContain('Pay the invoice');
});

test('closing the browser and opening it again shows the same map', async ({ keptApp: app }) => {
  const { map } = app;
  await map.openSample();
  const before = await map.pieces();
  const again = await app.reopen();
  await expect.poll(() => again.pieces()).toEqual(before);
});

test('30 steps can be undone and done again, one by one', async ({ app }) => {
  const { map } = app;
  for (let i = 1; i <= 30; i += 1) await map.type(`S${i}`);
  await map.saved();
  const all = await map.exportJson('map');
  await map.canvas.focus();
  for (let i = 1; i <= 30; i += 1) await map.press('Control+z');
  await expect.poll(() => map.cards().count()).toBe(0);
  await map.canvas.focus();
  for (let i = 1; i <= 30; i += 1) await map.press('Control+y');
  await map.saved();
  const plain = (text: string): unknown => ({ ...(JSON.parse(text) as object), exportedAt: '' });
  expect(plain(await map.exportJson('map'))).toEqual(plain(all));
});
