import type { Layout } from '#scene/layout.ts';
import { river } from '#scene/river.ts';
import { firstPaint } from '#ui/first-paint.ts';

let all: ((id: string) => Layout | undefined) | null = null;
let coming: Promise<void> | null = null;
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  ({ layoutById: all } = await import('#scene/registry.ts'));
  for (const listener of listeners) listener();
}

/**
 * Loads the layouts that the usual first screen does not need; never rejects. A load that failed is tried again when one
 * is next asked for.
 */
const loaded = (): Promise<void> => (coming ??= load().catch(() => void (coming = null)));

/** Loads them behind the first paint. */
export function askLayouts(): void {
  if (all === null) void firstPaint().then(loaded);
}

/** Before the first screen: it is drawn in the layout that was left, not in another first. Never rejects. */
export async function layoutHere(id: string): Promise<void> {
  if (id !== river.id) await loaded();
}

/** Calls when more layouts are here. */
export function onLayouts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The layout of that id; the River until it is here, and for an id nobody knows. */
export function layoutNow(id: string): Layout {
  return all?.(id) ?? river;
}
