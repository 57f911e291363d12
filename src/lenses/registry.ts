import type { Lens } from '#lenses/lens.ts';
import { ownershipLens } from '#lenses/ownership.ts';
import { plainLens } from '#lenses/plain.ts';
import { qualityLens } from '#lenses/quality.ts';
import { reachLens } from '#lenses/reach.ts';
import { shadowLens } from '#lenses/shadow.ts';
import { waitingLens } from '#lenses/waiting.ts';

/** Every way of looking at a map, in the order of its buttons. A new one is a file and a line here: docs/adding-a-lens.md. */
export const lenses: readonly Lens[] = [plainLens, ownershipLens, shadowLens, waitingLens, qualityLens, reachLens];

/** The lens with this id; the plain one for an id nobody knows (a session kept by another version). */
export function lensById(id: string): Lens {
  return lenses.find((lens) => lens.id === id) ?? plainLens;
}
