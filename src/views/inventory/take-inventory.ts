import type { ImportInventory } from '#commands/inventory-import.ts';
import { toast } from '#store/toasts.ts';
import { rememberColumns } from '#storage/column-memory.ts';
import type { Parts } from '#views/app/desk.tsx';
import type { Count } from '#views/inventory/DryRun.tsx';
import { pointBefore } from '#views/keeping/point-before.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** Takes an inventory in: a restore point, then one command that one undo takes back. The columns are remembered here. */
export async function takeInventory(
  parts: Parts,
  args: ImportInventory,
  counts: ReadonlyMap<Count, number>,
): Promise<void> {
  await pointBefore(parts, 'before-import', args.sheet.name);
  rememberColumns(args.sheet.headers, args.meaning);
  parts.dispatch('inventory.import', args);
  toast(parts.store, words.taken(counts.get('new') ?? 0, counts.get('changed') ?? 0), { undo: true, topic: 'undo' });
}
