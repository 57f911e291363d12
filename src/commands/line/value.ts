import { opensQuote, readQuoted, signOf } from './signs.ts';
import type { TypedOwner } from './parsed.ts';
import type { Word } from './word.ts';

/** One name after `@` or `#`, and the owner after its `=`. Offsets as in tokens; `ownerFrom` is where `=` stands. */
export interface Value {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly owner?: TypedOwner;
  readonly ownerFrom?: number;
}

/**
 * The names between `from` (after the sign) and `to`. A comma and a space part two systems: `@SAP, Outlook=Ann`; inside
 * quotes they do not. Never empty-handed: an empty stretch gives one value with an empty name.
 */
export function readValues(text: string, from: number, to: number): Value[] {
  const values: Value[] = [];
  for (let start = from; ;) {
    const end = partEnd(text, start, to);
    values.push(readValue(text, start, end));
    let next = end;
    while (next < to && /[,;\s]/.test(text.charAt(next))) next++;
    if (next >= to) return values;
    start = next;
  }
}

/** Who answers, as typed: `nobody`, `?` or a name. Undefined = nothing was typed after the sign yet. */
export function readOwner(text: string, from: number, to: number): TypedOwner | undefined {
  const typed = text.slice(from, to).trim();
  if (typed === '') return undefined;
  if (opensQuote(typed[0])) {
    const quoted = readQuoted(typed, 0, typed.length);
    const name = (quoted.value + typed.slice(quoted.to)).trim();
    return name === '' ? undefined : { name };
  }
  const name = typed.replace(/[,;\s]+$/u, '');
  if (name === '?' || name === '？') return { notAsked: true };
  if (/^nobody$/i.test(name)) return { nobody: true };
  return name === '' ? undefined : { name };
}

/** True when a value ends with a closed quote: what follows can no longer belong to it. */
export function endsQuoted(word: Word): boolean {
  let at = 0;
  while (at < word.text.length) {
    const open = opensQuote(word.text[at]) && (at === 0 || signOf(word.text[at - 1]) !== undefined);
    if (!open) {
      at++;
      continue;
    }
    const quoted = readQuoted(word.text, at, word.text.length);
    if (quoted.to === word.text.length) return true;
    at = quoted.to;
  }
  return false;
}

function readValue(text: string, from: number, to: number): Value {
  let nameEnd = from;
  let name: string;
  if (opensQuote(text[from])) {
    const quoted = readQuoted(text, from, to);
    nameEnd = quoted.to;
    const rest = equalsIn(text, nameEnd, to);
    name = (quoted.value + text.slice(nameEnd, rest ?? to)).trim();
    nameEnd = rest ?? to;
  } else {
    nameEnd = equalsIn(text, from, to) ?? to;
    name = text.slice(from, nameEnd).trim();
    // A trailing comma belongs to the list, not to the name.
    if (nameEnd === to) name = name.replace(/[,;\s]+$/u, '');
  }
  if (nameEnd >= to) return { name, from, to };
  const owner = readOwner(text, nameEnd + 1, to);
  return { name, from, to, ownerFrom: nameEnd, ...(owner === undefined ? {} : { owner }) };
}

function equalsIn(text: string, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (signOf(text[i]) === '=') return i;
  return undefined;
}

/** Where this system's part of a list ends. */
function partEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to;) {
    if (opensQuote(text[i]) && (i === from || signOf(text[i - 1]) === '=')) {
      i = readQuoted(text, i, to).to;
      continue;
    }
    if (/[,;]/.test(text.charAt(i)) && /\s/.test(text.charAt(i + 1))) return i;
    i++;
  }
  return to;
}
