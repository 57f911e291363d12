/** Sentences of the screens that stand in the place of the workshop when it cannot simply open. */
export const recoveryWords = {
  titles: {
    lost: 'Some of your work is not where it was',
    damaged: 'A workspace could not be read whole',
    newer: 'A newer version of Tributary has been here',
    unreachable: 'This browser did not open its storage',
    stale: 'A newer version of Tributary is open in another tab',
    broken: 'Tributary could not start',
  },
  happened: {
    lost: 'This browser kept a list of what was saved here. Less is stored now than the list says. It may have been cleared by a cleaning program or a setting, or damaged on the disk.',
    damaged: 'What is stored of it was damaged on this computer’s disk. The other workspaces are not touched by that.',
    newer: 'What is stored here was last written by a newer version than this page. Nothing is wrong with it.',
    unreachable: 'It was tried three times. Often another try, or starting the browser anew, is enough.',
    stale: 'That version has the storage now. Reload this page to get the same version.',
    broken: 'Something went wrong that was not foreseen.',
  },
  safe: {
    lost: 'Nothing was changed, and nothing is written until you choose.',
    damaged: 'It was left as it is, and nothing is written until you choose.',
    newer: 'It is safe and was not changed.',
    unreachable: 'Nothing was changed. What is on the disk is still there.',
    stale: 'It is safe and was not changed.',
    broken: 'What is stored was not changed.',
  },
  known: {
    title: 'What is known',
    name: 'Workspace',
    saved: 'Last saved',
    state: 'What is there',
    gone: 'nothing of it is left here',
    shorter: (missing: number) => (missing === 1 ? 'all but one edit' : `all but ${missing} edits`),
    damaged: 'a part of it could not be read',
    unseen: 'cannot be seen at the moment',
    whole: 'whole',
    untitled: 'Untitled workspace',
    never: 'not known',
  },
  held: {
    title: 'Waiting for the browser’s storage',
    why: 'Most likely another tab of this browser has an older version of Tributary open and still holds the storage. Close that tab, or reload it; this page then goes on by itself.',
    safe: 'Nothing was changed. Everything that was saved is where it was.',
  },
  choices: 'What you can do',
  again: 'Try again',
  againText: 'Loads the page anew. Nothing is written by that.',
  copy: (name: string) => `Open what is left of “${name}”`,
  copyText:
    'Makes a new workspace of everything that can still be read. The damaged one is left as it is and goes to the list of removed ones.',
  whole: (name: string) => `Open “${name}”`,
  wholeText: 'It is whole. What is missing elsewhere is named again the next time.',
  file: 'Open a file…',
  fileText: 'A copy from elsewhere: a backup, an editable picture, a file that was sent to somebody.',
  raw: 'Download everything as it is',
  rawText: 'All that is stored, as it lies there, for somebody who can read it. Worth doing before anything else.',
  rawDone: 'Downloaded.',
  memory: 'Go on without keeping anything',
  memoryText:
    'The whole editor works, pictures and files can be downloaded. What you make is gone when the page closes.',
  without: {
    choose: 'Go on without what is missing…',
    text: 'Opens what else is here, or begins an empty workspace. What is missing is not named again.',
    title: 'Go on without what is missing?',
    explain: 'Nothing is erased by that. What is still stored can be downloaded here first.',
    word: 'without',
    do: 'Go on without it',
  },
  afresh: {
    choose: 'Start afresh…',
    text: 'Erases what this browser stored and begins with an empty workspace.',
    title: 'Erase everything that is stored here?',
    explain:
      'This cannot be taken back. Download what is left first: it may still be read later, by somebody or by a newer version.',
    word: 'erase',
    do: 'Erase and start afresh',
    refused: (why: string) =>
      `This browser does not even let the page erase its storage (${why}). Clear the data of this address in the browser’s settings, then reload. Until then you can go on without keeping anything.`,
  },
  type: (word: string) => `Type “${word}” to go on`,
  keep: 'Keep everything as it is',
  openIt: 'Open it',
  details: 'What the browser said',
  failed: (why: string) => `That did not work. ${why}`,
  rawName: 'Tributary, as stored',
  unfit: {
    title: 'Not everything works in this browser, at this address',
    before: 'Before you type anything:',
    address: (address: string) =>
      `Browsers trust pages at https addresses and at ${address}. If Tributary runs on this computer, open it there; your maps are there too.`,
    lacks: {
      storage:
        'It gives this page no storage. Nothing can be kept: what you make is gone when the page closes. Drawing works, and pictures and files can be downloaded.',
      checksums:
        'It makes no checksums here. Backups of a workspace can neither be written nor opened. Drawing, keeping and pictures work.',
      locks:
        'It cannot take turns between tabs here. Long histories are not tidied up, so opening gets slower with time.',
    },
    storageAllowed: 'Storage may be forbidden for this address by a setting of the browser. Allow it, then reload.',
    goOn: 'Go on anyway',
    goOnMemory: 'Go on without keeping anything',
  },
};
