/** Words of pictures that carry their map. */
export const editableWords = {
  option: 'Editable picture: holds the map, names of systems, owners and notes',
  /** What whoever gets the file can read in it. */
  discloses:
    'Dropped on this page, the file opens as the same map. Whoever has it can read the whole map, also what the picture does not show. Deleted items, history and other maps are never in it.',
  plain: 'The picture holds what you see and nothing else.',
  clipboard: 'Copying gives the plain picture: programs throw away what a pasted picture carries.',
  fileName: (map: string) => `${map} (editable)`,
  tooLarge:
    'With the map in it the picture would be larger than 20 MB, and could not be opened here again. Choose a smaller size, the SVG, or the map as a file.',
} as const;
