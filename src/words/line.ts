/** Words of the line and its rounds. */
export const lineWords = {
  /** What each round asks of its step or system. */
  asks: {
    times: 'how much work, how long does it take, how much of it is usable?',
    systems: 'which systems do you use?',
    owners: 'who do you call when it breaks?',
  },
  /** Where a round has nothing to ask about. */
  nothingToAsk: {
    times: 'There is no step to ask about yet. Ctrl+Up goes back to Steps.',
    systems: 'There is no step to ask about yet. Ctrl+Up goes back.',
    owners: 'No step has a system yet. Ctrl+Up goes back to Systems.',
  },
  question: (at: number, of: number, name: string, ask: string) =>
    `${at} of ${of} · ${name === '' ? 'unnamed' : name}: ${ask}`,
  /** Answers of the Systems round that mean "by hand on purpose", in lower case. */
  byHand: ['by hand', 'manual', 'manually', 'on paper', 'paper'] as readonly string[],
} as const;
