/**
 * Fractional order keys: strings whose plain comparison (`<`) gives the order, so that something is put between two
 * neighbours by writing one key and touching nothing else.
 *
 * A key is a head letter, an integer and a fraction, all in base 62. The head says how many digits the integer has
 * (`a` 1, `b` 2 ... `z` 26; below zero `Z` 1 ... `A` 26), so that a thousand keys put one after another stay at
 * four characters, where halving alone would give 170. A fraction never ends in `0`: there is always room below it.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIRST = 'a0';
/** No key may stand below this one, so it is not a key itself. */
const FLOOR = 'A' + '0'.repeat(26);

/**
 * A key between two keys. `null` = open end; both null gives the first key of all.
 * Promise: for keys made here with a < b, a < result < b. Keys made elsewhere are met as well as their text allows.
 * Never throws: where there is no room (a >= b, two people having inserted at one place) it gives a key after `a`.
 */
export function keyBetween(a: string | null, b: string | null): string {
  if (a !== null && b !== null && a >= b) return keyBetween(a, null);
  if ((a !== null && !wellFormed(a)) || (b !== null && !wellFormed(b))) return betweenForeign(a, b);
  if (a === null && b === null) return FIRST;
  if (a === null) return below(b ?? FIRST);
  if (b === null) return above(a);
  const whole = integerOf(a);
  const next = stepUp(whole);
  if (whole !== integerOf(b)) return next !== null && next < b ? next : whole + middle(fractionOf(a), null);
  return whole + middle(fractionOf(a), fractionOf(b));
}

/** `n` keys between two keys, in order, evenly spread so that they stay short. */
export function keysBetween(a: string | null, b: string | null, n: number): string[] {
  if (n <= 0) return [];
  if (b === null) return chain(n, a, (last) => keyBetween(last, null));
  if (a === null) return chain(n, b, (last) => keyBetween(null, last)).reverse();
  const half = Math.floor(n / 2);
  const centre = keyBetween(a, b);
  return [...keysBetween(a, centre, half), centre, ...keysBetween(centre, b, n - half - 1)];
}

function chain(n: number, start: string | null, next: (last: string | null) => string): string[] {
  const keys: string[] = [];
  for (let last = start; keys.length < n;) keys.push((last = next(last)));
  return keys;
}

/** True for a key of the shape above; files may hold others. */
function wellFormed(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(key) || key.length < 1 + digitsAfter(key) || key <= FLOOR) return false;
  return !(key.length > 1 + digitsAfter(key) && key.endsWith('0'));
}

/** How many integer digits follow the head. */
function digitsAfter(key: string): number {
  const head = key.charCodeAt(0);
  return head >= 97 ? head - 96 : 91 - head; // 'a' is 97, 'Z' is 90
}

function integerOf(key: string): string {
  return key.slice(0, 1 + digitsAfter(key));
}

function fractionOf(key: string): string {
  return key.slice(1 + digitsAfter(key));
}

function above(key: string): string {
  return stepUp(integerOf(key)) ?? integerOf(key) + middle(fractionOf(key), null);
}

function below(key: string): string {
  const whole = integerOf(key);
  const fraction = fractionOf(key);
  if (fraction !== '' && whole !== FLOOR) return whole;
  const lower = stepDown(whole);
  return lower === null || lower === FLOOR ? FLOOR + middle('', whole === FLOOR ? fraction : null) : lower;
}

/** The next integer, or null after the largest. */
function stepUp(whole: string): string | null {
  const digits = whole.slice(1);
  for (let i = digits.length - 1; i >= 0; i--) {
    if (digits[i] !== 'z')
      return whole[0] + digits.slice(0, i) + digitAfter(digits, i, 1) + '0'.repeat(digits.length - i - 1);
  }
  if (whole[0] === 'Z') return FIRST;
  if (whole[0] === 'z') return null;
  const head = String.fromCharCode(whole.charCodeAt(0) + 1);
  return head + '0'.repeat(digitsAfter(head));
}

/** The integer before, or null before the smallest. */
function stepDown(whole: string): string | null {
  const digits = whole.slice(1);
  for (let i = digits.length - 1; i >= 0; i--) {
    if (digits[i] !== '0')
      return whole[0] + digits.slice(0, i) + digitAfter(digits, i, -1) + 'z'.repeat(digits.length - i - 1);
  }
  if (whole[0] === 'a') return 'Zz';
  if (whole[0] === 'A') return null;
  const head = String.fromCharCode(whole.charCodeAt(0) - 1);
  return head + 'z'.repeat(digitsAfter(head));
}

function digitAfter(digits: string, at: number, by: number): string {
  return DIGITS.charAt(DIGITS.indexOf(digits.charAt(at)) + by);
}

/** A fraction between two fractions (`null` = 1), as short as halving allows. Needs low < high. */
function middle(low: string, upper: string | null): string {
  let high = upper;
  let kept = '';
  for (let i = 0; ; i++) {
    const from = low[i] === undefined ? 0 : DIGITS.indexOf(low[i] ?? '0');
    const to = high === null ? DIGITS.length : DIGITS.indexOf(high[i] ?? '0');
    if (to - from > 1) return kept + DIGITS.charAt(Math.floor((from + to) / 2));
    if (to - from === 1) {
      // No digit lies between. The upper bound's own digit does, when more follows it there.
      if (high !== null && high.length > i + 1) return kept + DIGITS.charAt(to);
      high = null;
    }
    kept += DIGITS.charAt(from);
  }
}

/** Keys with other characters than ours (an edited file): the first guess that lies between, else one after `a`. */
function betweenForeign(a: string | null, b: string | null): string {
  const low = a ?? '';
  const guesses = [low + 'V', low + '0V', FIRST, FLOOR + 'V', '0V', (b ?? '').slice(0, -1) + '0V'];
  return guesses.find((key) => key > low && (b === null || key < b)) ?? low + 'V';
}
