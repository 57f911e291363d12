import { readAndGuess, type GuessedSheet, type InventoryJob } from '#importers/inventory/read-job.ts';
import type { RefusedInventory } from '#importers/inventory/read-inventory.ts';
import { workerUrl } from '#lib/trusted.ts';
import { inventoryWords as words } from '#words/inventory.ts';
import readerUrl from '#workers/read-inventory.worker.ts?worker&url';

/** A sheet being read; null when it was stopped. Nothing is written. */
export interface SheetReading {
  readonly found: Promise<GuessedSheet | RefusedInventory | null>;
  readonly stop: () => void;
}

/** Reads in a worker, so that the page stays live and can end it at once; on the page where there is none. */
export function readSheetFile(job: InventoryJob): SheetReading {
  let stop = (): void => {};
  const stopped = new Promise<null>((resolve) => (stop = () => resolve(null)));
  if (typeof Worker === 'undefined') return { found: Promise.race([readAndGuess(job), stopped]), stop };
  const worker = new Worker(workerUrl(readerUrl), { type: 'module' });
  const read = new Promise<GuessedSheet | RefusedInventory>((resolve) => {
    const end = () => resolve({ refused: words.refused.stopped(job.name) });
    worker.addEventListener('message', ({ data }: MessageEvent<GuessedSheet | RefusedInventory>) => resolve(data));
    worker.addEventListener('error', end);
    worker.addEventListener('messageerror', end);
    worker.postMessage(job);
  });
  const found = Promise.race([read, stopped]).finally(() => worker.terminate());
  return { found, stop };
}
