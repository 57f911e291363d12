import type { Unit } from '#model/records/quantity.ts';
import { FIXED } from './units.ts';
import type { NamedUnit } from './units.ts';

/** A number with its unit, if one stands there. */
export interface Amount {
  readonly v: number;
  readonly unit?: Unit;
}

/** Nine digits are 31 years in seconds; more is a slip or a telephone number. Thousands may be set apart in threes. */
const NUMBER = String.raw`\d{1,3}(?<apart>[ '’.,])\d{3}(?:\k<apart>\d{3})*(?:[.,]\d{1,6})?(?!\d)|\d{1,9}(?:[.,]\d{1,6})?(?!\d)`;
const PART = new RegExp(String.raw`^(${NUMBER})\s*([\p{L}\p{M}]*\.?(?:\(s\))?)`, 'u');
const BETWEEN = /^\s*(?:,|&|and|und|et|y|e|en)?\s*(?=\d)/u;

/**
 * A number, alone or with its unit, or several that add up: "2h 30m". They add up only where no calendar is needed (a day
 * of work may be 8 hours or 24), each unit smaller than the one before; the sum stands in the last unit. Null = no amount.
 */
export function readAmount(text: string, unitOf: (word: string) => NamedUnit | undefined): Amount | null {
  const parts: { readonly v: number; readonly unit: Unit | undefined }[] = [];
  for (let rest = text.trim(); rest !== '';) {
    const found = PART.exec(rest);
    const v = found === null ? null : numberOf(found[1] ?? '');
    const word = found?.[3] ?? '';
    const unit = word === '' ? undefined : unitOf(word);
    if (found === null || v === null || (word !== '' && unit === undefined)) return null;
    parts.push({ v: v * (unit?.times ?? 1), unit: unit?.unit });
    const after = rest.slice(found[0].length);
    rest = after.replace(BETWEEN, '');
    // What stands between two parts must be there for a second one.
    if (rest === after && rest.trim() !== '' && !/^\d/.test(rest)) return null;
    rest = rest.trimStart();
  }
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? withUnit(first.v, first.unit) : sum(parts);
}

/** Both amounts in one unit: that of the second where the first has none, else the smaller; null = only a calendar could. */
export function inOneUnit(a: Amount, b: Amount): readonly [Amount, Amount] | null {
  if (b.unit === undefined) return a.unit === undefined ? [a, b] : [a, { ...b, unit: a.unit }];
  if (a.unit === undefined || a.unit === b.unit) return [{ ...a, unit: b.unit }, b];
  const [secondsA, secondsB] = [FIXED.get(a.unit), FIXED.get(b.unit)];
  if (secondsA === undefined || secondsB === undefined) return null;
  return secondsA < secondsB
    ? [a, { v: (b.v * secondsB) / secondsA, unit: a.unit }]
    : [{ v: (a.v * secondsA) / secondsB, unit: b.unit }, b];
}

/**
 * A number as people of several countries write it: "1.5", "1,5", "1 500", "1'500", "1.234,5". Null for "1,500", which is
 * one and a half thousand here and one and a half there.
 */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[ '’]/gu, '');
  const signs = plain.replace(/\d/g, '');
  if (signs === '') return Number(plain);
  const last = signs.at(-1) ?? '';
  if (signs.length === 1) {
    if (last === ',' && /^[1-9]\d{0,2},\d{3}$/.test(plain) && plain === text) return null;
    return Number(plain.replace(',', '.'));
  }
  const other = last === ',' ? '.' : ',';
  const grouped = (whole: string, sign: string) => whole.split(sign).every((part, i) => i === 0 || part.length === 3);
  // "1.234.567" has one sign throughout; "1.234,5" another before its last part.
  if (!signs.includes(other)) return grouped(plain, last) ? Number(plain.replaceAll(last, '')) : null;
  const [whole = '', part = '', more] = plain.split(last);
  return more === undefined && grouped(whole, other) ? Number(`${whole.replaceAll(other, '')}.${part}`) : null;
}

function sum(parts: readonly { readonly v: number; readonly unit: Unit | undefined }[]): Amount | null {
  const lengths = parts.map(({ unit }) => (unit === undefined ? undefined : FIXED.get(unit)));
  const smallest = lengths.at(-1);
  if (smallest === undefined) return null;
  let v = 0;
  for (const [i, part] of parts.entries()) {
    const length = lengths[i];
    const before = i === 0 ? Infinity : (lengths[i - 1] ?? 0);
    if (length === undefined || length >= before) return null;
    v += (part.v * length) / smallest;
  }
  return withUnit(v, parts.at(-1)?.unit);
}

function withUnit(v: number, unit: Unit | undefined): Amount {
  return unit === undefined ? { v } : { v, unit };
}
