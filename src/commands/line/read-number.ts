import type { Quantity } from '#model/records/quantity.ts';
import type { TokenKind } from './parsed.ts';
import { readPercent, readTime } from './quantity.ts';
import { readPercentField, readTimeField, sumOf } from './quantity-field.ts';
import { isEndless, readRate } from './rate.ts';
import { endOf, keepRefused, mark } from './reading.ts';
import type { Label, Reading, TokenReader } from './reading.ts';
import { signOf } from './signs.ts';
import { endsQuoted, readOwner } from './value.ts';
import { opensTokens } from './word.ts';
import type { Word } from './word.ts';

const TOKEN_OF: { readonly [L in Label]: TokenKind } = { pt: 'work', lt: 'takes', ca: 'usable' };

/** `20m`, `2d`: the first is work, the second takes; a third is none. `2h 30m` is one time. `85%`: usable. */
export const readBare: TokenReader = (r, at) => {
  const typed = trimmed(r.words[at]);
  const time = readTime(typed);
  const sum = time === null ? null : sumOf(typed, trimmed(plainWord(r.words[at + 1])));
  if (sum !== null) return take(r, at, 2, r.said.pt === undefined ? 'pt' : 'lt', sum);
  if (time !== null) return take(r, at, 1, r.said.pt === undefined ? 'pt' : 'lt', time);
  const percent = readPercent(typed);
  return percent === null ? 0 : take(r, at, 1, 'ca', percent);
};

/** `pt20m`, `lt 2d`, `ca 85`: the label names the field, whatever the order. */
export const readLabelled: TokenReader = (r, at) => {
  const one = joined(r.words[at]);
  if (one !== null) return take(r, at, 1, one.label, one.value);
  const label = labelOf(r.words[at]);
  const value = label === null ? null : after(label, r.words[at + 1], at > r.opened);
  return label === null || value === null ? 0 : take(r, at, 2, label, value);
};

/** `<3 28%`: work comes back to step 3, at this rate. `<3 100%` is kept as typed: no piece would ever get out. */
export const readRework: TokenReader = (r, at) => {
  const toStep = stepNumber(r.words[at]);
  if (toStep === null || r.said.rework !== undefined) return 0;
  const next = r.words[at + 1];
  if (next !== undefined && !next.plain && isEndless(trimmed(next))) return keepRefused(r, at, 2);
  const rate = next === undefined || next.plain ? null : readRate(trimmed(next));
  r.said.rework = rate === null ? { toStep } : { toStep, rate };
  const count = rate === null ? 1 : 2;
  mark(r, 'rework', r.words[at]?.from ?? 0, endOf(r, at, count));
  return count;
};

/** True for a word that is a number token by itself, or a label with its value: an unquoted name ends before it. */
export function isNumberAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.plain) return false;
  const typed = trimmed(word);
  if (stepNumber(word) !== null || readTime(typed) !== null || readPercent(typed) !== null) return true;
  if (joined(word) !== null) return true;
  const label = labelOf(word);
  return label !== null && after(label, words[at + 1], false) !== null;
}

function take(r: Reading, at: number, count: number, label: Label, value: Quantity): number {
  if (r.said[label] !== undefined) return 0;
  r.said[label] = value;
  mark(r, TOKEN_OF[label], r.words[at]?.from ?? 0, endOf(r, at, count));
  return count;
}

/** Numbers may have a comma after them: `20m, 2d, 85%`. */
function trimmed(word: Word | undefined): string {
  return (word?.text ?? '').replace(/[,;]+$/, '');
}

function plainWord(word: Word | undefined): Word | undefined {
  return word?.plain ? undefined : word;
}

function labelOf(word: Word | undefined): Label | null {
  const text = word?.text.toLowerCase();
  return text === 'pt' || text === 'lt' || text === 'ca' ? text : null;
}

/** A label and its value in one word. The value must be understood (or `?`): "PT100" is a name. */
function joined(word: Word | undefined): { label: Label; value: Quantity } | null {
  const text = trimmed(word).toLowerCase();
  const typed = trimmed(word).slice(2);
  const label = text.startsWith('pt') ? 'pt' : text.startsWith('lt') ? 'lt' : text.startsWith('ca') ? 'ca' : null;
  if (label === null) return null;
  const value = typed === '?' ? { text: typed } : label === 'ca' ? readPercent(typed, true) : readTime(typed);
  return value === null ? null : { label, value };
}

/**
 * The value after a label that stands alone. What is not understood is kept as its text: in quotes always, a number
 * without unit and `?` too, any other word only when `open` (a sign before it has opened the tokens).
 */
function after(label: Label, next: Word | undefined, open: boolean): Quantity | null {
  if (next === undefined || next.plain || opensTokens(next)) return null;
  const quoted = endsQuoted(next);
  const typed = quoted ? unquoted(next) : trimmed(next);
  const read = label === 'ca' ? readPercentField(typed) : readTimeField(typed);
  if (read !== null) return read;
  return typed !== '' && (quoted || open || /^(\?|\d+([.,]\d+)?%?)$/.test(typed)) ? { text: typed } : null;
}

function unquoted(word: Word): string {
  const read = readOwner(word.text, 0, word.text.length);
  return read !== undefined && 'name' in read ? read.name : '';
}

/** Four digits are more steps than a map can hold. */
function stepNumber(word: Word | undefined): number | null {
  if (word === undefined || signOf(word.text[0]) !== '<') return null;
  const digits = trimmed(word).slice(1);
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}
