import { sayDay } from '#words/said.ts';

const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);
const systems = (count: number): string => (count === 1 ? '1 system' : `${count} systems`);
const streams = (count: number): string => (count === 1 ? '1 stream' : `${count} streams`);
const roles = { techOwner: 'technology owner', bizOwner: 'business owner' } as const;

/** Words of "What you carry". */
export const carryWords = {
  title: 'What each owner carries',
  people: 'People and teams',
  find: 'Find a person or team',
  none: 'No owner is named yet. Owners appear here as soon as a system has one.',
  choose: 'Choose a person or a team.',
  count: (owned: number, asked: number) =>
    [...(owned > 0 ? [systems(owned)] : []), ...(asked > 0 ? [`${asked} asked`] : [])].join(', '),
  sides: { it: 'IT', business: 'business', external: 'external' },
  left: 'no longer works here',
  roles,
  sum: (owned: number, count: number, maps: number) =>
    count === 0
      ? `${systems(owned)}, used in no step yet`
      : `${systems(owned)}; ${steps(count)} in ${streams(maps)} ${count === 1 ? 'rests' : 'rest'} on ${owned === 1 ? 'it' : 'them'}`,
  columns: { system: 'System', role: 'As', standing: 'How we know', steps: 'Steps', confirm: 'Confirm' },
  confirm: 'Mark as confirmed',
  confirmFor: (system: string, role: keyof typeof roles) => `Mark as confirmed: ${roles[role]} of ${system}`,
  standing: {
    none: 'not asked',
    confirmed: (at: number) => `confirmed ${sayDay(at)}`.trim(),
    denied: (whom: string | undefined) =>
      whom === undefined ? 'says it is somebody else' : `says it is somebody else: ask ${whom}`,
    imported: 'from import, unconfirmed',
    said: (who: string | undefined, at: number) =>
      ['said by ' + (who ?? 'the room'), ...(sayDay(at) === '' ? [] : [sayDay(at)]), 'unconfirmed'].join(', '),
  },
  streams: 'Streams that rest on them',
  stream: ({
    name,
    steps: part,
    of,
    promised,
    whom,
  }: {
    readonly name: string;
    readonly steps: number;
    readonly of: number;
    readonly promised?: string;
    readonly whom?: string;
  }) =>
    [
      `${name}: ${part} of ${steps(of)}`,
      ...(promised === undefined ? [] : [`promised${whom === undefined ? '' : ` to ${whom}`}: ${promised}`]),
    ].join('; '),
  voices: 'Said about working in these steps',
  voice: (step: string, stream: string) => `${step} · ${stream}`,
  pays: 'Pays for',
  paid: (count: number, cost: string, known: number) =>
    known === 0
      ? `${systems(count)}; what they cost is not known`
      : `${systems(count)}; ${cost} a year, known for ${known} of ${count}`,
  asked: (count: number) => `Asked of them: ${count}`,
  toSort: 'To sort out',
  copy: 'Copy as mail',
  copied: 'The mail is on the clipboard. It ends with three lines to answer for each system.',
  notCopied: 'The browser did not let the mail be copied. It is in the field below.',
  paste: 'Answers that came back',
  pasteHint: 'Paste the mail here. It may be quoted and have other text around it.',
  preview: 'What it says',
  apply: (count: number) => (count === 1 ? 'Take in 1 answer' : `Take in ${count} answers`),
  applied: (count: number) => (count === 1 ? '1 answer was taken in.' : `${count} answers were taken in.`),
  answers: {
    me: (system: string, role: keyof typeof roles) => `${system}: still theirs (${roles[role]}), confirmed`,
    'not me': (system: string, role: keyof typeof roles, whom: string | undefined) =>
      whom === undefined
        ? `${system}: not theirs (${roles[role]}); it goes to “To sort out”`
        : `${system}: not theirs (${roles[role]}), ask ${whom}; it goes to “To sort out”`,
    nobody: (system: string, role: keyof typeof roles) =>
      `${system}: nobody answers for it (${roles[role]}); it stands beside what was said before`,
  },
  unanswered: (names: string) => `Not answered yet: ${names}`,
  reading: {
    nothing: 'No answer was found: no line has a code such as #K7Q2MD. Nothing is changed.',
    unknown: (code: string) => `${code}: no system here has this code. Its answer is left out.`,
    notTheirs: (system: string, role: keyof typeof roles, who: string) =>
      `${system}: ${who} is not named as its ${roles[role]}. The answer is left out.`,
    two: (system: string) => `${system}: two different answers are marked. None is taken.`,
    noAnswer: (system: string, text: string) => `${system}: “${text}” is none of the three answers. It is left out.`,
  },
  mail: {
    title: (name: string, now: number) => `What ${name} carries, ${sayDay(now)}`,
    intro: (owned: number, count: number, maps: number) =>
      count === 0
        ? `You are named as an owner of ${systems(owned)}. No step uses ${owned === 1 ? 'it' : 'them'} yet.`
        : `You are named as an owner of ${systems(owned)}. ${steps(count)} in ${streams(maps)} ${count === 1 ? 'uses' : 'use'} ${owned === 1 ? 'it' : 'them'}:`,
    how: 'Is that still right? Please put an x between the brackets of one line for each system and send this mail back.',
    usedIn: (names: readonly string[]) => `used in: ${names.join(', ')}`,
    me: 'still me',
    notMe: 'not me, ask:',
    nobody: 'nobody',
  },
} as const;
