import * as Y from 'yjs';
import type { LivingDocument } from '#document/document.ts';
import { dumpOf } from '#document/dump.ts';
import { project } from '#document/projection.ts';
import { entityOf, rootsOf } from '#document/roots.ts';

/** A document that makes a record in ONE tracked transaction: undoing the creation removes the record itself. */
export function bornInOneStep(update?: Uint8Array): LivingDocument {
  const doc = new Y.Doc();
  if (update) Y.applyUpdateV2(doc, update, 'LOG');
  const roots = rootsOf(doc);
  const stack = new Y.UndoManager([...roots.all], { trackedOrigins: new Set(['LOCAL']), captureTimeout: 0 });
  const view = project(doc);
  const after = <T>(result: T): T => {
    view.turn();
    return result;
  };
  return {
    records: view.records,
    problems: view.problems,
    dump: () => dumpOf(doc),
    apply(changes) {
      doc.transact(() => {
        for (const change of changes) {
          if (change.op === 'create') {
            roots.of(change.kind).set(change.record.id, new Y.Map<unknown>(Object.entries(change.record)));
          } else if (change.op === 'set') {
            entityOf(roots.of(change.kind), change.id)?.set(change.field, change.value);
          }
        }
      }, 'LOCAL');
      after(null);
    },
    undo: () => after(stack.undo() && null),
    redo: () => after(stack.redo() && null),
    canUndo: () => stack.canUndo(),
    canRedo: () => stack.canRedo(),
    merge: (bytes) => after(Y.applyUpdateV2(doc, bytes, 'LOG')),
    encode: () => Y.encodeStateAsUpdateV2(doc),
    onTurn: () => () => {},
    onUpdate: () => () => {},
    close: () => {},
  };
}
