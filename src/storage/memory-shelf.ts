import { EMPTY_UPDATE, mergeUpdates } from '#document/updates.ts';
import { createListeners } from '#document/listeners.ts';
import { memoryKeeping } from '#storage/memory-keeping.ts';
import { ShelfError } from '#storage/shelf-error.ts';
import type { Log, SaveState, Shelf, ShelfEntry } from '#storage/shelf.ts';
import { storageWords } from '#words/storage.ts';

/** What stands in memory for one workspace. */
interface Kept {
  entry: ShelfEntry;
  removed: boolean;
  readonly updates: Uint8Array[];
}

/** Said from the first moment: the person must know before anything is typed. */
const NOWHERE: SaveState = { is: 'unsaved', why: 'nowhere' };

/**
 * A shelf for a browser that will not keep anything: the whole editor works, and EVERYTHING IS GONE WITH THE PAGE. Its
 * state is never `saved`, and stays `unsaved` for as long as the page is open. `onEdit` is called with every edit, so that
 * the page can ask before it is left.
 */
export function memoryShelf(now: () => number, onEdit: () => void): Shelf {
  const all = new Map<string, Kept>();
  const keeping = memoryKeeping();
  const find = (id: string): Kept => {
    const kept = all.get(id);
    if (!kept) throw new ShelfError('gone', storageWords.gone);
    return kept;
  };
  const listed = (removed: boolean): readonly ShelfEntry[] =>
    [...all.values()].filter((kept) => kept.removed === removed).map((kept) => kept.entry);

  const logOf = (kept: Kept): Log => {
    const drafts = new Map<string, string>();
    return {
      entry: kept.entry,
      stored: kept.updates.length > 0 ? mergeUpdates(kept.updates) : EMPTY_UPDATE,
      append(update) {
        kept.updates.push(update);
        onEdit();
      },
      begin: () => {},
      state: () => NOWHERE,
      onState: createListeners<[SaveState]>().add,
      onOthers: createListeners<[Uint8Array]>().add,
      rescueWith: () => {},
      settled: () => Promise.reject(new ShelfError('unsaved', storageWords.unsaved.nowhere)),
      flushOnLeave: () => {},
      saveDraft: (key, text) => void drafts.set(key, text),
      takeDraft(key) {
        const text = drafts.get(key) ?? null;
        drafts.delete(key);
        return text;
      },
      close: () => Promise.resolve(),
    };
  };

  return {
    list: () => Promise.resolve(listed(false)),
    removed: () => Promise.resolve(listed(true)),
    ids: () => Promise.resolve(new Set(all.keys())),
    async add(entry, seed) {
      const there = all.get(entry.id);
      if (there) throw new ShelfError('taken', storageWords.taken(there.entry.name));
      all.set(entry.id, { entry: { ...entry, savedAt: now() }, removed: false, updates: [seed] });
    },
    open: async (id) => logOf(find(id)),
    async rename(id, name) {
      const kept = find(id);
      kept.entry = { ...kept.entry, name };
    },
    async remove(id) {
      find(id).removed = true;
    },
    async restore(id) {
      find(id).removed = false;
    },
    async purge(id) {
      if (all.get(id)?.removed !== true) return false;
      for (const point of await keeping.points(id)) await keeping.removePoint(point.id);
      await keeping.dropHandle(id);
      return all.delete(id);
    },
    lost: () => Promise.resolve([]),
    known: () => [],
    forget: () => Promise.resolve(),
    // There is nothing stored that could be looked at, damaged or held up: a copy is made of what is on the page.
    rawCopy: () => Promise.resolve(new Uint8Array()),
    openAnyway: () => Promise.reject(new ShelfError('gone', storageWords.gone)),
    onBlocked: () => () => {},
    keeping: () => Promise.resolve(keeping),
    close: () => all.clear(),
  };
}
