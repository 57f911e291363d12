/** Sentences about copies, restore points and the bin: what there is, what is safe, what one click does. */
export const keepingWords = {
  title: 'Copies and restore points',
  ago: {
    now: 'just now',
    minutes: (n: number) => `${n} min ago`,
    hours: (n: number) => `${n} h ago`,
    days: (n: number) => `${n} d ago`,
  },
  status: {
    noCopy: 'no copy yet',
    copy: (ago: string) => `last copy ${ago}`,
    /** What a screen reader hears of the button. */
    label: (copy: string) => `${copy}. Copies and restore points`,
    waiting: (n: number) => (n === 1 ? 'one thing to look at' : `${n} things to look at`),
  },
  here: {
    saved: (when: string) => `Saved in this browser at ${when}. Everything so far is on this computer’s disk.`,
    savedBefore: 'Saved in this browser. Everything so far is on this computer’s disk.',
    saving: 'Saving…',
    unsaved: 'Not saved. Everything is still on this page and is tried again; make a copy to be safe.',
    stale: 'Read-only: a newer version of Tributary is open in another tab. Reload this tab to go on here.',
  },
  copies: {
    title: 'A copy outside the browser',
    none: 'No copy yet. A copy is one file with all streams, systems, deleted items and history.',
    last: (when: string, ago: string) => `Last copy: ${when} (${ago}). It holds everything up to then.`,
    current: (when: string, ago: string) => `Last copy: ${when} (${ago}). Nothing has changed since.`,
    make: 'Make a copy now',
    made: (name: string) => `A copy was handed to the browser’s downloads: ${name}`,
    written: (name: string) => `The copy “${name}” was written and read again; it is the same.`,
    failed: 'The copy could not be made. What you made is still here and saved as before.',
    remind:
      'There are more than ten minutes of work that no copy holds. One click makes one; this browser cannot do it by itself.',
    remindChoose:
      'There are more than ten minutes of work that no copy holds. Choose a file or folder below, or make a copy now.',
  },
  file: {
    title: 'Automatic copy',
    text: 'Choose a file once, best where backups are made. It is rewritten ten minutes after a change, when a stream is closed and when this page is hidden.',
    textOfBoth:
      'Choose a file or a folder once, best where backups are made. It is written ten minutes after a change, when a stream is closed and when this page is hidden. A file always holds the newest state; a folder keeps one file for each day.',
    choose: 'Choose a file…',
    other: 'Other file…',
    cannot:
      'This browser does not let a page keep a file up to date. A dot on the status reminds you after ten minutes of work without a copy.',
    ready: (name: string, when: string) => `“${name}” was written ${when}, read again and found the same.`,
    waits: (name: string) => `“${name}” is written with the next change.`,
    writing: (name: string) => `Writing “${name}”…`,
    ask: (name: string) => `The browser asks again before “${name}” may be written. What is in the file is as it was.`,
    allow: 'Allow again',
    write: 'Write it now',
    stop: 'Stop',
    stopped: (name: string) => `“${name}” is no longer rewritten. The file stays as it is.`,
    again: 'Try again',
    picked: 'The file could not be chosen. Nothing was written.',
    failed: {
      open: (name: string) => `“${name}” could not be opened for writing. What was in it before is untouched.`,
      write: (name: string) => `“${name}” could not be written. What was in it before is untouched.`,
      close: (name: string) => `Writing “${name}” could not be finished. What was in it before is untouched.`,
      read: (name: string) =>
        `“${name}” was written but could not be read again, so it may not be whole. Choose another file to be safe.`,
      compare: (name: string) =>
        `“${name}” was written, but holds something else when it is read again. Choose another file to be safe.`,
    },
    type: 'Tributary workspace',
  },
  folder: {
    textAlone:
      'Choose a folder once, best where backups are made. One file for each day is kept in it, written ten minutes after a change, when a stream is closed and when this page is hidden.',
    choose: 'Choose a folder…',
    other: 'Other folder…',
    text: 'One file a day: it is rewritten during the day, and the days before stay. Nothing in the folder is ever deleted.',
    ready: (name: string, folder: string, when: string) =>
      `“${name}” in the folder “${folder}” was written ${when}, read again and found the same.`,
    waits: (folder: string) => `A file is put into the folder “${folder}” with the next change.`,
    writing: (folder: string) => `Writing into the folder “${folder}”…`,
    ask: (folder: string) =>
      `The browser asks again before anything may be written into the folder “${folder}”. What is in it is as it was.`,
    stopped: (folder: string) => `Nothing more is put into the folder “${folder}”. What is in it stays as it is.`,
    picked: 'The folder could not be chosen. Nothing was written.',
    failed: {
      folder: (_: string, folder: string) =>
        `The folder “${folder}” was not found: it may have been moved, renamed or unplugged. Nothing was changed; it is tried again.`,
      make: (_: string, folder: string) =>
        `No file could be made in the folder “${folder}”. What is in it is as it was; it is tried again.`,
      open: (_: string, folder: string) =>
        `Today’s file in the folder “${folder}” could not be opened for writing. What was in it before is untouched.`,
      write: (_: string, folder: string) =>
        `Today’s file in the folder “${folder}” could not be written. What was in it before is untouched.`,
      close: (_: string, folder: string) =>
        `Writing today’s file in the folder “${folder}” could not be finished. What was in it before is untouched.`,
      read: (name: string, folder: string) =>
        `“${name}” in the folder “${folder}” was written but could not be read again, so it may not be whole. Choose another folder to be safe.`,
      compare: (name: string, folder: string) =>
        `“${name}” in the folder “${folder}” was written, but holds something else when it is read again. Choose another folder to be safe.`,
    },
  },
  safe: {
    title: 'Kept by the browser',
    kept: 'The browser has promised to keep what is stored here, also when the disk gets full.',
    notKept:
      'The browser may clear what is stored here when the disk gets full or after weeks without a visit. You can ask it not to.',
    unknown: 'This browser does not say whether it keeps what is stored here.',
    ask: 'Ask the browser to keep it',
    granted: 'The browser agreed.',
    refused:
      'The browser did not agree for now. Many decide by how often a page is used, so it may agree later. A copy outside the browser makes it safe either way.',
  },
  points: {
    title: 'Restore points',
    text: 'The whole workspace as it was. One is kept every thirty minutes of work and before anything large.',
    name: 'Name (optional)',
    keep: 'Keep one now',
    kept: 'A restore point was kept.',
    notKept:
      'No restore point could be kept, because the browser could not store it. Undo takes back what is done next.',
    notKeptNow: 'No restore point could be kept, because the browser could not store it. Your work is as it was.',
    none: 'None yet.',
    list: 'Restore points',
    reasons: {
      auto: 'By itself',
      manual: 'Kept by you',
      'before-import': 'Before a file came in',
      'before-merge': 'Before two copies were merged',
      'before-restore': 'Before going back',
      'before-migration': 'Before an upgrade',
    },
    counts: (streams: number, steps: number, systems: number) =>
      `${counted(streams, 'stream', 'streams')}, ${counted(steps, 'step', 'steps')}, ${counted(systems, 'system', 'systems')}`,
    look: 'Look at it',
    back: 'All restore points',
    restore: 'Go back to this',
    restored: (when: string) => `Everything is as it was ${when}.`,
    reading: 'Reading…',
    named: (when: string, note: string) => (note ? `${when}, “${note}”` : when),
    erase: (what: string) => `Erase… the restore point of ${what}`,
    eraseThis: (what: string) => `Erase the restore point of ${what}? It cannot be brought back.`,
    ask: 'Erase…',
    doErase: 'Erase',
    keepIt: 'Keep',
    erased: (when: string) => `The restore point of ${when} was erased.`,
    notErased: 'The restore point could not be erased, because the browser could not do it just now. It is still kept.',
    gone: 'This restore point cannot be read any more. Your work and the other restore points are untouched.',
    same: 'Nothing differs from now.',
    differs: 'What going back would change',
    safe: 'Going back is one step: Ctrl+Z undoes it, and a restore point of now is kept first.',
    picture: (name: string) => `“${name}” as it was then`,
  },
  bin: {
    title: 'Bin',
    empty: 'No stream was deleted in the last 30 days.',
    list: 'Deleted streams',
    deleted: (when: string, left: number) => `deleted ${when}, listed for ${counted(left, 'more day', 'more days')}`,
    back: 'Bring back',
    backOf: (name: string) => `Bring back: ${name}`,
    broughtBack: (name: string) => `“${name}” is back.`,
    workspaces: (count: number) =>
      `${counted(count, 'deleted workspace', 'deleted workspaces')} can be brought back on Streams.`,
    toStreams: 'Go to Streams',
  },
  removed: {
    ask: (name: string) => `Erase “${name}” for good…`,
    question: (name: string) =>
      `Erase “${name}” for good? All its streams, systems, restore points and history go from this browser, and nothing brings them back here. A copy outside the browser stays as it is.`,
    copy: 'Download a copy',
    erase: 'Erase for good',
    keep: 'Keep',
    button: 'Erase…',
    copied: (name: string) => `A copy of “${name}” was handed to the browser’s downloads.`,
    notCopied: (name: string) => `No copy of “${name}” could be made just now. It is still kept here.`,
    erased: (name: string) => `“${name}” was erased for good.`,
    notThere: (name: string) => `“${name}” is no longer among the deleted workspaces. Nothing was erased.`,
    notErased: (name: string) => `“${name}” could not be erased just now. It is still kept here.`,
    notBack: (name: string) => `“${name}” could not be brought back: it is no longer here.`,
  },
  aside: {
    title: 'Set aside',
    text: (count: number, when: string) =>
      `${counted(count, 'edit', 'edits')} could not be taken in and ${count === 1 ? 'was' : 'were'} set aside whole, the last on ${when}. Nothing here was changed by that. Download ${count === 1 ? 'it' : 'them'} if something is missing.`,
    save: 'Download what was set aside',
    file: 'set aside',
    failed: 'What was set aside could not be read just now. It is still kept.',
  },
  where: {
    title: 'What is stored where',
    lines: [
      'Streams, systems, restore points and the bin: in this browser, for this address, on this computer. Other people who use this browser profile can see them.',
      'Copies: wherever you put them. A copy holds deleted items and history; to give a stream away, use Export.',
      'To get everything back from a copy, here or on another computer, open it: “Open a file…” on Streams, or drop it on the page.',
      'Nothing is sent anywhere.',
    ],
  },
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
