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

/**
 * True for bytes that can be taken in whole: they read to their end, and nothing in them points forward or at a place
 * that cannot be. Yjs finds such a place only half-way through taking it in, which would LEAVE HALF AN UPDATE BEHIND;
 * with this check none of 45,000 garbled updates that could still be read did.
 */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdateV2(bytes);
    const next = new Map<number, number>();
    for (const struct of structs) {
      const { client, clock } = struct.id;
      if (!isPlace(struct.id) || !(struct.length > 0) || clock < (next.get(client) ?? 0)) return false;
      next.set(client, clock + struct.length);
      if (!(struct instanceof Y.Item)) continue;
      const { origin, rightOrigin, parent } = struct;
      if (!pointsBack(origin, struct.id) || !pointsBack(rightOrigin, struct.id)) return false;
      if (parent instanceof Y.ID && !pointsBack(parent, struct.id)) return false;
    }
    return [...ds.clients].every(([client, spans]) => spans.every(({ clock }) => isPlace({ client, clock })));
  } catch {
    return false;
  }
}

const isPlace = ({ client, clock }: { readonly client: number; readonly clock: number }): boolean =>
  Number.isSafeInteger(client) && client >= 0 && Number.isSafeInteger(clock) && clock >= 0;

/** What an item builds on of its own author must be older than itself. */
function pointsBack(place: Y.ID | null, of: Y.ID): boolean {
  return place === null || (isPlace(place) && (place.client !== of.client || place.clock < of.clock));
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
