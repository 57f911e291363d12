import { expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { MapPage } from '../e2e/pages/map-page.ts';
import { patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, storedOne } from './stored.ts';
import { tally } from './tally.ts';

it(
  'R24, R32: after the first visit the server may go: hard reload, edits and exports work, and nothing else is asked',
  patience(3),
  async () => {
    const profile = makeProfile();
    const server = await serve({ port: 0 });
    const victim = await startVictim(profile.dir);
    const elsewhere: string[] = [];
    const lost: string[] = [];
    const runs = times(5, 1);
    let requests = 0;
    try {
      const { page } = victim;
      page.context().on('request', (request) => {
        requests += 1;
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${server.address}/`))
          elsewhere.push(request.url());
      });
      const map = new MapPage(page);
      await page.goto(server.address);
      await map.ready();
      await map.enter('With the server');
      await map.saved();
      await expect
        .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
        .toBe(true);
      await server.close();
      const session = await page.context().newCDPSession(page);
      const must = ['With the server'];
      for (let run = 1; run <= runs; run += 1) {
        // As hard as a worker still answers: the browser's own cache is emptied first.
        await session.send('Network.clearBrowserCache');
        await page.reload();
        await map.ready();
        must.push(`Without it ${run}`);
        await map.enter(`Without it ${run}`);
        await map.saved();
        const png = await map.exportPng(1);
        const file = await map.exportJson('workspace');
        lost.push(...must.filter((name) => !file.includes(`"${name}"`)));
        if (png.length < 1000) lost.push('the picture');
      }
      const there = stepNames((await storedOne(page)).records);
      lost.push(...must.filter((name) => !there.includes(name)));
      tally('R24', runs, lost.length);
      tally('R32', requests, elsewhere.length);
      expect(lost).toEqual([]);
      expect(elsewhere).toEqual([]);
    } finally {
      await victim.kill();
      profile.remove();
    }
  },
);
