/**
 * The part of a service worker's surroundings that ours uses. TypeScript's own declarations for workers cannot stand
 * beside those for pages, so the few we need are said here.
 */

/** An event whose work may outlast its handler. */
interface LastingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** Requests that the browser answers from a cache without starting the worker first. Not every browser has it. */
interface StaticRoute {
  readonly condition: { readonly or: readonly { readonly urlPattern: { pathname: string; search: string } }[] };
  readonly source: { readonly cacheName: string };
}

interface InstallEvent extends LastingEvent {
  readonly addRoutes?: (routes: StaticRoute) => Promise<void>;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** What `self` is inside a service worker. */
export interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown> & LastingEvent) => void): void;
}
