import type { Journal } from '#storage/environment.ts';

const keyOf = (prefix: string, d: string, key: string): string => `${prefix}:draft:${d}:${key}`;

/** Puts down unfinished text of a workspace; empty text clears it. A full or forbidden journal keeps none. */
export function saveDraft(journal: Journal | null, prefix: string, d: string, key: string, text: string): void {
  try {
    if (text === '') journal?.removeItem(keyOf(prefix, d, key));
    else journal?.setItem(keyOf(prefix, d, key), text);
  } catch {
    // A draft is a courtesy; the document is kept elsewhere.
  }
}

/** Gives unfinished text back once and forgets it. */
export function takeDraft(journal: Journal | null, prefix: string, d: string, key: string): string | null {
  try {
    const text = journal?.getItem(keyOf(prefix, d, key)) ?? null;
    if (text !== null) journal?.removeItem(keyOf(prefix, d, key));
    return text;
  } catch {
    return null;
  }
}
