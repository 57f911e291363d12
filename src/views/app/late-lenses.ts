import { lensAtOnce } from '#lenses/at-once.ts';
import type { Lens } from '#lenses/lens.ts';
import { plainLens } from '#lenses/plain.ts';
import { firstPaint } from '#ui/first-paint.ts';

let all: ((id: string) => Lens) | null = null;
let asked = false;
const listeners = new Set<() => void>();

/** Loads the lenses that the first screen does not need, behind it. A load that failed is tried again when one is next asked for. */
export function askLenses(): void {
  if (asked) return;
  asked = true;
  load().catch(() => void (asked = false));
}

async function load(): Promise<void> {
  await firstPaint();
  ({ lensById: all } = await import('#lenses/registry.ts'));
  for (const listener of listeners) listener();
}

/** Calls when more lenses are here. */
export function onLenses(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The lens with this id; the plain one until it is here. */
export function lensNow(id: string): Lens {
  return lensAtOnce(id) ?? all?.(id) ?? plainLens;
}
