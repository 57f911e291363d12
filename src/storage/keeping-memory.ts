/** Beginning of the keys under which this device remembers when copies were made; NEVER HOLDS ANY PART OF A MAP. */
const PREFIX = 'tributary:copies:';

/** What is remembered while the browser gives no place to remember in. */
const meanwhile = new Map<string, unknown>();

/** What was remembered under this key (a workspace's id), unread; null when there is nothing. */
export function rememberedCopies(key: string): unknown {
  if (meanwhile.has(key)) return meanwhile.get(key);
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Forgets what was remembered under this key. */
export function forgetCopies(key: string): void {
  meanwhile.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Where nothing can be remembered there is nothing to forget.
  }
}

/** Remembers. Where nothing can be remembered, it lasts as long as the page: a copy is then due too early, never too late. */
export function rememberCopies(key: string, value: object): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    meanwhile.delete(key);
  } catch {
    meanwhile.set(key, value);
  }
}
