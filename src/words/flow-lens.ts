const steps = (n: number) => `${n} ${n === 1 ? 'step' : 'steps'}`;
const TH = ['th', 'st', 'nd', 'rd'] as const;
/** "2nd longest"; the first is the longest. */
const ranked = (rank: number, what: string) =>
  rank === 1 ? what : `${rank}${(rank % 100 > 10 && rank % 100 < 14) || !TH[rank % 10] ? 'th' : TH[rank % 10]} ${what}`;
const listed = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** Words of the lenses about time and quality, which come when they are first looked at. */
export const flowLensWords = {
  unnamed: 'a step without a name',
  percent: (value: string) => `${value} %`,

  /** Where the lead time goes. A wait is a wait: nothing here calls it a fault, for some are meant. */
  waiting: {
    waits: (time: string) => `waits ${time}`,
    /** After the share of the lead time, on a card. */
    place: (share: string, rank: number) => `${share}, ${ranked(rank, 'longest')}`,
    besideShort: 'beside the way',
    none: 'no waiting',
    unknown: 'wait not known',
    unknownShort: 'not known',
    /** "waits 5 d, 27 % of the lead time, longest". */
    mark: (time: string, share: string | null, rank: number) =>
      listed([`waits ${time}`, share === null ? '' : `${share} of the lead time`, ranked(rank, 'longest')]),
    beside: (time: string) => `waits ${time} beside the slowest way`,
    handOff: (teams: readonly string[]) => `taken over from ${teams.join(' and ')}`,
    chips: {
      longest: (n: number) => `${n} ${n === 1 ? 'longest wait' : 'longest waits'}`,
      shorter: (n: number) => `${n} shorter`,
      beside: (n: number) => `${n} beside the way`,
      unknown: (n: number) => `${n} wait not known`,
      handOff: (n: number) => `${n} from another team`,
      none: (n: number) => `${n} without waiting`,
    },
    where: (onWay: boolean, sentence: string) =>
      onWay ? `On the slowest way, ${sentence}` : sentence.charAt(0).toUpperCase() + sentence.slice(1),
    sum: (share: string, known: number, all: number) => `work waits ${share} (known for ${known} of ${steps(all)}).`,
    least: (time: string, known: number, all: number) =>
      `work waits at least ${time} (known for ${known} of ${steps(all)}).`,
    nothing: (known: number, all: number) => `no work waits (known for ${known} of ${steps(all)}).`,
    longest: (name: string, time: string) => `Longest: ${name}, ${time}.`,
    notKnown: (all: number) => `Where work waits is not known yet: 0 of ${steps(all)} timed.`,
    hold: (count: number, time: string, all: string) =>
      `${count === 1 ? 'The longest wait is' : `The ${count} longest waits are`} ${time} of the ${all}`,
  },

  /** How much comes through right, and where it does not. */
  quality: {
    usable: (share: string) => `usable ${share}`,
    place: (rank: number) => ranked(rank, 'lowest'),
    mark: (share: string, rank: number | null) =>
      listed([`usable ${share}`, rank === null ? '' : ranked(rank, 'lowest')]),
    unknown: 'usable: not asked',
    unknownShort: 'not asked',
    sends: (to: string, rate: string | null) => listed([`sends work back to ${to}`, rate ?? '']),
    gets: (from: string, rate: string | null) => listed([`gets work back from ${from}`, rate ?? '']),
    chips: {
      below: (n: number) => `${n} below the middle`,
      unknown: (n: number) => `${n} not asked`,
      sends: (n: number) => `${n} ${n === 1 ? 'sends' : 'send'} work back`,
      gets: (n: number) => `${n} ${n === 1 ? 'gets' : 'get'} work back`,
      alike: (n: number) => `${n} no lower than the others`,
    },
    rolled: (share: string, known: number, all: number) =>
      `${share} comes through right the first time (known for ${known} of ${steps(all)}).`,
    whole: (known: number, all: number) => `Nothing has to be fixed on the way (known for ${known} of ${steps(all)}).`,
    lowest: (name: string, share: string) => `Lowest: ${name}, usable ${share}.`,
    /** `said` of them with how much comes back. */
    back: (count: number, said: number) =>
      `Work comes back in ${count === 1 ? '1 place' : `${count} places`}${said === count ? '' : ` (how much was said for ${said} of ${count})`}.`,
    notKnown: (all: number) => `How much is usable without fixing is not known yet: 0 of ${steps(all)} asked.`,
  },
} as const;
