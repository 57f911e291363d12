import { hasLetters } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { refusalWords } from '#words/command.ts';
import { isEndless } from './line/rate.ts';
import { findNamed } from './named.ts';

/**
 * Why a system or party cannot have this name, as a sentence; null = it can. The commands that make and rename them do
 * nothing in these cases; whoever asks first can say why.
 */
export function refuseName(records: Records, kind: 'system' | 'party', id: Id | null, name: string): string | null {
  if (!hasLetters(name)) return refusalWords.blank;
  const taken = findNamed(records, kind, name);
  if (taken === undefined || taken === id) return null;
  return refusalWords.taken(records.tables[kind].get(taken)?.name ?? name);
}

/** Why a rework rate cannot be, as a sentence; null = it can. `flow.rate` does nothing in this case. */
export function refuseRate(text: string): string | null {
  return isEndless(text) ? refusalWords.endless : null;
}
