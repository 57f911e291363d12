import { fieldUnit } from '#commands/line/units.ts';
import { averageWords, headingWords, totalWords } from './heading-words.ts';
import type { Column, Meaning, TimeUnit } from './column.ts';

const byWords = new Map<string, Meaning>(
  [...headingWords].flatMap(([meaning, words]) => words.map((word): [string, Meaning] => [word, meaning])),
);
/** Those that may stand inside a longer heading: a short one ("ca", "no") would be found anywhere. */
const inside = [...byWords]
  .filter(([words]) => words.length >= 4 || isWide(words))
  .sort(([a], [b]) => b.length - a.length);
const sums = new Set(totalWords);
const means = new Set(averageWords);

/** What a heading says its column means; undefined = it says nothing we know. */
export function meaningOf(heading: string): Meaning | undefined {
  const whole = headingKey(heading);
  if (whole === '') return undefined;
  if (/^(?:#|№|n°|nº)$/u.test(heading.trim())) return 'number';
  if (/^%?\s*c\s*[&/+]\s*a\s*%?$/iu.test(heading.trim())) return 'ca';
  const { bare, inBrackets } = apart(heading);
  for (const key of [whole, bare, ...inBrackets.map(headingKey), withoutUnit(bare)]) {
    const meaning = byWords.get(key);
    if (meaning !== undefined) return meaning;
  }
  // A sentence is no heading.
  if (whole.split(' ').length > 6) return undefined;
  const padded = ` ${bare} `;
  return inside.find(([words]) => (isWide(words) ? bare.includes(words) : padded.includes(` ${words} `)))?.[1];
}

/** True for the heading of a column of steps and nothing else: "Step", "Process step", not "Process the order". */
export function isNameHeading(heading: string): boolean {
  return byWords.get(headingKey(heading)) === 'name';
}

/** The unit a heading names: "PT (min)", "Lead time [days]", "Duration, hours", "Dauer in Tagen", "min". */
export function unitOf(heading: string): TimeUnit | undefined {
  const { inBrackets, bare } = apart(heading);
  const words = bare.split(' ');
  // One letter counts in brackets only: a heading may end with any.
  const last = words.at(-1) ?? '';
  const candidates = [...inBrackets.flatMap((part) => [part, ...part.split(/[\s,;/]+/)]), last.length > 1 ? last : ''];
  const found = candidates.map((word) => fieldUnit(word.trim())).find((unit) => unit?.times === 1);
  return found?.unit;
}

/** True for a cell that is nothing but a unit or a percent sign, as in a second row of headings. */
export function isUnit(cell: string): boolean {
  const plain = cell.replace(/[[\]()]/g, '').trim();
  return plain === '%' || fieldUnit(plain) !== undefined;
}

/** What a row is that begins with this cell: one that adds the others up, one that averages them, or neither. */
export function isTotal(cell: string): 'total' | 'average' | null {
  const key = headingKey(cell);
  if (sums.has(key)) return 'total';
  if (means.has(key)) return 'average';
  const [first = '', ...rest] = key.split(' ');
  // "Total lead time" is a total; "Total the invoice" is a step.
  const more = byWords.get(rest.join(' '));
  if (more === undefined || more === 'name') return null;
  return sums.has(first) ? 'total' : means.has(first) ? 'average' : null;
}

/** A column as its heading alone says it; `kept` when it says nothing. */
export function columnOf(heading: string, meaning: Meaning | undefined): Column {
  const unit = unitOf(heading);
  return { heading, meaning: meaning ?? 'kept', ...(unit === undefined ? {} : { unit }) };
}

function apart(heading: string): { readonly bare: string; readonly inBrackets: readonly string[] } {
  const inBrackets = [...heading.matchAll(/[[({（]([^\])}）]*)[\])}）]/gu)].map((found) => found[1] ?? '');
  return { bare: headingKey(heading.replace(/[[({（][^\])}）]*[\])}）]/gu, ' ')), inBrackets };
}

function withoutUnit(key: string): string {
  const words = key.split(' ');
  const last = words.at(-1) ?? '';
  const bare = fieldUnit(last) === undefined ? words : words.slice(0, -1);
  return (bare.at(-1) === 'in' || bare.at(-1) === 'en' ? bare.slice(0, -1) : bare).join(' ');
}

function isWide(words: string): boolean {
  return /[\u3040-\u9fff]/u.test(words);
}

function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}\p{M}∑#]+/gu, ' ')
    .trim();
}
