import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { patience, times } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, stored } from './stored.ts';
import { tally } from './tally.ts';

it('R13: site data cleared while the map is open: one more edit brings the whole map back', patience(3), async () => {
  const runs = times(5, 1);
  let lost = 0;
  for (let run = 1; run <= runs; run += 1) {
    const profile = makeProfile();
    const victim = await startVictim(profile.dir);
    try {
      const { page } = victim;
      const map = new MapPage(page);
      await page.goto(inject('address'));
      await map.ready();
      const names = Array.from({ length: 3 + run }, (_, at) => `Step ${at + 1}`);
      for (const name of names) await map.enter(name);
      await map.saved();
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: inject('address'), storageTypes: 'all' });
      await map.enter('One more');
      await map.saved();
      await page.reload();
      await map.ready();
      const there = (await stored(page)).flatMap((one) => [...stepNames(one.records)]);
      if (JSON.stringify(there.toSorted()) !== JSON.stringify([...names, 'One more'].toSorted())) lost += 1;
      await expect.poll(async () => (await map.cardLabels()).length).toBe(names.length + 1);
    } finally {
      await victim.kill();
      profile.remove();
    }
  }
  tally('R13', runs, lost);
  expect(lost).toBe(0);
});
