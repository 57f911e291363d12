import { isSpace, letterAt, opensQuote, readQuoted, signOf } from './signs.ts';

/** A stretch of the line without spaces outside quotes. `plain` = the person said that it is text. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly plain: boolean;
}

/** Stretches of the line that are text whatever they look like: [from, to) in UTF-16 offsets. */
export type AsText = readonly (readonly [number, number])[];

/** `pt`, `lt` and `ca` before a value name the field it belongs to. */
export const LABEL = /^(pt|lt|ca)$/i;

/** Splits the line from `start` on. Spaces inside a quoted name do not split: `@"Outlook list"="Ann Lee"` is one word. */
export function wordsOf(text: string, start: number, asText: AsText): Word[] {
  const words: Word[] = [];
  let sawSystem = false;
  for (let i = start; i < text.length;) {
    if (isSpace(text[i])) {
      i++;
      continue;
    }
    const plain = touches(asText, i, wordEnd(text, i));
    const before = words.at(-1);
    const labelled = before !== undefined && !before.plain && LABEL.test(before.text);
    let to = plain ? wordEnd(text, i) : quotedEnd(text, i, sawSystem, labelled);
    if (!plain && touches(asText, i, to)) to = wordEnd(text, i);
    words.push({ from: i, to, text: text.slice(i, to), plain });
    sawSystem ||= !plain && signOf(text[i]) === '@' && startsValue(text, i + 1);
    i = to;
  }
  return words;
}

/** True where a sign opens the tokens of a line: `@` or `#` before a letter or a quote. */
export function opensTokens(word: Word): boolean {
  const sign = signOf(word.text[0]);
  return !word.plain && (sign === '@' || sign === '#') && startsValue(word.text, 1);
}

/** A sign counts only before a letter or a quote. */
export function startsValue(text: string, at: number): boolean {
  return letterAt(text, at) || opensQuote(text[at]);
}

function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isSpace(text[to])) to++;
  return to;
}

/** The word's end when quoted names in it are jumped over. `labelled`: it follows `pt`, `lt` or `ca`. */
function quotedEnd(text: string, from: number, sawSystem: boolean, labelled: boolean): number {
  const first = signOf(text[from]);
  const system = sawSystem || first === '@';
  for (let i = from; i < text.length;) {
    if (isSpace(text[i])) return i;
    const sign = i === from ? undefined : signOf(text[i - 1]);
    const afterSign = (i === from + 1 && (sign === '@' || sign === '#')) || (system && sign === '=');
    if (opensQuote(text[i]) && (afterSign || (labelled && i === from))) i = readQuoted(text, i, text.length).to;
    else i++;
  }
  return text.length;
}

function touches(ranges: AsText, from: number, to: number): boolean {
  return ranges.some(([a, b]) => a < to && from < b);
}
