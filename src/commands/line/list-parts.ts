import { opensQuote, readQuoted, signOf } from './signs.ts';

/** Where each system of a list stands, [from, to): a name with its owner, spaces and sign included. */
export type Part = readonly [from: number, to: number];

/** Parts between commas, line ends and `@` signs; a comma in quotes, or between two digits, parts nothing. Never none. */
export function listParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let i = 0; i < text.length;) {
    const before = text[i - 1];
    if (opensQuote(text[i]) && (i === from || signOf(before) !== undefined || /\s/.test(before ?? ' '))) {
      i = readQuoted(text, i, text.length).to;
      continue;
    }
    const comma = /[,;\n、]/.test(text.charAt(i)) && !(/\d/.test(before ?? '') && /\d/.test(text.charAt(i + 1)));
    if (comma || (signOf(text[i]) === '@' && i > from && /\s/.test(before ?? ''))) {
      parts.push([from, i]);
      from = comma ? i + 1 : i;
    }
    i++;
  }
  return [...parts, [from, text.length]];
}
