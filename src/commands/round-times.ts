import type { Quantity } from '#model/records/quantity.ts';
import { isNumberAt, readBare, readLabelled } from './line/read-number.ts';
import { reading } from './line/reading.ts';
import { wordsOf } from './line/word.ts';
import type { Word } from './line/word.ts';

/** The answer of the Times round. What was not typed is absent; `unread` found no field of its own. */
export interface TypedTimes {
  readonly pt?: Quantity;
  readonly lt?: Quantity;
  readonly ca?: Quantity;
  readonly unread: readonly string[];
}

const noNames = { systems: [], teams: [], people: [] };

/**
 * Reads `45m 4d 72%`: work, takes, usable; labels may stand before them. `?` keeps a place open as asked and not known;
 * words that are no number ("varies") are kept as they are in the next field that has nothing yet.
 */
export function readTimes(text: string): TypedTimes {
  const words = wordsOf(text, 0, []);
  const r = reading(text, words, -1, noNames);
  const { said } = r;
  for (let at = 0; at < words.length;) {
    const taken = readBare(r, at) || readLabelled(r, at);
    if (taken > 0) {
      at += taken;
      continue;
    }
    const end = wordsEnd(words, at);
    const typed = text.slice(words[at]?.from ?? 0, words[end - 1]?.to);
    const field = (['pt', 'lt', 'ca'] as const).find((one) => said[one] === undefined);
    if (field === undefined) said.unread.push(typed);
    else said[field] = { text: typed };
    at = end;
  }
  const { pt, lt, ca, unread } = said;
  return { ...(pt && { pt }), ...(lt && { lt }), ...(ca && { ca }), unread };
}

/** Words that are no number stay together; a question mark stands alone. */
function wordsEnd(words: readonly Word[], from: number): number {
  let end = from + 1;
  if (words[from]?.text === '?') return end;
  while (end < words.length && words[end]?.text !== '?' && !isNumberAt(words, end)) end++;
  return end;
}
