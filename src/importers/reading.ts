import { refusal } from '#importers/found.ts';
import type { Found, Stage } from '#importers/importer.ts';
import { find } from '#importers/registry.ts';
import { FILE_LIMIT } from '#model/format/decode.ts';

/** What a reader is asked: a file that was not looked into yet. Plain data. */
export interface ReadJob {
  readonly file: Blob;
  readonly name: string;
  readonly workspaceIds: ReadonlySet<string>;
}

/** What the reading worker says: that it runs, how far it is, and at last what it found. */
export type ReadNews = { readonly is: 'ready' } | { readonly is: 'stage'; readonly stage: Stage } | Found;

/** A file being read. */
export interface Reading {
  /** What is in it; null when the reading was stopped. Never rejects. */
  readonly found: Promise<Found | null>;
  /** Ends it at once: a worker is ended wherever it is. Nothing was written, so nothing is left behind. */
  readonly stop: () => void;
}

/** Reads a file here, whatever it is. ITS SIZE IS LOOKED AT BEFORE ANYTHING IS LOADED. Never rejects and never writes. */
export async function readHere({ file, name, workspaceIds }: ReadJob, tell: (stage: Stage) => void): Promise<Found> {
  if (file.size > FILE_LIMIT) return refusal(name, 'too big');
  tell('loading');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a file that was moved since it was chosen, one that may not be read.
    return refusal(name, 'unreadable');
  }
  try {
    return await find({ name, bytes }, { workspaceIds, tell });
  } catch {
    // No importer rejects; what is left is memory that ran out.
    return refusal(name, 'stopped');
  }
}

/**
 * Reads a file in a worker, so that the page stays live, or on the page where no worker can be made or started. A worker
 * that dies at work (its memory ran out) is a refusal: on the page the same file would take the page with it.
 */
export function startReading(job: ReadJob, tell: (stage: Stage) => void, makeReader?: () => Worker): Reading {
  let stop = (): void => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  let worker: Worker | undefined;
  const inWorker = new Promise<Found | 'no worker'>((resolve) => {
    try {
      worker = makeReader?.();
    } catch {
      worker = undefined;
    }
    if (!worker) return resolve('no worker');
    let runs = false;
    const end = (): void => resolve(runs ? refusal(job.name, 'stopped') : 'no worker');
    worker.addEventListener('message', ({ data }: MessageEvent<ReadNews>) => {
      if (data.is === 'ready') runs = true;
      else if (data.is === 'stage') tell(data.stage);
      else resolve(data);
    });
    worker.addEventListener('error', end);
    worker.addEventListener('messageerror', end);
    worker.postMessage(job);
  });
  const read = async (): Promise<Found | null> => {
    const found = await Promise.race([inWorker, stopped]);
    worker?.terminate();
    return found === 'no worker' ? Promise.race([readHere(job, tell), stopped]) : found;
  };
  return { found: read(), stop: () => stop() };
}
