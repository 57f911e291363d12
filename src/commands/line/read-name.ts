import type { RunBy } from '#model/records/claim.ts';
import { sameName } from '#model/names.ts';
import { whatIs } from './known.ts';
import type { TokenKind } from './parsed.ts';
import { changeSystem, endOf, keepUnread, mark } from './reading.ts';
import type { Reading, TokenReader } from './reading.ts';
import { isNumberAt } from './read-number.ts';
import { letterAt, opensQuote, readQuoted, signOf } from './signs.ts';
import { endsQuoted, readOwner, readValues } from './value.ts';
import type { Value } from './value.ts';
import { opensTokens, startsValue } from './word.ts';
import type { Word } from './word.ts';

/** `#Finance`: who does the step. A second one is left unread. */
export const readTeam: TokenReader = (r, at) => {
  const word = r.words[at];
  if (word === undefined || !opensTokens(word) || signOf(word.text[0]) !== '#') return 0;
  const count = valueLength(r.words, at);
  const to = endOf(r, at, count);
  const name = teamName(r.text, word.from + 1, to);
  if (name === '' || r.said.team !== undefined) return keepUnread(r, at, count);
  r.said.team = name;
  mark(r, 'team', word.from, to);
  return count;
};

/** `@SAP=ERP team`, `@SAP, Outlook`; a known team after `@` does the step, a known person owns the system before. */
export const readSystems: TokenReader = (r, at) => {
  const word = r.words[at];
  if (word === undefined || !opensTokens(word) || signOf(word.text[0]) !== '@') return 0;
  const count = valueLength(r.words, at);
  const to = endOf(r, at, count);
  const values = readValues(r.text, word.from + 1, to);
  const before = { systems: [...r.said.systems], team: r.said.team, last: r.last };
  const kinds = values.map((value) => takeValue(r, value));
  if (kinds.includes(null)) {
    // A list is all or nothing: a part that contradicts what stands before leaves the whole of it to be fixed.
    r.said.systems.splice(0, Infinity, ...before.systems);
    if (before.team === undefined) delete r.said.team;
    r.last = before.last;
    return keepUnread(r, at, count);
  }
  values.forEach((value, i) =>
    markValue(r, value, kinds[i] ?? 'system', i === 0 ? word.from : value.from, values[i + 1]?.from ?? to),
  );
  return count;
};

/** `@SAP =ERP team`: the owner of the system before, with a space between. */
export const readOwnerAfter: TokenReader = (r, at) => {
  const word = r.words[at];
  if (word === undefined || signOf(word.text[0]) !== '=' || !startsValue(word.text, 1) || r.last === null) return 0;
  const count = valueLength(r.words, at);
  const to = endOf(r, at, count);
  const owner = readOwner(r.text, word.from + 1, to);
  if (owner === undefined || r.last.owner !== undefined) return keepUnread(r, at, count);
  changeSystem(r, r.last, { owner });
  mark(r, 'owner', word.from, to);
  return count;
};

/** `!shadow` or `!a` to `!d`: who runs the system before. */
export const readRunBy: TokenReader = (r, at) => {
  const word = r.words[at];
  const answer = word === undefined || signOf(word.text[0]) !== '!' ? undefined : runByOf(word.text.slice(1));
  if (word === undefined || answer === undefined || r.last === null || r.last.runBy !== undefined) return 0;
  changeSystem(r, r.last, { runBy: answer });
  mark(r, 'runBy', word.from, word.to);
  return 1;
};

/** A, B, C or D, or `shadow` for C; undefined for any other word. */
export function runByOf(typed: string): RunBy | undefined {
  const word = typed.replace(/[,;]+$/, '').toUpperCase();
  if (word === 'SHADOW') return 'C';
  return word === 'A' || word === 'B' || word === 'C' || word === 'D' ? word : undefined;
}

/** True where an unquoted name must end: the next sign, a number token, or text marked as text. */
export function stopsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.plain || opensTokens(word) || isNumberAt(words, at)) return true;
  const sign = signOf(word.text[0]);
  return (sign === '=' && startsValue(word.text, 1)) || (sign === '!' && letterAt(word.text, 1));
}

/** How many words the name that starts at `at` has: up to a closed quote or to what ends a name. */
function valueLength(words: readonly Word[], at: number): number {
  let count = 1;
  for (;;) {
    const last = words[at + count - 1];
    if (last === undefined || endsQuoted(last) || stopsName(words, at + count)) return count;
    count++;
  }
}

function teamName(text: string, from: number, to: number): string {
  if (!opensQuote(text[from])) return text.slice(from, to).replace(/[,;\s]+$/u, '');
  const quoted = readQuoted(text, from, to);
  return (quoted.value + text.slice(quoted.to, to)).trim();
}

/** Takes one value after `@` in. Null = it contradicts what was said before. */
function takeValue(r: Reading, value: Value): TokenKind | null {
  if (value.name === '') return null;
  const is = value.ownerFrom === undefined ? whatIs(r.known, value.name) : 'system';
  if (is === 'person' && r.last !== null) {
    if (r.last.owner !== undefined) return null;
    changeSystem(r, r.last, { owner: { name: value.name } });
    return 'person';
  }
  if (is === 'team' || is === 'person') {
    if (r.said.team !== undefined) return null;
    r.said.team = value.name;
    return is;
  }
  const owner = value.owner === undefined ? {} : { owner: value.owner };
  const same = r.said.systems.find((one) => sameName(one.name, value.name));
  if (same === undefined) r.said.systems.push((r.last = { name: value.name, ...owner }));
  else if (same.owner !== undefined && value.owner !== undefined) return null;
  else changeSystem(r, same, owner);
  return 'system';
}

function markValue(r: Reading, value: Value, kind: TokenKind, from: number, before: number): void {
  // The comma that parts two systems goes with the one before it.
  const to = from + r.text.slice(from, before).trimEnd().length;
  mark(r, kind, from, value.ownerFrom ?? to);
  if (value.ownerFrom !== undefined) mark(r, 'owner', value.ownerFrom, to);
}
