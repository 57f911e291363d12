import type { Lens } from '#lenses/lens.ts';
import { ownershipLens } from '#lenses/ownership.ts';
import { plainLens } from '#lenses/plain.ts';
import { shadowLens } from '#lenses/shadow.ts';

/** Lenses that the first screen has at once. The others come behind it (`registry.ts` has all). */
const atOnce: readonly Lens[] = [plainLens, ownershipLens, shadowLens];

/** The lens with this id where it is there at once; null = it has to be loaded, or nobody knows it. */
export function lensAtOnce(id: string): Lens | null {
  return atOnce.find((lens) => lens.id === id) ?? null;
}
