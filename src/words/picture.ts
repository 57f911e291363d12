/** Words of the picture itself: cards, bars, slots, bands, posters. The same on screen, in PNG, SVG and slides. */
export const pictureWords = {
  layouts: { river: 'River', lanes: 'Lanes' },
  work: (amount: string) => `${amount} work`,
  dot: ' · ',
  unnamedStep: 'No name yet',
  unnamedSystem: 'No name yet',
  kinds: { customer: 'Customer', supplier: 'Supplier', control: 'Control' },
  slots: { notAsked: '? which system', unknown: 'nobody knows', manual: 'by hand' },
  noTeam: 'No team yet',
  counts: {
    voices: (n: number) => (n === 1 ? '1 voice' : `${n} voices`),
    improvements: (n: number) => (n === 1 ? '1 improvement' : `${n} improvements`),
    notes: (n: number) => (n === 1 ? '1 note' : `${n} notes`),
    systems: (n: number) => (n === 1 ? '1 system' : `${n} systems`),
    steps: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  },
  step: (number: number, of: number, name: string) => `Step ${number} of ${of}, ${name}`,
  other: (kind: string, name: string) => `${kind}, ${name}`,
  bar: (name: string, words: string, steps: string) => [name, words, steps].filter((part) => part !== '').join(', '),
  flow: {
    work: (from: string, to: string) => `Hand-over from ${from} to ${to}`,
    rework: (from: string, to: string) => `Rework from ${from} back to ${to}`,
    information: (from: string, to: string) => `Information from ${from} to ${to}`,
  },
  /** In the gutters of a folded map. */
  goesTo: (number: number | null, name: string) => (number === null ? `to ${name}` : `to ${number} ${name}`),
  comesFrom: (number: number | null, name: string) => (number === null ? `from ${name}` : `from ${number} ${name}`),
  lane: (team: string, steps: number) =>
    steps === 0 ? `${team}, no steps` : `${team}, ${pictureWords.counts.steps(steps)}`,
  frame: {
    from: 'From',
    to: 'to',
    whom: 'for',
    promised: 'promised',
    why: (text: string) => `Why it matters: ${text}`,
  },
  untitled: 'Untitled stream',
  future: 'future state',
  calendar: (hours: string, days: string) => `Times in ${hours} h days, ${days} d weeks`,
  drawn: (date: string, workspace: string) => (workspace === '' ? `Drawn ${date}` : `${workspace} · drawn ${date}`),
  said: 'Filled = confirmed or measured, hollow = not asked, guessed or only said in the room',
  description: (name: string, steps: number, headline: string) =>
    `Value stream “${name}”, ${pictureWords.counts.steps(steps)}. ${headline}`,
  exports: {
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    table: 'Table as CSV',
    tooLarge: (scale: number, largest: number | null) =>
      largest === null
        ? 'This map is too large for one picture, at any size. River folds it to a smaller one; a drawing (SVG) has no limit.'
        : `This map is too large for a picture at ${scale}×. The largest that fits is ${largest}×.`,
    noPainter: 'The painter could not be started. Reload the page and try again; the map itself is unharmed.',
    blank: 'The browser gave back no picture. Try a smaller scale; the map itself is unharmed.',
  },
  render: {
    usage:
      'Usage: npm run -s render -- FILE.json OUT.svg [--layout river|lanes] [--lens ID] [--map NAME|ID] [--width PX]',
    notSvg: (file: string) => `The drawing is an SVG: “${file}” should end in .svg. Nothing was written.`,
    unwritable: (file: string, why: string) => `“${file}” could not be written: ${why}.`,
    reasons: { ENOENT: 'there is no such folder', EISDIR: 'it is a folder', EACCES: 'you may not write there' },
    otherReason: 'the disk gave an error',
    noMap: (file: string) => `${file} holds no map.`,
    unknownMap: (name: string, names: readonly string[]) =>
      `There is no map “${name}”. There are: ${names.join(', ')}.`,
    unknownLayout: (id: string, ids: readonly string[]) => `There is no layout “${id}”. There are: ${ids.join(', ')}.`,
    unknownLens: (id: string, ids: readonly string[]) => `There is no lens “${id}”. There are: ${ids.join(', ')}.`,
    badWidth: (text: string) => `“${text}” is not a width: give a whole number of px from 320 to 20000.`,
    unknownOption: (option: string) => `There is no option “${option}”.`,
  },
} as const;
