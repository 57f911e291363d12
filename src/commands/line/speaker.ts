import { isParty } from './known.ts';
import type { Known } from './parsed.ts';
import type { AsText } from './word.ts';

/** A speaker before a colon. `colon` is the offset after the colon, `to` where the entry itself begins. */
export interface Spoken {
  readonly name: string;
  readonly colon: number;
  readonly to: number;
}

/** A known person or team and a colon at `from`: `Claims team: ...`. Any other colon is text. */
export function readSpeaker(text: string, from: number, known: Known, asText: AsText): Spoken | null {
  const found = /[:：]/u.exec(text.slice(from));
  if (found === null) return null;
  const at = from + found.index;
  const name = text.slice(from, at).trim();
  // `@"Finance: rules"` names a system: a speaker begins with its name, not with a sign.
  if (!/^[\p{L}\p{N}]/u.test(name) || !isParty(known, name)) return null;
  if (asText.some(([a, b]) => a <= at && from < b)) return null;
  const rest = text.slice(at + 1);
  return { name, colon: at + 1, to: at + 1 + rest.length - rest.trimStart().length };
}
