/** "1 step", "3 steps". */
const steps = (n: number) => `${n} ${n === 1 ? 'step' : 'steps'}`;
/** "1 of 8 steps uses", "3 of 8 steps use". */
const ofSteps = (part: number, all: number) => `${part} of ${steps(all)}`;
const verb = (n: number) => (n === 1 ? 'uses' : 'use');
const orNone = (n: number) => (n === 0 ? 'none' : String(n));

/** Words of the lenses: names, marks, chips and headlines. Plain and blame-free; never "runs on", never "in IT". */
export const lensWords = {
  names: {
    plain: 'Plain',
    ownership: 'Ownership',
    shadow: 'Shadow IT',
    waiting: 'Waiting',
    quality: 'Quality',
    reach: 'Reach',
  },

  marks: {
    nobody: 'nobody owns it',
    unnamed: 'no owner named',
    outside: 'outside IT’s view',
    said: 'outside IT’s view, said by the room',
    weak: 'only a supplier or “IT” named',
    owned: 'owner named',
    disputedOwner: 'owner disputed',
    notAssessed: 'not assessed',
    inView: 'in IT’s view',
    notAsked: 'not asked',
    unknown: 'asked, nobody knows',
    manual: 'by hand',
    contradiction: 'said to be by hand, yet has a system',
    retired: 'uses a retired system',
    rest: 'the rest',
    /** A finding that holds for some of a step's systems only. */
    some: (finding: string, part: number, all: number) => `${finding}: ${part} of ${all} systems`,
    /** A step that cannot do without a system outside IT's view. */
    depends: (finding: string) => `${finding}, nothing can replace it`,
  },

  chips: {
    nobody: (n: number) => `${n} nobody owns it`,
    unnamed: (n: number) => `${n} no owner named`,
    outside: (n: number) => `${n} outside IT’s view`,
    said: (n: number) => `${n} said by the room`,
    weak: (n: number) => `${n} supplier or “IT” only`,
    retired: (n: number) => `${n} ${verb(n)} a retired system`,
    notAssessed: (n: number) => `${n} not assessed`,
    contradiction: (n: number) => `${n} by hand, yet with a system`,
    notAsked: (n: number) => `${n} not asked`,
    unknown: (n: number) => `${n} asked, nobody knows`,
    manual: (n: number) => `${n} by hand`,
    rest: () => 'the rest',
    /** In place of "the rest" when there is nothing else to tell it from. */
    allOwned: (n: number) => `${n} owner named`,
    allInView: (n: number) => `${n} in IT’s view`,
  },

  headline: {
    empty: 'No steps yet.',
    notAskedYet: (n: number) => `No step has been asked about its systems yet: ${n} of ${n} not asked.`,
    noSystems: (parts: readonly string[]) => `No step with a system so far: ${parts.join(', ')}.`,
    manual: (part: number, all: number) => `${part} of ${all} by hand`,
    unknown: (part: number, all: number) => `${part} of ${all} asked, nobody knows`,
    notAsked: (part: number, all: number) => `${part} of ${all} not asked.`,
    nobodyKnows: (part: number, all: number) => `${part} of ${all} asked, nobody knows.`,
    notAssessed: (part: number, all: number) => `${part} of ${all} not assessed.`,

    gap: (part: number, all: number, confirmed: number) =>
      `${ofSteps(part, all)} ${verb(part)} a system with no technology owner named (${orNone(confirmed)} confirmed).`,
    split: (entirely: number, partly: number) => `${entirely} entirely, ${partly} partly`,
    allOwned: (asked: number, all: number, owned: number, supported: number) =>
      `${asked} of ${steps(all)} asked; every system here has a technology owner named (${owned} of ${supported} supported).`,
    ownedSoFar: (owned: number, supported: number) =>
      `Every system named so far has a technology owner (${owned} of ${supported} supported ${supported === 1 ? 'step' : 'steps'}).`,
    weak: (part: number, all: number) =>
      `${ofSteps(part, all)} ${part === 1 ? 'has' : 'have'} only a supplier or a general name such as “IT” as technology owner.`,

    outside: (part: number, all: number, depend: number) =>
      `${ofSteps(part, all)} ${verb(part)} a system outside IT’s view (${orNone(depend)} ${depend > 1 ? 'depend' : 'depends'} on it).`,
    /** Beside confirmed ones: what only the room says is counted apart. */
    saidApart: (part: number, all: number) => `${part} more of ${all}, said by the room only.`,
    said: (part: number, all: number) =>
      `${ofSteps(part, all)} ${verb(part)} a system outside IT’s view, said by the room only.`,
    allInView: (asked: number, all: number) => `${asked} of ${steps(all)} asked; no system here is outside IT’s view.`,
    nothingAssessed: 'No system has been assessed yet: who runs it, and does IT know?',
    nothingFound: 'No system outside IT’s view found so far.',

    /** "These steps take 10 of the 18.5 days and 1 h 53 of the 2 h 56 of work." */
    /** `onWay` of `count` steps lie on the slowest way through the stream; only their time counts. */
    take: (count: number, onWay: number, parts: readonly string[]) => {
      const said = parts.join(' and ');
      if (onWay === count) return `${count === 1 ? 'This step takes' : 'These steps take'} ${said}.`;
      return `${onWay} of them ${onWay === 1 ? 'lies on the slowest way and takes' : 'lie on the slowest way and take'} ${said}.`;
    },
    share: (part: string, all: string) => `${part} of the ${all}`,
    shareOfWork: (part: string, all: string) => `${part} of the ${all} of work`,
    known: (known: number, all: number) => ` (known for ${ofSteps(known, all)})`,
    knownOfThese: (known: number, all: number, knownHere: number, here: number) =>
      ` (known for ${ofSteps(known, all)}, ${knownHere} of ${here === 1 ? 'this one' : `these ${here}`})`,

    stream: (count: number, teams: number, systems: number) =>
      [
        steps(count),
        teams === 0 ? '' : `${teams} ${teams === 1 ? 'team' : 'teams'}`,
        systems === 0 ? '' : `${systems} ${systems === 1 ? 'system' : 'systems'}`,
      ]
        .filter((part) => part !== '')
        .join(', ') + '.',
    together: (count: number, onWay: number, parts: readonly string[]) => {
      const who = onWay < count ? 'The slowest way takes' : count === 1 ? 'It takes' : 'Together the steps take';
      return `${who} ${parts.join(' with ')}.`;
    },
    ofWork: (work: string) => `${work} of work`,
  },
} as const;
