import * as Y from 'yjs';
import { rootsOf, WS } from '#document/roots.ts';
import { isUpdate } from '#document/updates.ts';

/** What could be read of updates some of which are damaged or missing. */
export interface Salvaged {
  /** One whole update that a document of its own can begin with. It is NOT of the history it came from. */
  readonly update: Uint8Array;
  /** Which of the updates could not be read, by their place in the list. */
  readonly unread: readonly number[];
  /** Records that were found, deleted ones too. */
  readonly records: number;
}

/** Gaps that are filled at most: each turn fills one or more; a document has as many as damaged rows, not thousands. */
const TURNS = 10_000;

/**
 * Reads what can be read and gives it `name`. An update waits for everything its author wrote before; where that is
 * missing for good, its place is filled with nothing, so that what came later shows again. Lost besides what is missing
 * are only values that replaced a missing value, and fields of records that are missing.
 */
export function salvage(updates: readonly Uint8Array[], name: string): Salvaged {
  const unread: number[] = [];
  const good: Uint8Array[] = [];
  let doc = new Y.Doc();
  for (const [at, update] of updates.entries()) {
    try {
      if (!isUpdate(update)) throw new TypeError('these bytes are no update');
      Y.applyUpdateV2(doc, update);
      good.push(update);
    } catch {
      unread.push(at);
      // Half of it may have been taken in: begin again with those that could be read.
      doc.destroy();
      doc = new Y.Doc();
      for (const one of good) Y.applyUpdateV2(doc, one);
    }
  }
  for (let turn = 0; doc.store.pendingStructs && turn < TURNS; turn++) fillGaps(doc, doc.store.pendingStructs);
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const roots = rootsOf(doc);
  const records = roots.all.reduce((sum, root) => (root === roots.ws ? sum : sum + root.size), 0);
  doc.getMap<unknown>(WS).set('name', name);
  const update = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return { update, unread, records };
}

/** Fills the place of what the waiting updates build on and nobody has any more. */
function fillGaps(
  doc: Y.Doc,
  { missing, update }: { readonly missing: Map<number, number>; readonly update: Uint8Array },
): void {
  const waiting = Y.decodeUpdateV2(update).structs.filter((struct) => !(struct instanceof Y.Skip));
  for (const client of missing.keys()) {
    const from = Y.getState(doc.store, client);
    const next = waiting
      .filter(({ id }) => id.client === client && id.clock > from)
      .reduce((least, { id }) => Math.min(least, id.clock), Number.POSITIVE_INFINITY);
    const until = Number.isFinite(next) ? next : lastNamed(waiting, client, from) + 1;
    Y.applyUpdate(doc, nothing(client, from, until - from));
  }
}

/** The last place of an author that the waiting edits build on, at least `from`. */
function lastNamed(waiting: readonly Y.AbstractStruct[], client: number, from: number): number {
  let last = from;
  for (const struct of waiting) {
    if (!(struct instanceof Y.Item)) continue;
    for (const place of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (place instanceof Y.ID && place.client === client) last = Math.max(last, place.clock);
    }
  }
  return last;
}

/**
 * An update in which an author wrote `length` things that are gone: one author, one struct, that author, its first
 * place, "collected" (0), the length, and no deletions. In the first format of Yjs updates, where all are plain numbers.
 */
const nothing = (client: number, clock: number, length: number): Uint8Array =>
  Uint8Array.from([1, 1, client, clock, 0, length, 0].flatMap(variable));

/** A number in 7 bits a byte, the lowest first; the highest bit says that more follow. */
function variable(number: number): readonly number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
