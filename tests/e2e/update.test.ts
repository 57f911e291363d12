import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { screenWords as words } from '#words/screen.ts';
import { DIST } from '../../scripts/built.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openAppAt } from './app.ts';

/** The page tries to keep itself as soon as it is quiet; after this long it has tried, ms. */
const SETTLED = 3000;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const read = (name: string): Buffer => readFileSync(join(DIST, name));

/** The same build with another page: what a release that changed one file looks like. */
function nextRelease(): ReadonlyMap<string, Buffer> {
  const { version } = JSON.parse(read('build.json').toString()) as { version: string };
  const page = Buffer.from(read('index.html').toString().replace('<html', '<html data-release="next"'));
  const worker = read('sw.js')
    .toString()
    .replaceAll(sha256(read('index.html')), sha256(page))
    .replaceAll(version, 'next-version-000');
  return new Map([
    ['/', page],
    ['/index.html', page],
    ['/sw.js', Buffer.from(worker)],
  ]);
}

it('offers a newer release, mixes nothing, and takes it once, when the person says so', async () => {
  const next = nextRelease();
  let released = false;
  const server = await serve({
    port: 0,
    wrap: (path, page) => {
      const body = released ? next.get(path) : undefined;
      if (body === undefined) return page;
      return { body, headers: { ...page.headers, 'content-length': String(body.length), etag: `"${path}-next"` } };
    },
  });
  const ends: (() => Promise<void>)[] = [server.close];
  try {
    const { map } = await openAppAt(server.address, ends);
    const { page } = map;
    await map.enter('Typed in the old release');
    await map.saved();
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 })
      .toBe(true);
    await page.evaluate(() => Object.assign(globalThis, { sameLife: true }));

    released = true;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const offer = page.getByRole('button', { name: words.save.newVersion });
    await offer.waitFor();
    expect(await page.evaluate(() => 'sameLife' in globalThis)).toBe(true);
    // A part that was not loaded yet still comes, from the release the page is of.
    await page.getByRole('navigation').getByRole('button', { name: words.pages.systems, exact: true }).click();
    await page.getByRole('heading', { name: words.pages.systems }).waitFor();
    // Reloading by hand still shows the old one: another tab may hold it.
    await page.reload();
    await page.getByRole('heading', { name: words.pages.systems }).waitFor();
    expect(await page.locator('html').getAttribute('data-release')).toBe(null);

    let loads = 0;
    page.on('load', () => (loads += 1));
    await offer.click();
    await page.locator('html[data-release=next]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
    await expect.poll(() => map.cardLabels()).toEqual([expect.stringContaining('Typed in the old release')]);
    expect(loads).toBe(1);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
});

it('does not keep a release whose files do not belong together', async () => {
  const next = nextRelease();
  const server = await serve({
    port: 0,
    // The page of one release, the list of files of another: what a server in the middle of an update gives.
    wrap: (path, page) => {
      const body = path === '/sw.js' ? undefined : next.get(path);
      if (body === undefined) return page;
      return { body, headers: { ...page.headers, 'content-length': String(body.length), etag: `"${path}-next"` } };
    },
  });
  const ends: (() => Promise<void>)[] = [server.close];
  try {
    const { map } = await openAppAt(server.address, ends);
    // Whether it was refused: the registration stays without a version of any state.
    const tried = (): Promise<unknown> =>
      map.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        if (registration === undefined) return 'none';
        return registration.installing?.state ?? registration.waiting?.state ?? registration.active?.state ?? 'none';
      });
    await map.page.waitForTimeout(SETTLED);
    await expect.poll(tried).toBe('none');
    expect(await map.page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    expect(await map.page.evaluate(() => navigator.serviceWorker.controller === null)).toBe(true);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
});
