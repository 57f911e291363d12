/** How long to wait for a quiet moment before going on anyway, ms: a busy page must not put it off for ever. */
const IDLE_AT_MOST = 5000;

/** Resolves after the first frame is painted, when the page next has nothing to do. */
export async function quietMoment(): Promise<void> {
  await new Promise<void>((resolve) => {
    // Two frames: the first callback runs before the paint, the second after it.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: IDLE_AT_MOST });
    else setTimeout(resolve, 0);
  });
}
