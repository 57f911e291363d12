import { readAndGuess, type InventoryJob } from '#importers/inventory/read-job.ts';

/** Entry of the worker that reads an inventory: one file, one answer, then the page ends it. It writes nothing. */
addEventListener('message', (event: MessageEvent<InventoryJob>) => {
  void readAndGuess(event.data).then((found) => postMessage(found));
});
