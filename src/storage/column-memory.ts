/** Beginning of the keys under which this device remembers what the columns of a sheet were taken for; NEVER HOLDS CELLS. */
const PREFIX = 'tributary:columns:';
/** Header rows remembered on one device: more sheets than one room was seen to import. The oldest goes first. */
const MOST = 30;

/** What was remembered of this header row, unread; null when there is nothing, or no place to remember in. */
export function rememberedColumns(headers: readonly string[]): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(headers)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Remembers. Where nothing can be remembered, the columns are guessed again. */
export function rememberColumns(headers: readonly string[], value: object): void {
  try {
    const key = keyOf(headers);
    localStorage.removeItem(key);
    const all = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX));
    for (const old of all.slice(0, Math.max(0, all.length - MOST + 1))) localStorage.removeItem(old);
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden.
  }
}

function keyOf(headers: readonly string[]): string {
  return PREFIX + JSON.stringify(headers.map((heading) => heading.trim().toLowerCase()));
}
