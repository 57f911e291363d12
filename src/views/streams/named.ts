import type { ShelfEntry } from '#storage/shelf.ts';
import { panelWords } from '#words/panels.ts';

/** A workspace as it is listed: one whose file gave it no name is still to be read and clicked. */
export function named(entry: ShelfEntry): ShelfEntry {
  return entry.name.trim() === '' ? { ...entry, name: panelWords.streams.untitledWorkspace } : entry;
}
