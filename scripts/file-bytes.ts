import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { factWords } from '#words/facts.ts';

/** The bytes of a file, or a whole sentence that names it and says why there are none. NEVER THROWS. */
export function bytesOfFile(path: string): { readonly bytes: Uint8Array } | { readonly sentence: string } {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    const { reasons, otherReason, unreadable } = factWords.tool;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { sentence: unreadable(basename(path), new Map(Object.entries(reasons)).get(code) ?? otherReason) };
  }
}
