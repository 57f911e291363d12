import { openDocument } from '#document/open.ts';
import { backupText, JSON_EXTENSION, JSON_TYPE } from '#exporters/json-file.ts';
import type { Id } from '#model/records/record.ts';
import { forgetCopies } from '#storage/keeping-memory.ts';
import type { Store } from '#store/state.ts';
import type { Workspaces } from '#store/workspaces.ts';

/** What is needed of the running workshop. */
interface Parts {
  readonly store: Store;
  readonly workspaces: Pick<Workspaces, 'shelf'>;
}

/**
 * ERASES ONE WORKSPACE FOR GOOD that was taken off the list. False = it is on the list again or not there, and nothing
 * was erased. Rejects when storage cannot do it; the lists on screen are read again either way.
 */
export async function eraseRemoved({ store, workspaces: { shelf } }: Parts, id: Id): Promise<boolean> {
  try {
    const isErased = await shelf.purge(id);
    if (isErased) forgetCopies(id);
    return isErased;
  } finally {
    store.setState({ workspaces: await shelf.list(), removed: await shelf.removed() });
  }
}

/** A backup, ready to be handed to the browser's downloads. */
interface RemovedCopy {
  readonly content: Blob;
  readonly extension: string;
}

/** The whole backup of a workspace that is not open here. It stays off the list. Rejects when it cannot be read. */
export async function copyOfRemoved({ workspaces: { shelf } }: Parts, id: Id, now: number): Promise<RemovedCopy> {
  const log = await shelf.open(id);
  const doc = openDocument({ update: log.stored });
  try {
    const { epoch } = log.entry;
    const text = await backupText({ workspaceId: id, epoch, data: doc.dump(), state: doc.encode(), now });
    return { content: new Blob([text], { type: JSON_TYPE }), extension: JSON_EXTENSION };
  } finally {
    doc.close();
    await log.close();
  }
}
