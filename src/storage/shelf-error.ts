/** Why storage refused: the workspace is there already, not there, less of it than was saved, of a newer build, damaged, or nothing opens. */
export type ShelfFault = 'taken' | 'gone' | 'lost' | 'newer' | 'damaged' | 'unreachable' | 'stale' | 'unsaved';

/** An error whose message may be shown as it is: one sentence of `#words/storage.ts`. */
export class ShelfError extends Error {
  readonly fault: ShelfFault;

  constructor(fault: ShelfFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ShelfError';
    this.fault = fault;
  }
}

/**
 * What to SAY about a failed write. Never what to do about it: ANY failed commit means not saved, whatever its name
 * (a full disk calls itself DataError, and a library wraps that and a quota in an AbortError).
 */
export function whyUnsaved(error: unknown): 'full' | 'closed' | 'failed' {
  const names = new Set<string>();
  for (let at = error, depth = 0; at instanceof Object && depth < 4; depth++) {
    if ('name' in at && typeof at.name === 'string') names.add(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  if (names.has('QuotaExceededError') || names.has('DataError')) return 'full';
  return names.has('DatabaseClosedError') || names.has('InvalidStateError') ? 'closed' : 'failed';
}
