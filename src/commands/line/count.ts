import type { Quantity } from '#model/records/quantity.ts';

/** Whole or with one or two decimals ("1.5" people), or in groups of three digits ("1,200" pieces): nine digits at most. */
const NUMBER = String.raw`(?:[1-9]\d{0,2}(?:[.,]\d{3}){1,2}|\d{1,9}(?:[.,]\d{1,2})?)`;
const COUNT = new RegExp(String.raw`^([~=]?)(${NUMBER})(?:[-–—](${NUMBER}))?$`, 'u');

/**
 * A count as typed in one word: `12`, `3-5`, `~40` (a guess), `=40` (measured), `0,5`, `1,200`. It has no unit. Null = no
 * count. Three digits after a comma or a point are thousands here: nobody counts pieces to a thousandth.
 */
export function readCount(typed: string): Quantity | null {
  const found = COUNT.exec(typed.normalize('NFKC'));
  if (found === null) return null;
  const [, sign, first, second] = found;
  const sure = sign === '~' ? { sure: 'guess' as const } : sign === '=' ? { sure: 'measured' as const } : {};
  const a = numberOf(first ?? '');
  if (second === undefined) return { text: typed, v: a, ...sure };
  const b = numberOf(second);
  return { text: typed, lo: Math.min(a, b), hi: Math.max(a, b), ...sure };
}

function numberOf(text: string): number {
  const grouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(text);
  return Number(grouped ? text.replace(/[.,]/g, '') : text.replace(',', '.'));
}
