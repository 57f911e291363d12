import type { Quantity, Unit } from '#model/records/quantity.ts';

/** Unit words. Single letters count in lower case only: "5S" is a method and "3D" a shape, not five seconds, three days. */
const UNITS = new Map<string, Unit>([
  ['s', 's'],
  ['sec', 's'],
  ['secs', 's'],
  ['m', 'min'],
  ['min', 'min'],
  ['mins', 'min'],
  ['h', 'h'],
  ['hr', 'h'],
  ['hrs', 'h'],
  ['hour', 'h'],
  ['hours', 'h'],
  ['d', 'd'],
  ['day', 'd'],
  ['days', 'd'],
  ['w', 'wk'],
  ['wk', 'wk'],
  ['wks', 'wk'],
  ['week', 'wk'],
  ['weeks', 'wk'],
  ['mo', 'mo'],
  ['month', 'mo'],
  ['months', 'mo'],
]);

/** Nine digits are 31 years in seconds; more is a slip or a telephone number. */
const NUMBER = String.raw`\d{1,9}(?:[.,]\d{1,6})?`;
const TIME = new RegExp(String.raw`^([~=]?)(${NUMBER})(?:(\p{L}*)[-–—](${NUMBER}))?(\p{L}+)$`, 'u');
const PERCENT = new RegExp(String.raw`^([~=]?)(${NUMBER})(?:%?[-–—](${NUMBER}))?(%?)$`, 'u');

/**
 * A time as typed in one word: `45m`, `1,5d`, `2-5d`, `~2h` (a guess), `=2h` (measured). Null = not a time.
 * The unit must be there: a bare number is never a time.
 */
export function readTime(typed: string): Quantity | null {
  const found = TIME.exec(typed.normalize('NFKC'));
  if (found === null) return null;
  const [, sign, first, firstUnit, second, unitText] = found;
  const unit = unitOf(unitText);
  if (unit === undefined || (firstUnit !== undefined && firstUnit !== '' && unitOf(firstUnit) !== unit)) return null;
  return quantity(typed, unit, sign, first, second);
}

/** A percentage as typed in one word, 0 to 100. `bare` also takes a number without the sign, as after `ca`. Null = none. */
export function readPercent(typed: string, bare = false): Quantity | null {
  const found = PERCENT.exec(typed.normalize('NFKC'));
  if (found === null) return null;
  const [, sign, first, second, mark] = found;
  if (mark !== '%' && !bare) return null;
  const read = quantity(typed, '%', sign, first, second);
  return read === null || (read.v ?? read.hi ?? 0) > 100 ? null : read;
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
  return back !== null && back.v === q.v && back.lo === q.lo && back.hi === q.hi && back.unit === q.unit ? word : null;
}

/** True when two quantities say the same number in the same unit, equally sure. The text may differ. */
function sameNumber(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null) return false;
  return a.v === b.v && a.lo === b.lo && a.hi === b.hi && a.unit === b.unit && a.sure === b.sure;
}

function unitOf(text: string | undefined): Unit | undefined {
  if (text === undefined) return undefined;
  return UNITS.get(text.length === 1 ? text : text.toLowerCase());
}

function quantity(typed: string, unit: Unit, sign?: string, first?: string, second?: string): Quantity | null {
  const a = numberOf(first);
  if (a === null) return null;
  const sure = sign === '~' ? { sure: 'guess' as const } : sign === '=' ? { sure: 'measured' as const } : {};
  if (second === undefined) return { text: typed, v: a, unit, ...sure };
  const b = numberOf(second);
  if (b === null) return null;
  return { text: typed, lo: Math.min(a, b), hi: Math.max(a, b), unit, ...sure };
}

/** A comma is a decimal comma, but with three digits after it may be a thousand: then it is not understood. */
function numberOf(text: string | undefined): number | null {
  if (text === undefined || /,\d{3}$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}
