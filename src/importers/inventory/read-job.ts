import { FILE_LIMIT } from '#model/format/decode.ts';
import type { GuessedColumn, ReadSheet } from '#model/inventory/read-sheet.ts';
import { inventoryWords as words } from '#words/inventory.ts';
import { guessRoles } from './guess-roles.ts';
import { readInventory, type RefusedInventory } from './read-inventory.ts';

/** An inventory to be read: a file, or what was pasted. Plain data, so that a worker can have it. */
export interface InventoryJob {
  readonly name: string;
  readonly file?: Blob;
  readonly text?: string;
  readonly html?: string;
  readonly tab?: string;
}

/** An inventory and what its columns seem to be. */
export interface GuessedSheet {
  readonly sheet: ReadSheet;
  readonly guesses: readonly GuessedColumn[];
}

/** Reads and guesses. ITS SIZE IS LOOKED AT BEFORE ANYTHING IS LOADED. Never rejects and never writes. */
export async function readAndGuess(job: InventoryJob): Promise<GuessedSheet | RefusedInventory> {
  const { name, file, text = '', html, tab } = job;
  if (file && file.size > FILE_LIMIT) return { refused: words.refused.tooBig(name) };
  let bytes: Uint8Array | null = null;
  try {
    bytes = file ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    // A folder, a file that was moved since it was chosen, one that may not be read.
    return { refused: words.refused.unreadable(name) };
  }
  try {
    const input = bytes ? { name, bytes } : { name, text, ...(html === undefined ? {} : { html }) };
    const sheet = await readInventory(input, tab === undefined ? {} : { tab });
    return 'refused' in sheet ? sheet : { sheet, guesses: guessRoles(sheet.headers, sheet.rows) };
  } catch {
    return { refused: words.refused.stopped(name) };
  }
}
