import { makeProfile, startVictim } from '../fault/rig.ts';
import { MapPage } from '../e2e/pages/map-page.ts';
import type { Subject } from './subject.ts';
import type { BenchMap } from './workspace.ts';

/** Edits that are measured. */
const EDITS = 100;

type Watched = { __commit: { enter: number; took: number[]; told: () => void } };

/** Put into the page: notes the time from each real Enter to the next write transaction that completed. */
function watchCommits(): void {
  const state = { enter: 0, took: [] as number[], told: () => {} };
  Object.defineProperty(globalThis, '__commit', { value: state });
  addEventListener(
    'keydown',
    (pressed) => void (pressed.key === 'Enter' && pressed.isTrusted && (state.enter = performance.now())),
    true,
  );
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(
    this: IDBDatabase,
    ...words: Parameters<IDBDatabase['transaction']>
  ) {
    const made = plain.apply(this, words);
    if (made.mode !== 'readonly')
      made.addEventListener('complete', () => {
        if (state.enter > 0) state.took.push(performance.now() - state.enter);
        state.enter = 0;
        state.told();
      });
    return made;
  };
}

/** Waits in the page until so many edits are committed. Asking again at every frame would be work beside what is measured. */
function committed(count: number): Promise<void> {
  const { __commit: state } = globalThis as unknown as Watched;
  return new Promise((resolve) => {
    state.told = () => {
      if (state.took.length >= count) resolve();
    };
    state.told();
  });
}

/** From the key press to the completed transaction, ms, for edits typed one after another on a map of that content. */
export async function commitTimes(subject: Subject, content: BenchMap): Promise<number[]> {
  const profile = makeProfile();
  try {
    const { page, close } = await startVictim(profile.dir);
    await page.setViewportSize({ width: 1366, height: 768 });
    await subject.seed(page, content);
    await page.addInitScript(watchCommits);
    await page.goto(subject.address);
    const map = new MapPage(page);
    await map.ready();
    await map.cards().first().click();
    const times = (): Promise<number[]> => page.evaluate(() => (globalThis as unknown as Watched).__commit.took);
    for (let edit = 1; edit <= EDITS; edit += 1) {
      // An improvement noted on the selected step: the map keeps its size.
      await map.enter(`* note ${edit}`);
      await page.evaluate(committed, edit);
    }
    const took = await times();
    await close();
    return took;
  } finally {
    profile.remove();
  }
}
