import * as Y from 'yjs';
import type { Roots } from '#document/roots.ts';
import type { StepMeta } from '#document/document.ts';

/** Newest steps that can be undone: a whole workshop day of one step a minute. */
export const UNDO_LIMIT = 500;

/** This tab's own steps, newest last. Steps of others are never in it. */
export interface History {
  /** Runs one transaction as one step that remembers `meta`. */
  readonly step: (meta: StepMeta, write: () => void) => void;
  readonly undo: () => StepMeta | null;
  readonly redo: () => StepMeta | null;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** True for the origin of the transactions that undo and redo make. */
  readonly is: (origin: unknown) => boolean;
}

const META = 'step';

/** What a stack item remembers. The stack holds only what `step` put there. */
const metaOf = (item: Y.UndoManager['undoStack'][number] | null): StepMeta | null =>
  (item?.meta.get(META) as StepMeta | undefined) ?? null;

/** Keeps the newest `limit` steps of origin `origin`. */
export function keepHistory(doc: Y.Doc, roots: Roots, origin: string, limit: number): History {
  const stack = new Y.UndoManager([...roots.all], { trackedOrigins: new Set([origin]), captureTimeout: 0, doc });
  let now: StepMeta | null = null;
  stack.on('stack-item-added', ({ stackItem }) => {
    // While undoing or redoing, the new item is the way back of the one being popped: it says the same.
    const meta = stack.undoing || stack.redoing ? metaOf(stack.currStackItem) : now;
    if (meta) stackItem.meta.set(META, meta);
  });
  return {
    step(meta, write) {
      now = meta;
      // Without this a clock that steps back would join two steps.
      stack.stopCapturing();
      try {
        write();
      } finally {
        now = null;
      }
      if (stack.undoStack.length > limit) forget(doc, stack.undoStack.splice(0, stack.undoStack.length - limit));
    },
    undo: () => metaOf(stack.undo()),
    redo: () => metaOf(stack.redo()),
    canUndo: () => stack.canUndo(),
    canRedo: () => stack.canRedo(),
    is: (other) => other === stack,
  };
}

/**
 * Lets the memory of dropped steps go. What a step overwrote is kept whole while the step can be undone; afterwards only
 * its place is needed. An overwritten item belongs to exactly one step, so that no other step misses it.
 */
function forget(doc: Y.Doc, dropped: Y.UndoManager['undoStack']): void {
  doc.transact((transaction) => {
    for (const { deletions } of dropped) {
      Y.iterateDeletedStructs(transaction, deletions, (struct) => {
        if (struct instanceof Y.Item) struct.keep = false;
      });
    }
  });
  for (const { deletions } of dropped) Y.tryGc(deletions, doc.store, doc.gcFilter);
}
