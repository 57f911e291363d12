import type { ComponentType } from 'react';

/** A named export as `lazy` wants it. */
export function loaded<P, K extends string>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): () => Promise<{ default: ComponentType<P> }> {
  return async () => ({ default: (await load())[name] });
}
