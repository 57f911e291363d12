import { hasLetters } from '#model/names.ts';
import { lineWords } from '#words/line.ts';
import { listParts } from './line/list-parts.ts';
import { runByOf } from './line/read-name.ts';
import { signOf } from './line/signs.ts';
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

/** The parts of a list that say something. */
function partsOf(text: string): string[] {
  return listParts(text)
    .map(([from, to]) => text.slice(from, to).trim())
    .filter((part) => part !== '');
}
