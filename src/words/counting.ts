/** How a map counts, and what was expected of it: in the dialog, in the frame and on pictures. */
export const countingWords = {
  title: 'How this map counts',
  /** In words, on the screen and at the foot of every picture. */
  days: (hours: string, week: string, month: string) => `${hours} h days, ${week} a week, ${month} a month`,
  roundTheClock: '24/7: round the clock',
  short: {
    office: 'office: waiting is part of “takes”',
    manufacturing: 'manufacturing: lead time is the stock before the steps',
    apart: 'waiting is kept apart from “takes”',
  },
  demand: (pieces: string, period: string) => `demand ${pieces} a ${period}`,
  available: (time: string, period: string) => `${time} of working time a ${period}`,
  calendar: {
    name: 'Working calendar',
    hoursPerDay: 'Hours a day',
    daysPerWeek: 'Days a week',
    daysPerMonth: 'Days a month',
    usual: 'Office days',
    clock: '24/7',
    refused: (most: number) => `Not taken: a number above 0 and at most ${most}. The calendar is as it was.`,
  },
  conventions: {
    name: 'What “takes” contains',
    office: {
      name: 'Office',
      says: 'From being able to begin until it is handed on: waiting is part of it.',
    },
    manufacturing: {
      name: 'Manufacturing',
      says: 'The stock before each step is its lead time, where it was said; time at the machine is not added.',
    },
    apart: {
      name: 'Wait kept apart',
      says: 'Waiting is said by itself, and added to what the steps take.',
    },
  },
  demandName: 'What is asked for, and the time for it',
  period: 'In a',
  periods: { d: 'day', wk: 'week', mo: 'month' },
  leadWas: (was: string, is: string) => `Lead time was ${was}, is ${is}`,
  leadStays: (is: string) => `Lead time stays ${is}`,
  expected: {
    name: 'What is expected',
    group: { leaders: 'Leaders', doers: 'Doers' },
    ask: { leaders: 'Leaders expect', doers: 'Doers expect' },
    hint: 'how long',
    count: { leaders: 'How many leaders were asked', doers: 'How many doers were asked' },
    n: 'n',
    /** After how many: "(3 asked)". */
    asked: ' asked',
    hidden: 'asked, hidden',
    change: (group: string) => `${group} expect: asked and hidden until it is revealed. Answer anew`,
    takeBack: (group: string) => `Take back what ${group.toLowerCase()} expect`,
    reveal: 'Reveal',
    edit: 'Change what was expected',
    done: 'Done',
    /** One sentence from what is known. */
    says: {
      leaders: (time: string, n: string) => `leaders expect ${time}${n}`,
      doers: (time: string, n: string) => `doers ${time}${n}`,
      doersFirst: (time: string, n: string) => `doers expect ${time}${n}`,
      map: (time: string) => `the map says ${time}`,
      n: (n: number) => ` (n ${n})`,
    },
    few: (least: number) => `Groups of fewer than ${least} are not in pictures: one would know the other’s answer.`,
  },
} as const;
