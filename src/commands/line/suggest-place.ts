import type { Known } from './parsed.ts';
import { readLine } from './read.ts';
import { stopsName } from './read-name.ts';
import { listParts } from './list-parts.ts';
import { isSpace, opensQuote, readQuoted, signOf } from './signs.ts';
import { endsQuoted } from './value.ts';
import { wordsOf } from './word.ts';
import type { AsText, Word } from './word.ts';

/** What the line asks for; the Times round takes no names. */
export type Round = 'steps' | 'times' | 'systems' | 'owners';

/** A name being typed at the cursor. `from` to `to` is what a suggestion replaces; `query` what was typed of the name. */
export interface SuggestPlace {
  readonly from: number;
  readonly to: number;
  readonly query: string;
  readonly kind: 'at' | 'hash' | 'owner';
  readonly sign: '@' | '#' | '=';
  /** In a round names stand without their sign. */
  readonly bare: boolean;
  /** Teams and people are offered too. */
  readonly parties: boolean;
  /** A system without an owner stands before: a person can own it. */
  readonly afterSystem: boolean;
}

/** The name being typed at `caret`, or null when the cursor is in none. `round` tells what names stand bare. */
export function suggestAt(
  text: string,
  caret: number,
  known: Known,
  round: Round = 'steps',
  asText: AsText = [],
): SuggestPlace | null {
  if (round === 'times') return null;
  if (round === 'steps') return inStep(text, caret, known, asText);
  return round === 'owners' ? whole(text) : inList(text, caret);
}

const KINDS = { '@': 'at', '#': 'hash', '=': 'owner' } as const;

function inStep(text: string, caret: number, known: Known, asText: AsText): SuggestPlace | null {
  const before = text.slice(0, caret);
  if (readLine(before, known, asText).is === 'note') return null;
  const words = wordsOf(before, 0, asText);
  const at = lastOpening(words, caret);
  const word = words[at];
  if (word === undefined || ended(words, at)) return null;
  const first = signOf(word.text[0]);
  if (first !== '@' && first !== '#' && first !== '=') return null;
  const start = first === '@' ? partStart(before, word.from + 1) : word.from + 1;
  const equals = first === '@' ? equalsAfter(before, start) : undefined;
  const sign = equals === undefined ? first : '=';
  const from = equals ?? (start === word.from + 1 ? word.from : start);
  const earlier = readLine(text.slice(0, from), known, asText);
  const last = earlier.is === 'step' ? earlier.systems.at(-1) : undefined;
  if (first === '=' && last === undefined) return null;
  const query = unquoted(before.slice(equals === undefined ? start : equals + 1));
  const afterSystem = last !== undefined && last.owner === undefined;
  return {
    from,
    to: endAt(text, caret, asText),
    query,
    kind: KINDS[sign],
    sign,
    bare: false,
    parties: true,
    afterSystem,
  };
}

/** The last word that opens a name: a sign alone right before the cursor counts too, since its name is still to come. */
function lastOpening(words: readonly Word[], caret: number): number {
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    const sign = signOf(word?.text[0]);
    if (word === undefined || word.plain || (sign !== '@' && sign !== '#' && sign !== '=')) continue;
    if (word.text.length === 1 ? word.to === caret : /[\p{L}"“”„]/u.test(word.text.slice(1, 3))) return i;
  }
  return -1;
}

/** True when the name that opens at `at` is over before the cursor. */
function ended(words: readonly Word[], at: number): boolean {
  for (let i = at; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || (i > at && stopsName(words, i))) return true;
    if (endsQuoted(word) && closed(word)) return true;
  }
  return false;
}

function closed(word: Word): boolean {
  return word.text.length > 2 && /["”“]$/u.test(word.text);
}

/** Where the last system of a comma list begins. */
function partStart(before: string, from: number): number {
  const comma = /^.*[,;]\s+/s.exec(before.slice(from));
  return comma === null || opensQuote(before[from]) ? from : from + comma[0].length;
}

function equalsAfter(before: string, from: number): number | undefined {
  for (let i = from; i < before.length; i++) if (signOf(before[i]) === '=') return i;
  return undefined;
}

function unquoted(typed: string): string {
  const name = opensQuote(typed[0]) ? typed.slice(1) : typed;
  return name.trim();
}

/** What is replaced reaches to the end of the word the cursor is in. */
function endAt(text: string, caret: number, asText: AsText): number {
  const word = wordsOf(text, 0, asText).find((one) => one.from < caret && caret <= one.to);
  return word?.to ?? caret;
}

/** Owners round: the whole line is the answer. */
function whole(text: string): SuggestPlace | null {
  const query = unquoted(text);
  if (query === '?') return null;
  return { from: 0, to: text.length, query, kind: 'owner', sign: '=', bare: true, parties: true, afterSystem: false };
}

/** Systems round: the parts of a list, `@` optional, an owner after `=`. In a name whose quote is closed there is nothing to offer. */
function inList(text: string, caret: number): SuggestPlace | null {
  const before = text.slice(0, caret);
  const [start, to] = listParts(text).findLast(([from]) => from <= caret) ?? [0, text.length];
  let from = start;
  while (from < caret && isSpace(text[from])) from++;
  if (/\s!\S*$/u.test(before) || before.slice(from) === '?') return null;
  const equals = equalsAfter(before, from);
  const name = equals === undefined ? (signOf(text[from]) === '@' ? from + 1 : from) : equals + 1;
  if (opensQuote(text[name]) && readQuoted(text, name, caret).closed) return null;
  const query = unquoted(before.slice(name));
  if (equals !== undefined)
    return { from: name, to, query, kind: 'owner', sign: '=', bare: true, parties: true, afterSystem: true };
  return { from: name, to, query, kind: 'at', sign: '@', bare: true, parties: false, afterSystem: false };
}
