/** The key of what this device remembers between visits; NEVER HOLDS ANY PART OF A MAP. */
const KEY = 'tributary:session';

/**
 * What was remembered, unread: of this tab, so that a reload stays where it was beside other tabs, else of the device.
 * Null when there is nothing, or no place to remember in.
 */
export function rememberedSession(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Remembers; a full or forbidden place only means that the next visit starts afresh. */
export function rememberSession(session: unknown): void {
  try {
    const text = JSON.stringify(session);
    for (const place of [localStorage, sessionStorage]) place.setItem(KEY, text);
  } catch {
    // Nothing of a map is in here: the next visit opens with the first settings.
  }
}
