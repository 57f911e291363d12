import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MapPage } from '../e2e/pages/map-page.ts';

/** Looks at the status some time after each Enter, and says how many Enters there were when it says "Saved". */
function sayWhatIsSaved(): void {
  // A change and what the status says of it are drawn together, 25 ms after the key at the latest: until then the screen is
  // the one of before, its "Saved" too. A timer that is set with the key and is longer cannot be overtaken.
  const drawn = 60;
  let entered = 0;
  const onKey = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Enter' || !pressed.isTrusted) return;
    entered += 1;
    const mine = entered;
    const look = (): void => {
      const status = document.querySelector('[role=status][data-save]');
      if (status?.getAttribute('data-save') === 'saved') console.debug(`saved after ${mine}`);
      else if (mine === entered) setTimeout(look, 10);
    };
    setTimeout(look, drawn);
  };
  addEventListener('keydown', onKey, true);
}

/**
 * What the screen has called saved: call it before the page is opened. The number given back grows while the page is
 * worked on: the first so many Enters of this page are acknowledged. It is heard from the page itself, so that what
 * was said before a kill counts and nothing else.
 */
export async function acknowledged(page: Page): Promise<() => number> {
  let count = 0;
  page.on('console', (message) => {
    const said = /^saved after (\d+)$/.exec(message.text())?.[1];
    if (said !== undefined) count = Math.max(count, Number(said));
  });
  await page.addInitScript(sayWhatIsSaved);
  return () => count;
}

/** The first edit of a page: it is waited for until it is drawn and saved. From then on every key is answered at once. */
export async function firstEdit(map: MapPage, name: string): Promise<void> {
  await map.enter(name);
  await expect.poll(async () => (await map.exportJson('map')).includes(`"${name}"`), { timeout: 30_000 }).toBe(true);
  await map.saved();
}
