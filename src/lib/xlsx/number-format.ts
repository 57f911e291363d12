import { dateTextOf } from './date-text.ts';
import type { DateParts } from './date-text.ts';

/** How a number stands in its cell. */
export type Show = (value: number) => string;

/**
 * Formats that a file names by number alone (ECMA-376 part 1, 18.8.30). 27 to 36 and 50 to 58 are dates where the
 * program runs in Chinese, Japanese or Korean, and are not written elsewhere.
 */
const builtIn: ReadonlyMap<number, string> = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...between(14, 17, 'yyyy-mm-dd'),
  ...between(18, 21, 'h:mm:ss'),
  [22, 'yyyy-mm-dd h:mm'],
  ...between(27, 31, 'yyyy-mm-dd'),
  ...between(32, 35, 'h:mm:ss'),
  [36, 'yyyy-mm-dd'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  ...between(50, 54, 'yyyy-mm-dd'),
  ...between(55, 56, 'h:mm:ss'),
  ...between(57, 58, 'yyyy-mm-dd'),
]);

function between(from: number, to: number, code: string): (readonly [number, string])[] {
  return Array.from({ length: to - from + 1 }, (_, at) => [from + at, code] as const);
}

/** How numbers of a format stand; `own` is the code the file itself gives that number, which counts before the built-in one. */
export function showOf(id: number, own: string | undefined, from1904: boolean): Show {
  const code = own ?? builtIn.get(id) ?? 'General';
  const [first = ''] = sectionsOf(code);
  const date = datePartsOf(first);
  if (date !== null) return (value) => dateTextOf(value, date, from1904) ?? plainNumber(value);
  const bare = bareOf(first);
  const percent = bare.includes('%');
  const decimals = /\.([0]+)/.exec(bare)?.[1]?.length ?? 0;
  // "00000" pads a number; in "#,##0" the one zero does not.
  const whole = /^[^.]*?(0[0,]*)(?:\.|[^0#,.?]|$)/.exec(bare)?.[1]?.replaceAll(',', '').length ?? 0;
  return (value) => {
    const text = padded(plainNumber(percent ? value * 100 : value), whole, decimals);
    return percent ? `${text}%` : text;
  };
}

/** A number with all it has, and no noise of binary fractions: spreadsheets keep 15 digits. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  // Large numbers without an exponent: they are ids and counts.
  return /e\+/.test(text) && Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : text;
}

/** At least so many digits before and after the point. No digit is rounded away: a sheet that goes back must not lose any. */
function padded(text: string, whole: number, decimals: number): string {
  if (text.includes('e')) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const [before = '', after = ''] = text.slice(sign.length).split('.');
  const fraction = after.padEnd(decimals, '0');
  return `${sign}${before.padStart(whole, '0')}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Sections are parted by semicolons that stand in no quotes: positive, negative, zero, text. */
function sectionsOf(code: string): string[] {
  return code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])+/gsu) ?? [];
}

/** A code without what it only writes or colours: quoted text, single signs, widths, fillings, colours and conditions. */
function bareOf(section: string): string {
  return section
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gsu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '');
}

/** What of a date or a time a section shows; null = it shows a number. */
function datePartsOf(section: string): DateParts | null {
  const bare = bareOf(section).toLowerCase();
  if (bare.includes('general')) return null;
  // A date has no place for digits; "0.0E-0" and "#,##0" do.
  const signs = bare.replace(/am\/pm|a\/p/g, 'h').replace(/s\.0+/g, 's');
  if (/[0#?]/.test(signs) || !/[ymdhsg]/.test(signs)) return null;
  const elapsed = /\[(h+|m+|s+)\]/.exec(signs)?.[1]?.charAt(0) as DateParts['elapsed'] | undefined;
  const hasTime = /[hs]/.test(signs);
  // "m" is a month but beside hours and seconds, where it is minutes.
  const hasDay = /[ydg]/.test(signs) || !hasTime;
  if (elapsed !== undefined) return { day: false, time: true, seconds: true, elapsed };
  return { day: hasDay, time: hasTime, seconds: signs.includes('s') };
}
