import { expect, it } from 'vitest';
import { screenWords as words } from '#words/screen.ts';
import { serve } from '../../scripts/serve.mjs';
import { openAppAt } from './app.ts';

it('says so when a part of the program does not come, and gets it when asked again', async () => {
  let missing = true;
  const server = await serve({
    port: 0,
    wrap: (path, page) => (missing && /^\/assets\/SystemsPage.*\.js$/u.test(path) ? null : page),
  });
  const ends: (() => Promise<void>)[] = [server.close];
  try {
    const { map, expectComplaint } = await openAppAt(server.address, ends);
    expectComplaint(/404|dynamically imported module/);
    const { page } = map;
    await page.getByRole('navigation').getByRole('button', { name: words.pages.systems, exact: true }).click();
    const says = page.getByRole('alert').filter({ hasText: words.crash.title });
    await says.waitFor();
    missing = false;
    await says.getByRole('button', { name: words.crash.again }).click();
    await page.getByRole('heading', { name: words.pages.systems }).waitFor();
    expect(await says.count()).toBe(0);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
});
