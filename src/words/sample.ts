/** What the sample stream says: its frame and what people in the room said. Invented for this program. */
export const sampleWords = {
  map: 'Building permit',
  frame: {
    from: 'application',
    to: 'permit sent',
    whom: 'the home owner',
    why: 'two of three permits come late',
  },
  notes: {
    papers: 'Half of the drawings come without a scale, so we write back first.',
    checklist: 'Show the list of papers on the portal before anything is uploaded',
    photos: 'Photos go to the group, because the case system does not take them on the phone.',
    conditions: 'We copy the conditions of a similar case and hope that they still hold.',
    listed: 'Who decides when the house is listed?',
  },
} as const;
