import { isPlain } from '#model/records/value.ts';
import { addWork, noWork, type Work } from './work.ts';

/** What this device remembers of the copies of one workspace. HOLDS NO PART OF A MAP. */
export interface Memory {
  /** When a copy last left the browser, ms since 1970; 0 = never. */
  readonly copiedAt: number;
  /** The first change that the last copy does not hold; 0 = there is none. */
  readonly changedAt: number;
  readonly sinceCopy: Work;
  readonly sincePoint: Work;
}

/** A workspace of which nothing is remembered. */
export const noMemory: Memory = { copiedAt: 0, changedAt: 0, sinceCopy: noWork, sincePoint: noWork };

/** Reads what was remembered. Anything that is not as written counts as not remembered: the copy is then due earlier. */
export function readMemory(raw: unknown): Memory {
  if (!isPlain(raw)) return noMemory;
  return {
    copiedAt: time(raw['copiedAt']),
    changedAt: time(raw['changedAt']),
    sinceCopy: work(raw['sinceCopy']),
    sincePoint: work(raw['sincePoint']),
  };
}

/** After a change. */
export function changed(memory: Memory, at: number): Memory {
  return {
    ...memory,
    changedAt: memory.changedAt || at,
    sinceCopy: addWork(memory.sinceCopy, at),
    sincePoint: addWork(memory.sincePoint, at),
  };
}

/**
 * After a copy whose bytes were taken at `taken` left the browser. A change that came while it was written stays to be
 * copied.
 */
export function copied(memory: Memory, taken: number, at: number): Memory {
  const { last } = memory.sinceCopy;
  return { ...memory, copiedAt: at, changedAt: last > taken ? last : 0, sinceCopy: { ms: 0, last } };
}

/** After a restore point was made. */
export function pointed(memory: Memory): Memory {
  return { ...memory, sincePoint: noWork };
}

function time(raw: unknown): number {
  return typeof raw === 'number' && Number.isFinite(raw) && raw > 0 ? raw : 0;
}

function work(raw: unknown): Work {
  return isPlain(raw) ? { ms: time(raw['ms']), last: time(raw['last']) } : noWork;
}
