/** Words of the line and its rounds. */
export const lineWords = {
  /** What each round asks of its step or system. */
  asks: {
    times: 'how much work, how long does it take, how much of it is usable?',
    systems: 'which systems do you use?',
    owners: 'who do you call when it breaks?',
  },
  question: (at: number, of: number, name: string, ask: string) =>
    `${at} of ${of} · ${name === '' ? 'unnamed' : name}: ${ask}`,
  /** Answers of the Systems round that mean "by hand on purpose", in lower case. */
  byHand: ['by hand', 'manual', 'manually', 'on paper', 'paper'] as readonly string[],
} as const;
