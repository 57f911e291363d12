import type { LivingDocument } from '#document/document.ts';
import { backupText } from '#exporters/json-file.ts';
import type { ShelfEntry } from '#storage/shelf.ts';

/** An open workspace as copies are made of it. It can be read after it was closed, too. */
export interface Held {
  readonly doc: LivingDocument;
  readonly entry: ShelfEntry;
}

/**
 * The bytes of a whole backup: maps, bin and history, so that opening the file elsewhere brings everything back. Complete
 * before anybody is asked where they should go.
 */
export async function backupBytes({ doc, entry }: Held, now: number): Promise<Uint8Array> {
  const text = await backupText({
    workspaceId: entry.id,
    epoch: entry.epoch,
    data: doc.dump(),
    state: doc.encode(),
    now,
  });
  return new TextEncoder().encode(text);
}
