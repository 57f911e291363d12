import * as Y from 'yjs';
import type { LivingDocument, Origin, Turn } from '#document/document.ts';
import { dumpOf } from '#document/dump.ts';
import { keepHistory, UNDO_LIMIT } from '#document/history.ts';
import { createListeners } from '#document/listeners.ts';
import { project } from '#document/projection.ts';
import { rootsOf } from '#document/roots.ts';
import { isUpdate } from '#document/updates.ts';
import { prepare, writeBirths, writeSets } from '#document/writes.ts';

/** How a document is opened. */
export interface Opening {
  /** Everything stored so far, as one update; absent = an empty workspace. */
  readonly update?: Uint8Array;
  /** For tests that need to know who wins; otherwise random. NEVER THE ID A SEED WAS MADE WITH. */
  readonly clientId?: number;
  /** Newest steps that can be undone; 500 unless told. */
  readonly undoLimit?: number;
}

/**
 * Opens the living document of one workspace. Throws when `update` is no update. Everything is synchronous: when `apply`,
 * `undo`, `redo` or `merge` returns, the records are up to date, what must be stored was handed to the listeners of
 * `onUpdate`, and then those of `onTurn` were called once.
 */
export function openDocument(opening: Opening = {}): LivingDocument {
  const doc = new Y.Doc();
  if (opening.clientId !== undefined) doc.clientID = opening.clientId;
  const roots = rootsOf(doc);
  if (opening.update) Y.applyUpdateV2(doc, opening.update, 'LOG' satisfies Origin);
  const history = keepHistory(doc, roots, 'LOCAL' satisfies Origin, opening.undoLimit ?? UNDO_LIMIT);
  const projection = project(doc);
  const turns = createListeners<[Turn]>();
  const stores = createListeners<[Uint8Array, Origin]>();
  const made: (readonly [Uint8Array, Origin])[] = [];

  doc.on('updateV2', (update: Uint8Array, from: unknown) => {
    const origin = history.is(from) ? 'LOCAL' : (from as Origin);
    if (origin !== 'LOG') made.push([update, origin]);
  });

  /** Runs a change; whatever it did, also when it threw half-way, is then handed on: stored first, shown second. */
  const change = <T>(origin: Origin, run: () => T): T => {
    try {
      return run();
    } finally {
      const before = projection.records();
      const touched = projection.turn();
      try {
        for (const [update, from] of made.splice(0)) stores.call(update, from);
      } finally {
        if (touched && (touched.size > 0 || before !== projection.records())) {
          turns.call({ records: projection.records(), touched, origin });
        }
      }
    }
  };

  return {
    records: projection.records,
    problems: projection.problems,
    dump: () => dumpOf(doc),
    apply(changes, meta) {
      const writes = prepare(roots, changes);
      change('LOCAL', () => {
        const clock = (): number => Y.getState(doc.store, doc.clientID);
        const begun = clock();
        const wrote = () => [doc.clientID, begun, clock()] as const;
        if (writes.births.length > 0) doc.transact(() => writeBirths(roots, writes), 'BIRTH' satisfies Origin);
        history.step(meta, () => doc.transact(() => writeSets(roots, writes, wrote), 'LOCAL' satisfies Origin));
      });
    },
    undo: () => change('LOCAL', history.undo),
    redo: () => change('LOCAL', history.redo),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    merge(update, origin) {
      // Read to the end before anything is taken in: half an update must not stay behind.
      if (!isUpdate(update)) throw new TypeError('these bytes are no update');
      change(origin, () => Y.applyUpdateV2(doc, update, origin));
    },
    encode: () => Y.encodeStateAsUpdateV2(doc),
    onTurn: turns.add,
    onUpdate: stores.add,
    close() {
      turns.clear();
      stores.clear();
      projection.stop();
      doc.destroy();
    },
  };
}
