import type { Page } from 'playwright-core';

/** Counts the Enters of the page, and says with each "Saved" on the screen how many there were before it. */
function sayWhatIsSaved(): void {
  let entered = 0;
  addEventListener('keydown', (pressed) => void (pressed.key === 'Enter' && pressed.isTrusted && (entered += 1)), true);
  new MutationObserver(() => {
    const status = document.querySelector('[role=status][data-save]');
    if (status?.getAttribute('data-save') === 'saved') console.debug(`saved after ${entered}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-save'] });
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
