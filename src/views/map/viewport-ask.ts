/** What a command may ask of the viewport. */
export type ViewportKind = 'fit' | 'in' | 'out' | 'actual' | 'start';

const listeners = new Set<(kind: ViewportKind) => void>();

/** Asks the map that is shown to move its viewport. Nothing happens where no map is shown. */
export function askViewport(kind: ViewportKind): void {
  for (const listener of listeners) listener(kind);
}

/** Hears what is asked. Gives back the way to stop. */
export function onViewportAsk(listener: (kind: ViewportKind) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
