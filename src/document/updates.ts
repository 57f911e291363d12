import * as Y from 'yjs';

/**
 * What may be known about updates without opening a document: how storage merges, checks and squeezes them. Updates are
 * Yjs V2 bytes everywhere in this program.
 */

/** Many updates as one, in any order; none = the empty update. Throws on bytes that are no update. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first === undefined) return EMPTY_UPDATE;
  return updates.length === 1 ? first : Y.mergeUpdatesV2([...updates]);
}

/** An update that changes nothing. */
export const EMPTY_UPDATE: Uint8Array = Y.encodeStateAsUpdateV2(new Y.Doc());

/** True for bytes that can be read to their end as an update. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdateV2(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The same state in fewer bytes: what was deleted or overwritten leaves only its place. Null when something the updates
 * build on is missing: SQUEEZING WOULD THEN LOSE what waits for it.
 */
export function squeeze(updates: readonly Uint8Array[]): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    for (const update of updates) Y.applyUpdateV2(doc, update);
    return doc.store.pendingStructs === null && doc.store.pendingDs === null ? Y.encodeStateAsUpdateV2(doc) : null;
  } finally {
    doc.destroy();
  }
}

/** The functions above as storage takes them. */
export const updates = { merge: mergeUpdates, isUpdate, squeeze } as const;
