/** Why a file was not opened, in the words of the person who dropped it. Each ends a sentence that begins with its name. */
const reasons = {
  'too big': 'it is larger than 20 MB, which no workspace of this program is',
  empty: 'there is nothing in it',
  'not text': 'it is not a text file',
  'not json': 'it is not a Tributary file',
  broken: 'it is not written as such a file is',
  'cut off': 'it ends in the middle, as after an interrupted download or copy; the original may be whole',
  'too deep': 'it is nested deeper than any file this program writes',
  'too big inside': 'what is packed in it unfolds to more than 50 MB, which no map of this program does',
  picture: 'this picture has no map in it; only the editable picture has',
  drawing: 'this drawing has no map in it; only the editable drawing has',
  damaged:
    'it is damaged, as by a program that sends or shrinks pictures, and no whole map is in it; the file as it was first saved may have one',
  doctype: 'it begins with a document type or with instructions for other programs, which are never followed here',
  html: 'it is a web page, as when a sign-in page was saved in place of the file',
  xml: 'it is an XML file of another program',
  bpmn: 'it is a BPMN diagram, which cannot be opened here',
  zip: 'it is a packed file; unpack it first and open the .json file inside',
  pdf: 'it is a PDF; a map is opened from its .json file, or from an editable picture',
  drawio: 'it is a draw.io drawing, which cannot be opened here',
  excalidraw: 'it is an Excalidraw drawing, which cannot be opened here',
  list: 'it is a plain list of data, not a Tributary file',
  foreign: 'it is not a Tributary file',
  newer: 'it was written by a newer version of Tributary; reload this page to get that version',
  incomplete: 'parts that every Tributary file has are missing from it',
  'too many steps': 'it holds more than 20,000 steps',
  'too many records': 'it holds more than 200,000 records',
  'no map': 'the map it speaks of is not in it',
  unreadable: 'the browser could not read it; it may be a folder, or have been moved or renamed since it was chosen',
  stopped: 'reading it stopped before its end, as when memory runs out; closing other tabs may help',
} as const;

const repairs = {
  'wrong type': 'does not fit; kept, and shown as not given',
  'too long': 'is longer than can be shown; kept whole, and shown cut',
  'points nowhere': 'points at something that is not in the file; kept, and not shown',
  homeless: 'belongs to a map, step or system that is not in the file; left out',
  unreadable: 'could not be read; left out',
  'not a record': 'is no record; left out',
  'bad id': 'has an id that cannot be stored; left out',
  twice: 'is there twice; the second was left out',
  'forbidden name': 'has a name that cannot be stored; left out',
  'other id inside': 'names another id inside; the one it stands under counts',
  'too many fields': 'has more than 1,000 fields; left out',
  'link left out': 'pointed at something that is neither in the file nor here; the link was left out',
  'torn picture': 'The picture is damaged; the map in it is whole, and was taken as it is',
  'now said by the file': 'was said by somebody who is not in the file; the file now counts as the source',
} as const;

/** Sentences of opening files. */
export const importWords = {
  /** Below the refusal of a table that came among other files. */
  tableAlone: 'It may be a table of steps or systems: a table is opened when it is dropped alone.',
  /** Names the file, the reason, and what is safe. */
  refused: (
    file: string,
    why: keyof typeof reasons,
    place?: { readonly line: number; readonly column: number },
  ): string => {
    const where = place ? ` (line ${place.line}, column ${place.column})` : '';
    return `“${file}” was not opened: ${reasons[why]}${where}. Nothing here was changed.`;
  },
  reasons,
  repairs,
  known: (name: string) =>
    `The workspace “${name}” is already here. If the file was worked on elsewhere, merge it: you see first what it would change. Or open it as a copy beside it.`,
  copyName: (name: string) => `${name} (copy)`,
  stages: {
    loading: 'Loading it',
    unpacking: 'Unpacking the map in it',
    understanding: 'Understanding it',
    checking: 'Checking what is in it',
  },
  progress: (file: string) => `Reading “${file}”`,
  cancel: 'Cancel',
  cancelled: (file: string) => `Reading “${file}” was stopped. Nothing here was changed.`,
  slow: (file: string) => `“${file}” takes longer than 5 seconds to read. The page stays usable meanwhile.`,
  goOn: 'Keep reading',
  stop: 'Stop',
  manyFiles: (at: number, of: number) => `File ${at} of ${of}`,
  next: 'Next file',
  skip: 'Skip this file',
  large: (steps: string) =>
    `It has ${steps} steps. Taking it in and drawing it will take several seconds; a map this large is slow to work with.`,
  matched: (n: number) =>
    n === 1
      ? 'One system, person or team of it is here already; it stays as it is here.'
      : `${n} of its systems, people and teams are here already; they stay as they are here.`,
  unnamed: 'a file without a name',
  openAsNew: (name: string) => `Open “${name}” as a new workspace`,
  addMap: (name: string) => `Add the map “${name}” to this workspace`,
  added: (name: string) => `The map “${name}” was added`,
  noMended: 'Everything in the file was taken as it is.',
  mended: (n: number) => (n === 1 ? 'One thing was mended or left out:' : `${n} things were mended or left out:`),
} as const;
