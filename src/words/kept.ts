/** Sentences about what is kept beside the map itself: what happened, what is safe, what to do. */
export const keptWords = {
  damagedPoint:
    'This restore point was damaged on this computer’s disk and cannot be used. The map itself and the other restore points are untouched.',
  takenPoint: 'A restore point with the same identity is already kept. Nothing was changed.',
  recovered: (name: string) => `${name || 'Workspace'} (recovered)`,
} as const;
