import { fetchAhead } from './fetch-ahead.ts';
import { quietMoment } from './quiet-moment.ts';
import { workerUrl } from './trusted.ts';

/** What the service worker waits for (`src/workers/service-worker.ts`). */
const TAKE_OVER = 'take over';

/** `kept`: the whole build is stored. `fetched`: the browser's cache has it, for as long as it likes. `no`: neither. */
export type Offline = 'kept' | 'fetched' | 'no';

/** What `keepOffline` tells while it works. */
export interface OfflineNews {
  /** A newer version is stored and waits. `take` uses it: it reloads the page once, so SAVE EVERYTHING BEFORE calling it. */
  readonly onNewVersion?: (take: () => void) => void;
}

function watchForNewVersion(registration: ServiceWorkerRegistration, tell: (take: () => void) => void): void {
  const offer = (waiting: ServiceWorker): void =>
    tell(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage(TAKE_OVER);
    });
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      // Without a controller it is the first version, which nobody need be asked about.
      if (coming.state === 'installed' && navigator.serviceWorker.controller !== null) offer(coming);
    });
  });
}

/** Resolves when a version is in force; rejects when the one coming could not be stored whole. */
function inForce(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active !== null || coming === null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('The build could not be stored whole.'));
    });
  });
}

/**
 * Call once, at the start of the page. After the first paint, when the page is quiet, the whole build is stored by the
 * service worker; where there is none, every file is fetched once. Never throws, never reloads by itself. Under the
 * dev server, which has no build, it does nothing and says `no`.
 */
export async function keepOffline(news: OfflineNews = {}): Promise<Offline> {
  if (!import.meta.env.PROD) return 'no';
  await quietMoment();
  if ('serviceWorker' in navigator) {
    try {
      const registration = await navigator.serviceWorker.register(workerUrl('/sw.js'), { updateViaCache: 'none' });
      if (news.onNewVersion !== undefined) watchForNewVersion(registration, news.onNewVersion);
      await inForce(registration);
      return 'kept';
    } catch {
      // A private window, or storage is full: the cache is the next best.
    }
  }
  return (await fetchAhead()) > 0 ? 'fetched' : 'no';
}
