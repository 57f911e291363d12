/** Sentences about keeping work in this browser: what happened, what is safe, what to do. */
export const storageWords = {
  taken: (name: string) => `A workspace called “${name}” with the same identity is already here. Nothing was changed.`,
  gone: 'This workspace is not in this browser’s storage. Other workspaces are untouched. A backup file can be opened instead.',
  lost: 'Something that was saved in this browser is not there any more. Nothing was written since.',
  newer: (name: string) =>
    `“${name}” was last written by a newer version of Tributary. It is safe and was not changed. Reload the page to get the newer version.`,
  newerStorage:
    'This browser’s storage was written by a newer version of Tributary. It is safe and was not changed. Reload the page to get the newer version.',
  damaged: (name: string) =>
    `The stored state of “${name}” was damaged on this computer’s disk. It was left as it is. Open your newest backup file to go on.`,
  unreachable:
    'The browser would not open its storage. What is on this page stays here until it is closed; download a copy to be safe.',
  unsaved: {
    full: 'Not saved: the browser’s storage is full. Your work is kept on this page and tried again; download a copy to be safe.',
    closed:
      'Not saved: the browser closed its storage. Your work is kept on this page and tried again; download a copy to be safe.',
    nowhere:
      'Not kept: the browser would not open its storage. Your work is only on this page; download a copy before you close it.',
    failed:
      'Not saved yet: the browser could not write. Your work is kept on this page and tried again; download a copy to be safe.',
  },
  stale:
    'A newer version of Tributary is open in another tab, so this tab no longer saves. Reload it to go on; your last edits were set aside.',
  problem: {
    'wrong type': 'holds something that does not fit; it is shown as not given and kept as it is',
    unreadable: 'could not be read; it is not shown and kept as it is',
    'points nowhere': 'points at something that is not in this workspace',
    'too long': 'is longer than can be shown; it is shown cut and kept whole',
    cycle: 'was merged into itself by way of others',
  },
} as const;
