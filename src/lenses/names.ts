import type { LensName } from '#lenses/lens.ts';
import { lensWords } from '#words/lens.ts';

const { names } = lensWords;

/** Every lens in the order of its buttons: buttons and keys are there before the lenses themselves. */
export const lensNames: readonly LensName[] = [
  { id: 'plain', digit: 0, name: names.plain },
  { id: 'ownership', digit: 1, name: names.ownership },
  { id: 'shadow', digit: 2, name: names.shadow },
  { id: 'waiting', digit: 3, name: names.waiting },
  { id: 'quality', digit: 4, name: names.quality },
  { id: 'reach', digit: 5, name: names.reach },
];
