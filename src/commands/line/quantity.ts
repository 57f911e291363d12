import type { Quantity, Unit } from '#model/records/quantity.ts';
import { inOneUnit, numberOf, readAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { lineUnit } from './units.ts';
import type { NamedUnit } from './units.ts';

const SIGN = /^[~≈=]/u;
const RANGE = /(?<=[\p{L}\d.)])\s*(?:[-–—]|\.\.|…)\s*(?=\d)/u;
const LESS = /^(?:<=|[<≤])\s*(?=\d)/u;
const PERCENT = /^([~≈=]?)(<=|>=|[<>≤≥])?(\d{1,9}(?:[.,]\d{1,6})?)(?:%?[-–—](\d{1,9}(?:[.,]\d{1,6})?))?(%?)$/u;

/**
 * A time as typed in one word: `45m`, `1,5d`, `2-5d`, `2h30m`, `<1h`, `~2h` (a guess), `=2h` (measured). Null = not a time.
 * The unit must be there: a bare number is never a time.
 */
export function readTime(typed: string): Quantity | null {
  return /\s/.test(typed) ? null : timeOf(typed, typed.normalize('NFKC'), lineUnit);
}

/**
 * The time that `said` says, with `typed` as its text. `said` is in NFKC. "<1h" is between nothing and an hour: no time is
 * less than nothing. Of "3-5d" the unit counts for both ends. Null = no time, or one that only a calendar could work out.
 */
export function timeOf(typed: string, said: string, unitOf: (word: string) => NamedUnit | undefined): Quantity | null {
  const sure = SIGN.test(said) ? sureOf(said.charAt(0)) : {};
  const bare = said.replace(SIGN, '').trim();
  const most = LESS.test(bare) ? readAmount(bare.replace(LESS, ''), unitOf) : null;
  if (most !== null) return spanOf(typed, { v: 0 }, most, sure);
  const [first = '', second, more] = bare.split(RANGE);
  const a = readAmount(first, unitOf);
  if (a === null || more !== undefined) return null;
  if (second === undefined) return a.unit === undefined ? null : { text: typed, v: a.v, unit: a.unit, ...sure };
  const b = readAmount(second, unitOf);
  return b === null ? null : spanOf(typed, a, b, sure);
}

/**
 * A percentage as typed in one word, 0 to 100: `85%`, `80-90%`, `>95%`. `bare` also takes a number without the sign, as
 * after `ca`. Null = none.
 */
export function readPercent(typed: string, bare = false): Quantity | null {
  const found = PERCENT.exec(typed.normalize('NFKC'));
  if (found === null) return null;
  const [, sign = '', bound = '', first = '', second, mark] = found;
  if ((mark !== '%' && !bare) || (bound !== '' && second !== undefined)) return null;
  const a = numberOf(first);
  const b = second === undefined ? null : numberOf(second);
  if (a === null || (second !== undefined && b === null) || a > 100 || (b ?? 0) > 100) return null;
  const sure = sureOf(sign);
  if (bound !== '' && sign === '') {
    const [lo, hi] = /[<≤]/u.test(bound) ? [0, a] : [a, 100];
    return { text: typed, lo, hi, unit: '%' };
  }
  if (bound !== '') return null;
  if (b === null) return { text: typed, v: a, unit: '%', ...sure };
  return { text: typed, lo: Math.min(a, b), hi: Math.max(a, b), unit: '%', ...sure };
}

/** The number in a quantity as one word that reads back the same; null when there is none or it cannot be said so. */
export function printNumber(q: Quantity, read: (typed: string) => Quantity | null): string | null {
  if (sameNumber(read(q.text), q)) return q.text;
  if (q.unit === undefined) return null;
  const sign = q.sure === 'guess' ? '~' : q.sure === 'measured' ? '=' : '';
  const number = q.v !== undefined ? String(q.v) : q.lo !== undefined && q.hi !== undefined ? `${q.lo}-${q.hi}` : null;
  if (number === null) return null;
  const word = sign + number + (q.unit === '%' ? '%' : q.unit);
  const back = read(word);
  return back !== null && sameNumber({ ...back, ...(q.sure && { sure: q.sure }) }, q) ? word : null;
}

/** True when two quantities say the same number in the same unit on the same clock, equally sure. The text may differ. */
export function sameNumber(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null) return false;
  const clock = (q: Quantity) => q.clock ?? 'working';
  return (
    a.v === b.v && a.lo === b.lo && a.hi === b.hi && a.unit === b.unit && a.sure === b.sure && clock(a) === clock(b)
  );
}

/** What a sign before a number says of it. */
function sureOf(sign: string): Pick<Quantity, 'sure'> {
  if (sign === '=') return { sure: 'measured' };
  return sign === '' ? {} : { sure: 'guess' };
}

function spanOf(typed: string, a: Amount, b: Amount, sure: Pick<Quantity, 'sure'>): Quantity | null {
  const both = inOneUnit(a, b);
  const unit: Unit | undefined = both?.[0].unit;
  if (both === null || unit === undefined) return null;
  const [lo, hi] = [both[0].v, both[1].v].sort((one, other) => one - other);
  return lo === undefined || hi === undefined ? null : { text: typed, lo, hi, unit, ...sure };
}
