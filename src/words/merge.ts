/** Words of merging a copy that was edited apart. */
export const mergeWords = {
  title: 'Merge a copy',
  lead: 'For when the same workspace was worked on in two places. Choose the file from the other place; before anything changes here you see what it would bring.',
  choose: 'A backup of this workspace from elsewhere',
  button: 'Merge with what is here',
  reading: (file: string) => `Reading “${file}”…`,
  looking: 'Comparing…',
  mapOnly: (file: string) =>
    `“${file}” holds one stream, not a whole workspace. It can be added beside the others: choose “Open a file…”.`,
  foreign: (name: string) =>
    `The file is of another workspace, “${name}”, which is not here. It can be opened beside this one: choose “Open a file…”.`,
  elsewhere: (name: string) => `The file is of the workspace “${name}”, which is not open now.`,
  openFirst: (name: string) => `Open “${name}” and compare`,
  binned: (name: string) =>
    `The file is of the workspace “${name}”, which was deleted here. Restore it under Streams first; it lies in the bin there.`,
  failed: (why: string) => `The copy could not be compared: ${why}. Nothing here was changed.`,
  notMerged: 'The workspace is not open any more. Nothing was changed.',
  moved: 'What is here changed meanwhile, so there is more to decide. Please look again.',
  file: (name: string, when: string) => (when === '' ? `“${name}”` : `“${name}”, saved ${when}`),
  by: {
    history: () => 'Both copies have the same history up to where they parted, so it is certain who changed what.',
    edited: () => 'The file was edited outside Tributary after it was saved; those edits count as changes in the file.',
    point: (when: string) =>
      `The file brings no history that fits. Both are compared with the restore point of ${when}, the newest one they have in common.`,
    alone: () =>
      'The file brings no history that fits, and there is no restore point both came from, so nobody can tell who changed what. What only one of them has is kept; where they differ, you choose.',
  },
  counts: 'What differs',
  theirs: 'changed only in the file',
  ours: 'changed only here',
  both: 'for you to decide',
  decide: 'For you to decide',
  decideText: 'Nothing here is overwritten unasked: unless you choose otherwise, it stays as it is.',
  keepAll: 'All as it is here',
  takeAll: 'All as in the file',
  here: 'Here',
  inFile: 'In the file',
  field: (thing: string, field: string) => `${thing}, ${field}`,
  workspaceName: 'Name of the workspace',
  deletedHere: (thing: string) => `${thing} was deleted here. In the file people went on with it`,
  deletedThere: (thing: string) => `${thing} was deleted in the file. Here people went on with it`,
  itself: (fields: string) => `it was changed (${fields})`,
  uses: (list: string, more: number) => (more === 0 ? list : `${list} and ${more} more`),
  leave: 'Leave it deleted',
  leaveText: 'What the file says about it is kept, hidden.',
  back: 'Bring it back',
  backText: 'With what the file says about it.',
  keep: 'Keep it',
  keepText: 'It stays as it is here.',
  drop: 'Delete it here, too',
  dropText: 'What is said about it here is hidden, not erased.',
  theirChanges: 'Changes from the file that come in',
  ourChanges: (n: number) => (n === 1 ? '1 change made here that stays' : `${n} changes made here that stay`),
  noTheirs: 'Nothing but what you decide above.',
  willBring: (n: number) =>
    n === 0
      ? 'Merging changes nothing here, and remembers what you decided.'
      : n === 1
        ? 'Merging changes one thing here.'
        : `Merging changes ${n} things here.`,
  safe: 'A restore point is kept first, and one Undo takes everything back.',
  merge: 'Merge',
  merging: 'Merging…',
  cancel: 'Cancel',
  done: 'Close',
  nothing: 'Nothing to merge: everything in the file is here already.',
  nothingOurs: (n: number) =>
    n === 1 ? 'One change is only here; it stays.' : `${n} changes are only here; they stay.`,
  again: 'This copy was merged before, and nothing of it is missing here.',
  merged: (file: string, n: number) => `“${file}” was merged: ${n === 1 ? '1 change' : `${n} changes`} here`,
} as const;
