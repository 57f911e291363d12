/** The key of what this device remembers between visits; NEVER HOLDS ANY PART OF A MAP. */
const KEY = 'tributary:session';

/** What was remembered, unread; null when there is nothing, or no place to remember in. */
export function rememberedSession(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Remembers; a full or forbidden localStorage only means that the next visit starts afresh. */
export function rememberSession(session: unknown): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Nothing of a map is in here: the next visit opens with the first settings.
  }
}
