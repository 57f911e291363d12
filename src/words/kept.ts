/** Sentences about what is kept beside the map itself: what happened, what is safe, what to do. */
export const keptWords = {
  damagedPoint:
    'This restore point was damaged on this computer’s disk and cannot be used. The map itself and the other restore points are untouched.',
  takenPoint: 'A restore point with the same identity is already kept. Nothing was changed.',
  refused: {
    full: 'The browser’s storage is full, so this could not be kept. The map itself is untouched. Removing old restore points makes room.',
    failed: 'The browser could not do this with its storage just now. Nothing was changed. Try again in a moment.',
  },
  recovered: (name: string) => `${name || 'Workspace'} (recovered)`,
} as const;
