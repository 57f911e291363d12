import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Processor time of some work, ms: of the page's main thread, and of all of the browser's processes together. */
export interface Cost {
  readonly page: number;
  readonly all: number;
}

/** Steps of each gesture: enough that the first slow frame does not weigh. */
export const GESTURE_STEPS = 60;
/** Pause between two steps, ms: one frame at 60 Hz. */
const FRAME = 16;
/** A picture without a change for this long is finished, ms. */
const QUIET = 300;
/** Pause between two openings, ms: what the browser puts away after a page was left is over by then. */
const REST = 700;

async function pageMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Processor time of each process of the browser so far, ms. */
async function processMs(browser: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map((one) => [one.id, one.cpuTime * 1000]));
}

/** What was used between two readings; a process that ended meanwhile cannot be asked any more and counts as nothing. */
function spent(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [id, ms]) => sum + ms - (before.get(id) ?? 0), 0);
}

/** Measures the processor time that `work` takes, divided by `steps`. */
export async function costOf(browser: Browser, page: Page, steps: number, work: () => Promise<void>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await wait(QUIET);
  const before = [await pageMs(session), await processMs(whole)] as const;
  await work();
  await wait(QUIET);
  const after = [await pageMs(session), await processMs(whole)] as const;
  await Promise.all([session.detach(), whole.detach()]);
  return { page: (after[0] - before[0]) / steps, all: spent(before[1], after[1]) / steps };
}

/** Put into the page before its own scripts: notes when the canvas last changed and was painted. */
export function watchPainting(): void {
  const state = { painted: 0 };
  Object.defineProperty(globalThis, '__painting', { value: state });
  const note = (): void => {
    requestAnimationFrame(() => setTimeout(() => (state.painted = performance.now()), 0));
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some((change) => change.target instanceof Element && change.target.closest('.react-flow') !== null))
      note();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Opens the address and gives the ms from navigation to the last painted change of the canvas, cards in view. */
export async function openTime(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const painted = await page.waitForFunction((quiet) => {
    const cards = document.querySelectorAll('.react-flow__node');
    const seen = [...cards].some((card) => card.checkVisibility({ visibilityProperty: true }));
    const { painted: at } = (globalThis as unknown as { __painting: { painted: number } }).__painting;
    return seen && at > 0 && performance.now() - at > quiet ? at : false;
  }, QUIET);
  const ms = Number(await painted.jsonValue());
  // What a page loads behind its first screen must not slow down the one that is opened next.
  await page.goto('about:blank');
  await wait(REST);
  return ms;
}

/** Turns the wheel in small steps; with Ctrl it zooms, in and out again. */
export async function wheel(page: Page, zoom: boolean): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.mouse.move(width / 2, height / 2);
  if (zoom) await page.keyboard.down('Control');
  for (let step = 0; step < GESTURE_STEPS; step += 1) {
    const way = step < GESTURE_STEPS / 2 ? 1 : -1;
    await page.mouse.wheel(zoom ? 0 : way * 24, way * (zoom ? -12 : 8));
    await wait(FRAME);
  }
  if (zoom) await page.keyboard.up('Control');
}

/** Drags whatever card is at a point, back and forth. */
export async function drag(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= GESTURE_STEPS; step += 1) {
    const way = step <= GESTURE_STEPS / 2 ? step : GESTURE_STEPS - step;
    await page.mouse.move(x + way * 4, y + way * 3);
    await wait(FRAME);
  }
  await page.mouse.up();
}

/** The middle of the card that is nearest to the middle of the window. */
export function nearestCard(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate((cards) => {
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    // Only cards that are wholly in view: another one might be moved into view by the first click on it.
    const points = [...document.querySelectorAll(cards)].flatMap((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      const whole = x >= 0 && y >= 180 && x + width <= innerWidth && y + height <= innerHeight - 80;
      return whole ? [{ x: x + width / 2, y: y + height / 2 }] : [];
    });
    const far = (point: { x: number; y: number }): number => Math.hypot(point.x - middle.x, point.y - middle.y);
    const [nearest] = points.toSorted((a, b) => far(a) - far(b));
    if (nearest === undefined) throw new Error(`no ${cards}`);
    return nearest;
  }, selector);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value below which this share of the numbers lies. */
export function share(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
