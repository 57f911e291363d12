import { compactHere, type CompactJob } from '#storage/compact-here.ts';

/**
 * Entry of the worker that squeezes a log: one job, one answer, then the page ends it. Half a second of work on a large
 * workspace, which on the page would stop the hand. Killed half-way, the log is as it was.
 */
addEventListener('message', (event: MessageEvent<CompactJob>) => {
  void (async () => postMessage(await compactHere(event.data)))();
});
