import { updates } from '#document/updates.ts';
import { newId } from '#lib/ids.ts';
import { workerUrl } from '#lib/trusted.ts';
import { FORMAT } from '#model/format/version.ts';
import { dexieShelf } from '#storage/dexie-shelf.ts';
import type { CompactJob } from '#storage/compact-here.ts';
import type { Channel, Hint, Journal } from '#storage/environment.ts';
import type { Shelf } from '#storage/shelf.ts';
import compactUrl from '#workers/compact.worker.ts?worker&url';

/** The shelf of this browser: IndexedDB, localStorage, BroadcastChannel, page events and a worker of this page. */
export function browserShelf(name = 'tributary'): Shelf {
  return dexieShelf({
    name,
    indexedDB: globalThis.indexedDB,
    keyRange: globalThis.IDBKeyRange,
    updates,
    format: FORMAT,
    journal: journalIfAny(),
    channel: typeof BroadcastChannel === 'function' ? () => openChannel(name) : null,
    onWake,
    now: () => Date.now(),
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    tab: newId((n) => crypto.getRandomValues(new Uint8Array(n))),
    compact: (id) => compactInWorker({ name, id }),
  });
}

/**
 * Calls the listener in the last moments of a page, and again if it was not left after all. Both `pagehide` and
 * `beforeunload`: the first alone loses a navigation, the second alone a closed tab. Hidden may be the last moment on a
 * phone. No question is asked of the person.
 */
export function onLeave(listener: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') listener();
  };
  addEventListener('pagehide', listener);
  addEventListener('beforeunload', listener);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', listener);
    removeEventListener('beforeunload', listener);
    document.removeEventListener('visibilitychange', hidden);
  };
}

function onWake(listener: () => void): () => void {
  const shown = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  addEventListener('pageshow', listener);
  document.addEventListener('resume', listener);
  document.addEventListener('visibilitychange', shown);
  return () => {
    removeEventListener('pageshow', listener);
    document.removeEventListener('resume', listener);
    document.removeEventListener('visibilitychange', shown);
  };
}

function journalIfAny(): Journal | null {
  try {
    return globalThis.localStorage;
  } catch {
    // Forbidden by a setting: the outbox alone is left.
    return null;
  }
}

function openChannel(name: string): Channel {
  const line = new BroadcastChannel(name);
  return {
    post: (hint: Hint) => line.postMessage(hint),
    onHint: (listener) => line.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
    close: () => line.close(),
  };
}

function compactInWorker(job: CompactJob): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(workerUrl(compactUrl), { type: 'module' });
    const end = (run: () => void): void => {
      worker.terminate();
      run();
    };
    worker.addEventListener('message', () => end(done));
    worker.addEventListener('error', (event) => end(() => fail(new Error(event.message))));
    worker.postMessage(job);
  });
}
