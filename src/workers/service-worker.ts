import type { ServiceWorkerScope } from './service-worker-scope.ts';

/**
 * Keeps one whole build, so that the product opens and works without a network. The build writes its version and its
 * list of files into this script (`scripts/build-offline.ts`); every version has a cache of its own.
 *
 * - A version is kept whole or not at all: each file must have the bytes that the list says.
 * - A new version waits until no page of the old one is open, or until the person asks for it. It never takes over by
 *   itself, so a page never meets parts of another version.
 * - IT NEVER TOUCHES IndexedDB, where people's maps are.
 */

/** Said by a page whose person chose the new version: `#lib/keep-offline.ts`. */
const TAKE_OVER = 'take over';
/** What an address without a file means. */
const PAGE = '/index.html';
/** Caches of ours are known by this; nothing else is ever deleted. */
const PREFIX = 'tributary-build-';
/** Versions kept: this one, and the one before for pages that are still open when a person takes the new one. */
const VERSIONS_KEPT = 2;

/** Both are put in by the build. */
declare const __VERSION__: string;
declare const __FILES__: readonly { readonly path: string; readonly hash: string }[];

const scope = globalThis as unknown as ServiceWorkerScope;
const own = PREFIX + __VERSION__;
// Named once: the build puts the whole list in wherever its name stands.
const files = __FILES__;
const listed = new Set(files.map((file) => file.path));

/** SHA-256 in hex. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file from the network, checked against the list; throws when it is another version's or missing. */
async function fetchExact(path: string, hash: string): Promise<Response> {
  // Asks again rather than trust a stored copy, except where the name itself holds a hash.
  const cache = path.startsWith('/assets/') ? 'default' : 'no-cache';
  const response = await fetch(path, { cache, credentials: 'omit', redirect: 'error' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if ((await hashOf(await response.clone().arrayBuffer())) !== hash) throw new Error(`${path}: another version`);
  return response;
}

async function keepWhole(): Promise<void> {
  const cache = await caches.open(own);
  try {
    await Promise.all(
      files.map(async ({ path, hash }) => {
        if ((await cache.match(path)) !== undefined) return;
        const exact = await fetchExact(path, hash);
        if (path === PAGE) await cache.put('/', exact.clone());
        await cache.put(path, exact);
      }),
    );
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/**
 * The files of this version are answered by the browser itself where it can: it need not start this script first, which
 * costs a first visit of the day tens of ms. By exact address: whatever else is asked for still comes to `answer`.
 */
const route = {
  condition: {
    or: ['/', ...listed].map((pathname) => ({ urlPattern: { pathname, search: '' } })),
  },
  source: { cacheName: own },
};

/** Our caches, oldest first. */
const versions = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function settle(): Promise<void> {
  const before = (await versions()).filter((name) => name !== own);
  // The very first version is the one that the open page was loaded from: it may serve that page at once.
  if (before.length === 0) await scope.clients.claim();
  await Promise.all(
    before.slice(0, Math.max(0, before.length - (VERSIONS_KEPT - 1))).map((name) => caches.delete(name)),
  );
}

/** Answers from this version; else from one before (a page of it may still be open); else from the network; else 404. */
async function answer(path: string, request: Request): Promise<Response> {
  if (listed.has(path)) {
    const kept = await (await caches.open(own)).match(path);
    if (kept !== undefined) return kept;
  }
  for (const name of (await versions()).toReversed()) {
    const older = await (await caches.open(name)).match(path);
    if (older !== undefined && path.startsWith('/assets/')) return older;
  }
  try {
    return await fetch(request);
  } catch {
    return new Response('Not found.\n', { status: 404, headers: { 'content-type': 'text/plain' } });
  }
}

scope.addEventListener('install', (event) => {
  event.waitUntil(keepWhole());
  // A browser that takes no routes, or not as many, asks this script, as it does without them.
  if (event.addRoutes) event.waitUntil(event.addRoutes(route).catch(() => {}));
});
scope.addEventListener('activate', (event) => event.waitUntil(settle()));
scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== scope.location.origin) return;
  // These two are how a page learns of a newer version: always from the network.
  if (url.pathname === '/build.json' || url.pathname === '/sw.js') return;
  event.respondWith(answer(url.pathname === '/' ? PAGE : url.pathname, event.request));
});
