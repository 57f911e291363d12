import { rememberCopies, rememberedCopies } from '#storage/keeping-memory.ts';
import type { Id } from '#model/records/record.ts';
import { isPlain } from '#model/records/value.ts';
import { copied, readMemory, type Memory } from './memory.ts';

const listeners = new Set<(d: Id) => void>();

/** What this device remembers of the copies of a workspace. Read anew each time: other tabs write it, too. */
export function memoryOf(d: Id): Memory {
  return readMemory(rememberedCopies(d));
}

/** Remembers what `next` makes of it and tells who shows it. */
export function remember(d: Id, next: (memory: Memory) => Memory): void {
  rememberCopies(d, next(memoryOf(d)));
  for (const listener of listeners) listener(d);
}

/** Called after each change of what is remembered in this tab. Returns the way to stop. */
export function onRemembered(listener: (d: Id) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A copy whose bytes were taken at `taken` has left the browser: as a download, or into the chosen file or folder. */
export function copyLeft(d: Id, taken: number, now: number): void {
  remember(d, (memory) => copied(memory, taken, now));
}

/** Key of what is remembered for the whole browser; no id of a workspace has a colon at its end. */
const DEVICE = 'device:';

/** Whether a person has seen the question whether the browser should keep what is stored. */
export function keptSeen(): boolean {
  const raw = rememberedCopies(DEVICE);
  return isPlain(raw) && raw['keptSeen'] === true;
}

/** The question was seen: the dot does not come back for it. */
export function sawKept(): void {
  if (!keptSeen()) rememberCopies(DEVICE, { keptSeen: true });
}
