const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);
const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Words of the time strip and of the stream's numbers, with how each is made. */
export const timeWords = {
  strip: 'Time of the stream, drawn to scale',
  step: (name: string, takes: string, work: string | null) =>
    work === null ? `${name}, takes ${takes}` : `${name}, takes ${takes} with ${work} of work`,
  unknownStep: (name: string) => `${name}, time not known`,
  promised: (text: string) => `promised ${text}`,
  beside: (count: number) => `${steps(count)} beside`,
  unknown: (count: number) => `${steps(count)} not timed`,
  /** A number and how far it may lie off. */
  range: (value: string, from: string, to: string) => `${value} (${from} to ${to})`,
  percent: (value: string) => `${value} %`,
  how: 'How it is made',
  names: {
    takes: 'Lead time',
    work: 'Work',
    activity: 'Activity',
    rolled: 'Right first time',
    wait: 'Longest wait',
    routes: 'Routes',
  },
  /** Lead time. */
  takes: (from: string, to: string, parts: string, total: string) =>
    `The slowest way, from “${from}” to “${to}”: ${parts} = ${total}.`,
  inWeeks: (total: string, weeks: string, days: string) => `${total} are ${weeks} weeks of ${days} days.`,
  besideNames: (names: readonly string[]) =>
    names.length === 1
      ? `One step runs beside it and holds nobody up: ${list(names)}.`
      : `${names.length} steps run beside it and hold nobody up: ${list(names)}.`,
  deadEnds: (names: readonly string[]) =>
    `Left out, because the work does not reach the end from there: ${list(names)}.`,
  work: (total: string) => `Uninterrupted work on the slowest way, added up: ${total}.`,
  allWork: (total: string, known: number, all: number) =>
    `Over all steps, branches too: ${total}, known for ${known} of ${steps(all)}.`,
  activity: (work: string, takes: string, share: string) =>
    `Work divided by lead time, both on the slowest way: ${work} / ${takes} = ${share}. The rest is waiting.`,
  activityHigh: 'More than half is work: were the durations given as work time?',
  rolled: (parts: string, share: string) =>
    `What is usable without fixing, multiplied over all steps: ${parts} = ${share}.`,
  wait: (name: string, wait: string, share: string | null) =>
    `Work lies longest at “${name}”: ${wait}${share === null ? '' : `, ${share} of the lead time`}. Lead time of the step less the work in it.`,
  route: (names: readonly string[], share: string | null, takes: string, rolled: string | null) =>
    [
      names.length === 0 ? 'Straight on' : `By ${list(names)}`,
      ...(share === null ? [] : [share]),
      `takes ${takes}`,
      ...(rolled === null ? [] : [`${rolled} right first time`]),
    ].join(', '),
  expected: (takes: string, work: string) => `On average, by their shares: ${takes} with ${work} of work.`,
  noShares: 'No average: how much of the work takes each route was not said.',
} as const;
