import { ownerRowsCsv, ownerRowsXlsx } from '#exporters/owner-rows.ts';
import { ownerRows } from '#model/inventory/owner-rows.ts';
import type { Store } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { download, fileName } from '#ui/download.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** Hands out the sheet for owners. */
export async function sendOwners(store: Store, form: 'csv' | 'xlsx' = 'xlsx'): Promise<void> {
  const { records } = store.getState();
  const rows = ownerRows(records);
  const blob = form === 'csv' ? ownerRowsCsv(rows) : await ownerRowsXlsx(rows);
  download(blob, fileName(words.file(records.name), form));
  toast(store, words.sent(rows.length));
}
