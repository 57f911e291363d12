/**
 * Whether this browser has promised to keep what is stored here until a person deletes it. Without the promise it may
 * clear storage when the disk gets full, or after a week in which the page was not used.
 */
export type Persistence = 'granted' | 'not granted' | 'unknown';

/** How it stands; `unknown` where the browser cannot say (an old one, a page without a secure origin). Never rejects. */
export const persistence = (): Promise<Persistence> => answerOf((storage) => storage.persisted());

/**
 * Asks the browser for the promise; call it from a person's gesture, for some browsers ask the person. Gives how it
 * stands then. Never rejects.
 */
export const askToPersist = (): Promise<Persistence> => answerOf((storage) => storage.persist());

async function answerOf(ask: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  // Absent outside a secure origin, whatever the type says.
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  try {
    if (!storage) return 'unknown';
    return (await ask(storage)) ? 'granted' : 'not granted';
  } catch {
    return 'unknown';
  }
}
