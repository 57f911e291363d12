import * as Y from 'yjs';
import { dumpOf } from '#document/dump.ts';
import { marksIn, type MergeMark, type Written } from '#document/marks.ts';
import { entityOf, rootsOf } from '#document/roots.ts';
import { isUpdate } from '#document/updates.ts';
import type { Owner } from '#model/compare/sides.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import type { Id } from '#model/records/record.ts';

/** A whole state, opened apart from every living document, only to be read. */
export interface StateReading {
  readonly data: RawWorkspace;
  /** The write a field's value comes from; null = nobody ever wrote it. */
  readonly head: (of: Owner, id: Id, field: string) => Written | null;
  /** How far the history in it goes, by author. */
  readonly clocks: ReadonlyMap<number, number>;
  readonly marks: readonly MergeMark[];
}

/**
 * Reads a state without touching any document; null when the bytes are no update or something they build on is missing.
 * AN UPDATE FROM A FILE IS NEVER APPLIED TO ANYTHING ELSE.
 */
export function readState(update: Uint8Array): StateReading | null {
  if (!isUpdate(update)) return null;
  const doc = new Y.Doc();
  try {
    Y.applyUpdateV2(doc, update);
  } catch {
    return null;
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return null;
  const roots = rootsOf(doc);
  return {
    data: dumpOf(doc),
    head(of, id, field) {
      const holder = of === 'workspace' ? roots.ws : entityOf(roots.of(of), id);
      // Yjs keeps the newest write of each key here; what it replaced is gone.
      const item = holder?._map.get(field);
      return item && !item.deleted ? item.id : null;
    },
    clocks: Y.decodeStateVector(Y.encodeStateVector(doc)),
    marks: marksIn(roots.ws),
  };
}
