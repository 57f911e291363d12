import { VALUE_DEPTH } from '#model/records/limits.ts';
import type { FieldValue } from '#model/records/record.ts';

/**
 * Text as it can be stored: half of a character pair (a lone surrogate) becomes U+FFFD, because UTF-8 has no way to
 * write it and two stores would otherwise hold two different texts. Everything else stays as it is, unnormalised.
 */
export function wellFormed(text: string): string {
  return /\p{Surrogate}/u.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text;
}

/** The first `limit` UTF-16 units, never ending in half a character pair. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** True for a plain object as JSON makes it: not an array, not null, not an instance of a class. */
export function isPlain(raw: unknown): raw is Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const proto: unknown = Object.getPrototypeOf(raw);
  return proto === Object.prototype || proto === null;
}

/**
 * A new frozen copy of a JSON value: texts made well-formed, -0 made 0, absent and `__proto__` keys left out.
 * Undefined for what JSON cannot hold (NaN, bytes, functions, instances) or what is nested deeper than 16 levels.
 */
export function jsonValue(raw: unknown, depth = VALUE_DEPTH): FieldValue | undefined {
  if (raw === null || typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return wellFormed(raw);
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : undefined;
  if (depth === 0) return undefined;
  if (Array.isArray(raw)) {
    const out: FieldValue[] = [];
    for (const item of raw) {
      const value = jsonValue(item, depth - 1);
      if (value === undefined) return undefined;
      out.push(value);
    }
    return Object.freeze(out);
  }
  if (!isPlain(raw)) return undefined;
  const out: Record<string, FieldValue> = {};
  for (const key of Object.keys(raw)) {
    // As an own key it could become the prototype of a copy.
    if (key === '__proto__' || raw[key] === undefined) continue;
    const value = jsonValue(raw[key], depth - 1);
    if (value === undefined) return undefined;
    out[wellFormed(key)] = value;
  }
  return Object.freeze(out);
}

/** True when two JSON values are equal; the order of keys does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => sameValue(item, b[i]));
  }
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  const right = new Map(Object.entries(b));
  return left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}
