/** Why a file was not opened, in the words of the person who dropped it. Each ends a sentence that begins with its name. */
const reasons = {
  'too big': 'it is larger than 20 MB, which no workspace of this program is',
  empty: 'there is nothing in it',
  'not text': 'it is not a text file',
  'not json': 'it is not a Tributary file',
  'cut off': 'it ends in the middle, as after an interrupted download or copy; the original may be whole',
  'too deep': 'it is nested deeper than any file this program writes',
  picture: 'it is a picture; a map is opened from its .json file',
  zip: 'it is a packed file; unpack it first and open the .json file inside',
  pdf: 'it is a PDF; a map is opened from its .json file',
  drawio: 'it is a draw.io drawing, which cannot be opened here',
  excalidraw: 'it is an Excalidraw drawing, which cannot be opened here',
  list: 'it is a plain list of data, not a Tributary file',
  foreign: 'it is not a Tributary file',
  newer: 'it was written by a newer version of Tributary; reload this page to get that version',
  incomplete: 'parts that every Tributary file has are missing from it',
  'too many steps': 'it holds more than 20,000 steps',
  'too many records': 'it holds more than 200,000 records',
  'no map': 'the map it speaks of is not in it',
} as const;

const repairs = {
  'wrong type': 'does not fit; kept, and shown as not given',
  'too long': 'is longer than can be shown; kept whole, and shown cut',
  'points nowhere': 'points at something that is not in the file; kept, and not shown',
  unreadable: 'could not be read; left out',
  'not a record': 'is no record; left out',
  'bad id': 'has an id that cannot be stored; left out',
  twice: 'is there twice; the second was left out',
  'forbidden name': 'has a name that cannot be stored; left out',
  'other id inside': 'names another id inside; the one it stands under counts',
  'too many fields': 'has more than 1,000 fields; left out',
  'link left out': 'pointed at something that is neither in the file nor here; the link was left out',
  'now said by the file': 'was said by somebody who is not in the file; the file now counts as the source',
} as const;

/** Sentences of opening files. */
export const importWords = {
  /** Names the file, the reason, and what is safe. */
  refused: (file: string, why: keyof typeof reasons) =>
    `“${file}” was not opened: ${reasons[why]}. Nothing here was changed.`,
  reasons,
  repairs,
  known: (name: string) =>
    `The workspace “${name}” is already here. Open the file as a copy beside it, or cancel; nothing here is changed either way.`,
  copyName: (name: string) => `${name} (copy)`,
  unnamed: 'a file without a name',
  openAsNew: (name: string) => `Open “${name}” as a new workspace`,
  addMap: (name: string) => `Add the map “${name}” to this workspace`,
  added: (name: string) => `The map “${name}” was added`,
  noMended: 'Everything in the file was taken as it is.',
  mended: (n: number) => (n === 1 ? 'One thing was mended or left out:' : `${n} things were mended or left out:`),
} as const;
