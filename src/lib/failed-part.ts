/**
 * Calls `tell` when a part of the program that is loaded on demand does not come (the network is gone, or the server
 * has a newer build). The failed import still rejects, so that its place can offer to try again. Returns the way to stop.
 */
export function onFailedPart(tell: (error: Error) => void): () => void {
  // Vite's name for it, fired by every dynamic import that fails.
  const listen = (event: Event): void => {
    const error = (event as Event & { readonly payload?: unknown }).payload;
    tell(error instanceof Error ? error : new Error('A part of the program did not load.'));
  };
  globalThis.addEventListener('vite:preloadError', listen);
  return () => globalThis.removeEventListener('vite:preloadError', listen);
}
