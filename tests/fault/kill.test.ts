import { expect, inject, it } from 'vitest';
import { MapPage } from '../e2e/pages/map-page.ts';
import { makeProfile, startVictim } from './rig.ts';

/** Steps typed in each life of the browser: enough that the log has several rows, few enough to type quickly. */
const STEPS_PER_LIFE = 4;
const LIVES = 5;

it('loses nothing that was said to be saved when the browser is killed right after, five times', async () => {
  const profile = makeProfile();
  const acknowledged: string[] = [];
  const names = async (map: MapPage): Promise<string> => (await map.cardLabels()).join('\n');
  try {
    for (let life = 1; life <= LIVES; life += 1) {
      const victim = await startVictim(profile.dir);
      await victim.page.setViewportSize({ width: 1900, height: 900 });
      const map = new MapPage(victim.page);
      await victim.page.goto(inject('address'));
      await map.ready();
      for (const name of acknowledged) await expect.poll(() => names(map)).toContain(name);
      for (let step = 1; step <= STEPS_PER_LIFE; step += 1) {
        const name = `Step ${life}-${step}`;
        await map.enter(name);
        await map.saved();
        acknowledged.push(name);
      }
      await victim.kill();
    }
    const last = await startVictim(profile.dir);
    const map = new MapPage(last.page);
    await last.page.goto(inject('address'));
    await map.ready();
    const file = JSON.stringify(JSON.parse(await map.exportJson('workspace')));
    for (const name of acknowledged) expect(file).toContain(`"${name}"`);
    await last.close();
  } finally {
    profile.remove();
  }
});
