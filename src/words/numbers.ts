const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);
const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Words of the numbers of a stream that are not of its time alone, of how sure they are, and of what is worth a look. */
export const numberWords = {
  names: {
    labour: 'Labour',
    labourMonth: 'Labour a month',
    pce: 'Value-adding',
    takt: 'Takt',
    capacity: 'Capacity',
    queue: 'Longest queue',
    batch: 'Batches',
    onePass: 'Rework, once through',
    untilRight: 'Rework, until right',
  },
  more: 'More numbers',
  noMore: 'Nothing more can be said yet. With people, pieces a month or what is usable, it can.',
  moreHow: 'All numbers that can be made from this map, and how',
  asLadder: 'Draw the time as a ladder',
  asStrip: 'Draw the time to scale',
  /** How sure a number is. */
  sure: (known: number, measured: number, all: number) =>
    `Known for ${known} of ${steps(all)}, measured for ${measured}.`,
  loose: (ranges: number, guesses: number) =>
    [
      ...(ranges > 0
        ? [ranges === 1 ? '1 number was given as a range.' : `${ranges} numbers were given as ranges.`]
        : []),
      ...(guesses > 0
        ? [
            `${guesses === 1 ? '1 is a guess: it may be' : `${guesses} are guesses: each may be`} a quarter less or more.`,
          ]
        : []),
    ].join(' '),
  byQueue: (names: readonly string[]) =>
    `From the pieces that lie there, because no time was said (pieces / pieces a month): ${list(names)}.`,
  labour: (parts: string, total: string) =>
    `Work times the people who work at once, over all steps, branches too: ${parts} = ${total} for one run.`,
  people: (known: number, all: number) =>
    `People were said for ${known} of ${steps(all)}${known < all ? '; the others count as one person' : ''}.`,
  noShares: 'Every route of an either/or counts in full, because not all shares were said.',
  labourMonth: (total: string) => `Labour of each step times its pieces a month: ${total} a month.`,
  byDemand: (count: number) =>
    `${steps(count)} ${count === 1 ? 'has' : 'have'} no pieces a month of ${count === 1 ? 'its' : 'their'} own: the demand stands for them.`,
  aMonth: (amount: string) => `${amount} a month`,
  pce: (work: string, takes: string, share: string) =>
    `Process-cycle efficiency: work that adds value for the customer, by lead time, both on the slowest way: ${work} / ${takes} = ${share}.`,
  pceFlags: (flagged: number, all: number) =>
    `Whether it adds value was said for ${flagged} of ${steps(all)}${flagged < all ? '; the others count as adding none' : ''}. It is not the activity, which counts all work.`,
  takt: (available: string, demand: string, period: string, takt: string) =>
    `Available working time by demand: ${available} / ${demand} ${period} = ${takt} for each piece.`,
  aboveTakt: (count: number, each: string) =>
    count === 0 ? 'No step needs longer.' : `${steps(count)} ${count === 1 ? 'needs' : 'need'} longer: ${each}.`,
  seconds: (count: string) => `${count} s`,
  periods: { d: 'a day', wk: 'a week', mo: 'a month' },
  at: (amount: string, name: string) => `${amount} at “${name}”`,
  capacity: (name: string, pieces: string, period: string) =>
    `“${name}” can make least: ${pieces} pieces ${period}, one at a time. Available time / (work + change-over / batch) × uptime, whole pieces.`,
  capacityOf: (name: string, pieces: string) => `“${name}”: ${pieces}`,
  capacities: (each: string) => `Each: ${each}.`,
  askedFor: (pieces: string, period: string) => `Asked for: ${pieces} ${period}.`,
  changeLeftOut: (names: readonly string[]) =>
    `Change-over left out, because pieces in a batch were not said: ${list(names)}.`,
  queues: (each: string) => `Pieces that lie there by pieces a month (Little’s law): ${each}.`,
  queueOf: (name: string, wait: string | null) => `“${name}” ${wait ?? 'not known: nobody said how many a month'}`,
  queueBeside: 'Said beside the times of the steps: it takes the place of none that was given.',
  batch: (each: string, total: string) =>
    `On the slowest way pieces wait for the others of their batch, (pieces − 1) × work: ${each}. Together ${total}, unless the times given hold it already.`,
  onePass: (total: string) =>
    `What is not usable is done once more: (100 % − usable) × (wait before it + work); a drawn loop repeats everything in it by its rate. ${total} for one run, never part of the lead time.`,
  untilRight: (total: string) =>
    `Repeated until it is right: (1 / usable − 1) × (wait before it + work). ${total} for one run, never part of the lead time.`,
  untilRightLoops: (total: string, work: string) =>
    `The drawn loops repeated until everything is right: ${total} for one run, ${work} of it work, never part of the lead time.`,
  timeAgain: (known: number, all: number) => `How long doing it again takes is known for ${known} of ${steps(all)}.`,
  visits: (each: string) => `Worked on for one piece: ${each}.`,
  visitsOf: (name: string, times: string) => `“${name}” ${times} times`,
  otherModel: 'The map shows right first time; this is another model of the same rework, not to be added to it.',
  cannot: 'cannot be said',
  endless: (names: readonly string[]) =>
    `Everything comes back and nothing gets out: ${list(names)}. A loop needs a rate below 100 %.`,
  neverRight: (names: readonly string[]) => `Nothing is usable, so it is never right: ${list(names)}.`,
  unsaid: 'A rate or a share was not said.',
  tooManyRoutes: 'There are more than 1,024 routes.',
  toCheck: (count: number) => `${count} to check`,
  toCheckTitle: 'Worth a look',
  toCheckHow: 'Numbers that may not be what was meant. Nothing is wrong until somebody says so.',
  warnings: {
    workOverTakes: (count: number) =>
      `More work than the ${count === 1 ? 'step takes' : 'steps take'} in all: ${steps(count)}.`,
    takesIsWork: 'Every step takes exactly as long as its work. Were durations entered as work time?',
    activityHigh: (share: string) => `${share} of the lead time is work. Were durations entered as work time?`,
    mixedBases: (count: number) =>
      `${steps(count)} ${count === 1 ? 'has a time' : 'have times'} by the clock, others are in working time. They are added as working time.`,
    aboveTakt: (count: number) =>
      `${steps(count)} ${count === 1 ? 'needs' : 'need'} longer for a piece than customers leave between two.`,
    endless: 'All of the work comes back here, so that it never gets out. A rate below 100 % has an answer.',
    declared: {
      lt: (declared: string, computed: string) =>
        `The map came with a lead time of ${declared}; its steps give ${computed}.`,
      pt: (declared: string, computed: string) => `It came with ${declared} of work; its steps give ${computed}.`,
      wait: (declared: string, computed: string) => `It came with ${declared} of waiting; its steps give ${computed}.`,
      ca: (declared: string, computed: string) =>
        `It came with ${declared} right first time; its steps give ${computed}.`,
    },
  },
  stepNames: (names: readonly string[], more: number) => `${list(names)}${more > 0 ? ` and ${more} more` : ''}`,
  ladder: {
    label: (name: string, takes: string | null, work: string | null) =>
      `${name}, ${takes === null ? 'time not known' : `takes ${takes}`}, ${work === null ? 'work not known' : `${work} of work`}`,
    waits: (name: string, waits: string | null, work: string | null) =>
      `${name}, ${waits === null ? 'wait not known' : `waits ${waits}`}, ${work === null ? 'work not known' : `${work} of work`}`,
    total: 'Together',
  },
} as const;
