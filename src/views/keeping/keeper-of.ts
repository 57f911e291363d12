import { createKeeper, type Keeper, type KeeperParts } from '#store/keeping/keeper.ts';
import type { Store } from '#store/state.ts';
import { fileName } from '#ui/download.ts';
import type { Parts } from '#views/app/desk.tsx';
import { persistence } from '#storage/persistence.ts';

/** A tab that was frozen while it wrote may hold the lock: the copy is then left to the next tick, ms. */
const LOCK_WAIT = 20_000;

/** A page that is never idle still gets its restore point, ms. */
const IDLE_WAIT = 5_000;

const keepers = new WeakMap<Store, Keeper>();

/** The keeper of this page; the first who asks begins it. */
export function keeperOf(parts: Pick<Parts, 'store' | 'workspaces'>): Keeper {
  const known = keepers.get(parts.store);
  if (known) return known;
  const keeper = createKeeper({ ...parts, ...page });
  keepers.set(parts.store, keeper);
  return keeper;
}

const page: Omit<KeeperParts, 'store' | 'workspaces'> = {
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  now: () => Date.now(),
  safeName: fileName,
  every: (ms, run) => void setInterval(run, ms),
  soon(run) {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: IDLE_WAIT });
    else setTimeout(run, 0);
  },
  onHidden(run) {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && run());
    addEventListener('pagehide', run);
  },
  async alone(name, run) {
    // Without locks two tabs write at once: each writes a whole copy, and the browser swaps it in whole.
    if (!('locks' in navigator)) return run();
    const signal = AbortSignal.timeout(LOCK_WAIT);
    await navigator.locks.request(`tributary:copy:${name}`, { signal }, run);
  },
  kept: persistence,
};
