import { memo } from 'react';
import { useSlice } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/**
 * How saving of what is on the screen stands, in a word: it comes with the change it speaks of, so that "Saved" never
 * stands beside an edit that is not. Nothing is drawn for "Saving…" alone: where a key asks for a frame, the browser
 * holds the answers of storage back until that frame is drawn, and the edit would be safe ten milliseconds later.
 */
export const SaveWord = memo(function SaveWord() {
  const is = useSlice(({ save }) => save.is);
  return words.save[is === 'unsaved' ? 'notSaved' : is === 'stale' ? 'readOnly' : is];
});
