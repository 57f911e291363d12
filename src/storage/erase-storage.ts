/** How long a browser may take to erase, ms: another tab that holds the storage open is told to let go, and does. */
const ERASED_WITHIN = 10_000;

/**
 * ERASES EVERY MAP OF THIS BROWSER: the database and all that the journal holds of it. For storage that will not open, and
 * only when the person has typed that this is wanted; make a raw copy first. Rejects when the browser will not, and then
 * the list of what was known stays.
 */
export async function eraseStorage(name = 'tributary'): Promise<void> {
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the browser did not erase its storage')), ERASED_WITHIN);
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => {
      clearTimeout(timer);
      done();
    });
    request.addEventListener('error', () => {
      clearTimeout(timer);
      fail(request.error ?? new Error('the browser gave no reason'));
    });
  });
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  for (const kind of ['ledger', 'journal', 'draft']) {
    for (const key of keys) if (key.startsWith(`${name}:${kind}`)) localStorage.removeItem(key);
  }
}
