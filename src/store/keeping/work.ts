/** Time spent changing things, as counted from the moments of the changes. */
export interface Work {
  /** Counted so far, ms. */
  readonly ms: number;
  /** When the last change was, ms since 1970; 0 = there was none. */
  readonly last: number;
}

export const noWork: Work = { ms: 0, last: 0 };

/** A pause longer than this is no work any more, ms: two minutes of talk belong to the step that is typed after them. */
export const PAUSE = 120_000;

/** Counts the time up to a change: the pause before it, at most `PAUSE`. A clock that went back counts nothing. */
export function addWork(work: Work, at: number): Work {
  const pause = work.last === 0 ? 0 : at - work.last;
  return { ms: work.ms + Math.max(0, Math.min(pause, PAUSE)), last: at };
}
