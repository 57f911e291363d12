import { hasLetters } from '#model/names.ts';
import { lineWords } from '#words/line.ts';
import { runByOf } from './line/read-name.ts';
import { opensQuote, readQuoted, signOf } from './line/signs.ts';
import type { TypedSystem } from './line/parsed.ts';
import { readValues } from './line/value.ts';

/** The answer of the Systems round. */
export type TypedSystems =
  | { readonly is: 'systems'; readonly systems: readonly TypedSystem[] }
  | { readonly is: 'manual' }
  | { readonly is: 'unknown' };

/** Reads `ClaimCenter, Outlook=Ann !shadow`; `by hand` and `?` are answers of their own. `@` may stand before a name. */
export function readSystemList(text: string): TypedSystems {
  const typed = text.trim();
  if (typed === '?' || typed === '？') return { is: 'unknown' };
  if (lineWords.byHand.includes(typed.toLowerCase().replace(/[\s-]+/g, ' '))) return { is: 'manual' };
  return { is: 'systems', systems: partsOf(typed).flatMap((part) => systemOf(part) ?? []) };
}

function systemOf(part: string): TypedSystem | null {
  const tail = /\s+[!！](\S+)\s*$/u.exec(part);
  const runBy = tail?.[1] === undefined ? undefined : runByOf(tail[1]);
  const whole = runBy === undefined ? part : part.slice(0, tail?.index);
  const from = signOf(whole[0]) === '@' ? 1 : 0;
  const [value] = readValues(whole, from, whole.length);
  if (value === undefined || !hasLetters(value.name)) return null;
  return {
    name: value.name,
    ...(value.owner === undefined ? {} : { owner: value.owner }),
    ...(runBy === undefined ? {} : { runBy }),
  };
}

/** Parts between commas, line ends and `@` signs; a comma in quotes, or between two digits, parts nothing. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length;) {
    const before = text[i - 1];
    if (opensQuote(text[i]) && (i === from || signOf(before) !== undefined || /\s/.test(before ?? ' '))) {
      i = readQuoted(text, i, text.length).to;
      continue;
    }
    const comma = /[,;\n、]/.test(text.charAt(i)) && !(/\d/.test(before ?? '') && /\d/.test(text.charAt(i + 1)));
    if (comma || (signOf(text[i]) === '@' && i > from && /\s/.test(before ?? ''))) {
      parts.push(text.slice(from, i));
      from = comma ? i + 1 : i;
    }
    i++;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}
