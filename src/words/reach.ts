const steps = (n: number) => `${n} ${n === 1 ? 'step' : 'steps'}`;
const ofSteps = (part: number, all: number) => `${part} of ${steps(all)}`;
const systems = (n: number) => `${n} ${n === 1 ? 'system' : 'systems'}`;
const streams = (n: number) => `${n} ${n === 1 ? 'stream' : 'streams'}`;
const stop = (n: number) => (n === 1 ? 'stops' : 'stop');
const usesOf = (n: number) => (n === 1 ? 'uses' : 'use');

/** Words of reach: how much hangs on one system or one person. They come with the lens, the pages and the facts report. */
export const reachWords = {
  unnamed: 'a system without a name',
  unnamedPerson: 'one person',

  /** One system on one map, one whole sentence. `name` is "it" where the name has just been said. */
  stops: {
    unused: (name: string, all: number) => `If ${name} stops, nothing stops: 0 of ${steps(all)} ${usesOf(0)} it.`,
    none: (name: string, using: number, all: number) =>
      `If ${name} stops, no step stops: ${ofSteps(using, all)} ${usesOf(using)} it, and ${using === 1 ? 'that one does' : 'all of them do'} without it or have something in its place.`,
    stream: (name: string, part: number, all: number) =>
      `If ${name} stops, ${ofSteps(part, all)} ${stop(part)}, and no way to the end is left.`,
    share: (name: string, part: number, all: number, share: string, lost: number, of: number) =>
      `If ${name} stops, ${ofSteps(part, all)} ${stop(part)}, and ${share} of the work no longer comes through (${lost} of ${of} routes).`,
    routes: (name: string, part: number, all: number, lost: number, of: number) =>
      `If ${name} stops, ${ofSteps(part, all)} ${stop(part)}, and ${lost} of ${of} routes ${lost === 1 ? 'is' : 'are'} lost (how much work takes ${lost === 1 ? 'it' : 'them'} was not said).`,
    some: (name: string, part: number, all: number) =>
      `If ${name} stops, ${ofSteps(part, all)} ${stop(part)}; another way to the end is left.`,
    beside: (name: string, part: number, all: number) =>
      `If ${name} stops, ${ofSteps(part, all)} ${stop(part)}; nothing after ${part === 1 ? 'it' : 'them'} waits for ${part === 1 ? 'it' : 'them'}.`,
  },
  /** The same over several maps. */
  over: {
    none: (name: string, using: number, all: number, maps: number) =>
      `If ${name} stops, no step stops: ${ofSteps(using, all)} in ${streams(maps)} ${usesOf(using)} it, and all of them do without it or have something in its place.`,
    stops: (name: string, part: number, all: number, maps: number, of: number) =>
      `If ${name} stops, ${ofSteps(part, all)} ${stop(part)}, in ${maps} of ${streams(of)}.`,
    breaks: (breaks: number, of: number) =>
      breaks === 0
        ? `A way to the end is left in ${of === 1 ? 'the one stream' : `all ${of} streams`}.`
        : `No way to the end is left in ${breaks} of ${streams(of)}.`,
    unused: 'No step of a current stream uses it.',
  },
  spof: {
    yes: (breaks: number, of: number) =>
      `Yes, for ${breaks === of ? (of === 1 ? 'the stream that uses it' : `all ${of} streams that use it`) : `${breaks} of the ${of} streams that use it`}: without it no way from start to end is left there.`,
    no: (of: number) =>
      `No: in ${of === 1 ? 'the stream that uses it' : `all ${of} streams that use it`}, a way from start to end is left without it.`,
    unused: 'No: no step of a current stream uses it.',
  },

  person: {
    owns: (name: string, count: number, all: number) => `${name} alone answers for ${count} of ${systems(all)} here.`,
    /** After the systems that this person alone answers for. */
    used: (part: number, all: number) => `${ofSteps(part, all)} ${usesOf(part)} them.`,
    does: (name: string, part: number, all: number) => `${name} alone does ${ofSteps(part, all)}.`,
    deputy: 'No deputy is named.',
  },

  money: {
    /** "Departments pay for 6 of the 14 systems here, 82 k a year (cost known for 5 of these 6)." */
    paid: (count: number, all: number, cost: string, known: number) =>
      `Departments pay for ${count} of the ${systems(all)} here${cost}${known < count ? ` (cost known for ${known} of these ${count})` : ''}.`,
    aYear: (amount: string) => `, ${amount} a year`,
    payerKnown: (known: number, all: number, unsaid: number) =>
      `Who pays is known for ${known} of ${systems(all)}${unsaid === 0 ? '' : ` (for ${unsaid} nobody said on which side they are)`}.`,
    thousands: (value: string) => `${value} k`,
    millions: (value: string) => `${value} M`,
  },

  /** The lens. */
  lens: {
    chips: {
      widest: (name: string) => (n: number) => `${n} ${stop(n)} without ${name}`,
      /** `more` where other systems have chips of their own. */
      stream: (more: boolean) => (n: number) => `${n} ${stop(n)} with ${more ? 'another system' : 'one system'}`,
      falls: (more: boolean) => (n: number) =>
        `${n} ${stop(n)} with ${more ? 'another' : 'one'} system, the stream goes on`,
      person: (n: number) => `${n} on one person`,
      retired: (n: number) => `${n} ${usesOf(n)} a retired system`,
      ending: (n: number) => `${n} ${usesOf(n)} an ending system`,
      free: (n: number) => `${n} on no single system`,
    },
    marks: {
      stream: (names: string) => `the stream stops without ${names}`,
      falls: (names: string) => `stops without ${names}`,
      person: (names: string) => `on ${names} alone, no deputy named`,
      retired: (names: string) => `uses a retired system: ${names}`,
      ending: (names: string) => `uses an ending system: ${names}`,
      uses: 'the stream goes on without it',
      /** Of all steps with that mark. */
      kinds: { stream: 'the stream stops with one system', falls: 'stops with one system', person: 'on one person' },
    },
    retired: 'retired',
    ending: 'ending',
    /** After a system's name. */
    holds: (part: number, all: number) => `${ofSteps(part, all)} ${part === 1 ? 'needs' : 'need'} it`,
    free: 'no step needs it alone',
    /** In place of a sentence on one system when none is needed alone. */
    nothing: (supported: number, all: number) =>
      `No step stops with one system (${supported} of ${steps(all)} ${supported === 1 ? 'has' : 'have'} systems).`,
    detail: (count: number, all: number) => `${count} of ${systems(all)} would each stop the whole stream`,
    retiredInUse: (part: number, all: number) => `${ofSteps(part, all)} ${usesOf(part)} a retired system.`,
    endingInUse: (part: number, all: number) =>
      `${ofSteps(part, all)} ${usesOf(part)} a system that is being phased out.`,
  },
} as const;
