import { freshSeed } from '#document/seed.ts';
import { updates } from '#document/updates.ts';
import { compactWorkspace } from '#storage/compact.ts';
import { meta, step } from '../../contracts/samples.ts';
import { join } from '../../contracts/storage.ts';
import { memoryBrowser, type MemoryBrowser } from './memory-browser.ts';

/** Random bytes, as a device has them. */
export const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));

/**
 * A browser with workspace `w` ("Map w") of 20 steps in 21 rows, a healthy `v`, and a ledger that knows both.
 * `squeezed`: the first rows of `w` are in a snapshot. `point`: a restore point of `w` is kept.
 */
export async function filled({ squeezed = false, point = false } = {}): Promise<MemoryBrowser> {
  const browser = memoryBrowser();
  const { shelf } = browser.tab();
  for (const id of ['w', 'v']) {
    const seed = freshSeed(id, random);
    await shelf.add({ id, name: `Map ${id}`, format: 1, epoch: seed.epoch }, seed.update);
  }
  const log = await shelf.open('w');
  const doc = join(log);
  for (let i = 0; i < 20; i++) {
    doc.apply([step(`s${i}`)], meta('add'));
    await log.settled();
    if (i === 12 && squeezed) await compactWorkspace(browser.spy, updates, 'w', 10);
  }
  await log.close();
  if (point) {
    const kept = { id: 'p', d: 'w', at: 1, kind: 'manual', note: '', format: 1, epoch: 'e', counts: {} } as const;
    await (await shelf.keeping()).addPoint(kept, Uint8Array.from([7]));
  }
  shelf.close();
  await browser.spy.open();
  return browser;
}
