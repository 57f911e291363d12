import type { FieldType, Relink } from '#model/records/field.ts';
import { ID_LIMIT, NUMBER_LIMIT, PIN_LIMIT, QUANTITY_LIMIT } from '#model/records/limits.ts';
import type { FieldValue } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';
import { cutTo, isPlain, jsonValue, wellFormed } from '#model/records/value.ts';

/** A text of at most `limit` UTF-16 units; longer ones are shown cut. */
export const text = (limit: number): FieldType => ({
  read(raw, problem) {
    if (typeof raw !== 'string') return void problem('wrong type');
    if (raw.length > limit) problem('too long');
    return wellFormed(cutTo(raw, limit));
  },
});

/** One word of a closed list; any other is unusable. */
export const oneOf = (...words: readonly string[]): FieldType => ({
  read: (raw, problem) => (typeof raw === 'string' && words.includes(raw) ? raw : void problem('wrong type')),
});

/** Yes or no. */
export const flag: FieldType = {
  read: (raw, problem) => (typeof raw === 'boolean' ? raw : void problem('wrong type')),
};

/** The value of a member of a set that is written as prefix keys: true. */
export const present: FieldType = {
  read: (raw, problem) => (raw === true ? true : void problem('wrong type')),
};

/** A finite number of at most 1e11 either way. */
export const amount: FieldType = {
  read: (raw, problem) =>
    typeof raw === 'number' && Math.abs(raw) <= NUMBER_LIMIT ? raw + 0 : void problem('wrong type'),
};

/** A moment in milliseconds since 1970. */
export const moment: FieldType = {
  // 8.64e15 is the last moment a Date can hold.
  read: (raw, problem) =>
    typeof raw === 'number' && raw >= 0 && raw <= 8.64e15 ? raw + 0 : void problem('wrong type'),
};

/** Any JSON value, as it is. */
export const anything: FieldType = {
  read: (raw, problem) => jsonValue(raw) ?? void problem('unreadable'),
};

/** The id of a record of another kind. An empty or endless one is unusable. */
export const link = (kind: Kind): FieldType => ({
  read: (raw, problem) =>
    typeof raw === 'string' && raw !== '' && raw.length <= ID_LIMIT ? wellFormed(raw) : void problem('wrong type'),
  relink: (value, to) => (typeof value === 'string' ? to(kind, value) : value),
});

/** [x, y] in scene px. Too far out is brought back to the limit; NaN is no position, so the card is placed for itself. */
export const pin: FieldType = {
  read(raw, problem) {
    if (!Array.isArray(raw) || raw.length !== 2) return void problem('wrong type');
    const out: number[] = [];
    for (const part of raw as readonly unknown[]) {
      if (typeof part !== 'number' || Number.isNaN(part)) return void problem('wrong type');
      out.push(Math.max(-PIN_LIMIT, Math.min(PIN_LIMIT, part)) + 0);
    }
    if (out.some((part, i) => part !== raw[i])) problem('wrong type');
    return Object.freeze(out);
  },
};

/** How many gave each of five answers: five whole numbers, each at most a million. */
export const tally: FieldType = {
  read(raw, problem) {
    const usable = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= 1e6;
    if (!Array.isArray(raw) || raw.length !== 5 || !raw.every(usable)) return void problem('wrong type');
    return Object.freeze(raw.map((n: number) => n + 0));
  },
};

/** A row of an imported sheet: where it stood, and its cells as text. */
export const sheetRow: FieldType = {
  read(raw, problem) {
    const whole = isPlain(raw) ? jsonValue(raw['cells']) : undefined;
    const at = isPlain(raw) ? raw['at'] : undefined;
    const texts = Array.isArray(whole) && whole.every((cell) => typeof cell === 'string');
    if (!texts || !Number.isInteger(at)) return void problem('wrong type');
    return Object.freeze({ at: at as number, cells: whole });
  },
};

const units: readonly unknown[] = ['s', 'min', 'h', 'd', 'wk', 'mo', '%'];
const sures: readonly unknown[] = ['guess', 'asked', 'measured', 'system'];
const clocks: readonly unknown[] = ['working', 'elapsed'];

/** True for a number a quantity may have: not negative, not endless, and no share above 100 %. */
const countable = (raw: unknown, unit: unknown): raw is number =>
  typeof raw === 'number' && raw >= 0 && raw <= (unit === '%' ? 100 : NUMBER_LIMIT);

/**
 * A number somebody gave. Its text stays whatever happens; numbers that cannot be (negative, without a known unit, a
 * range upside down) are left out, so that the quantity counts as typed but not understood.
 */
export const quantity: FieldType = {
  read(raw, problem) {
    if (!isPlain(raw) || typeof raw['text'] !== 'string') return void problem('wrong type');
    const out: Record<string, FieldValue> = { text: wellFormed(cutTo(raw['text'], QUANTITY_LIMIT)) };
    let fault: 'wrong type' | 'too long' | null = raw['text'].length > QUANTITY_LIMIT ? 'too long' : null;
    const unit = raw['unit'] ?? undefined;
    const take = (key: string, usable: boolean): void => {
      if (raw[key] === undefined || raw[key] === null) return;
      const value = usable ? jsonValue(raw[key]) : undefined;
      if (value === undefined) fault = 'wrong type';
      else out[key] = value;
    };
    const known = unit === undefined || units.includes(unit);
    take('unit', known);
    take('v', known && countable(raw['v'], unit));
    const range = countable(raw['lo'], unit) && countable(raw['hi'], unit) && raw['lo'] <= raw['hi'];
    take('lo', known && range);
    take('hi', known && range);
    take('sure', sures.includes(raw['sure']));
    take('clock', clocks.includes(raw['clock']));
    take('by', typeof raw['by'] === 'string' && raw['by'].length <= ID_LIMIT);
    take('at', moment.read(raw['at'], () => {}) !== undefined);
    if (fault !== null) problem(fault);
    return Object.freeze(out);
  },
  relink: (value, to) => relinkKey(value, 'by', to),
};

/** A copy of an object value with the party id under `key` sent through `to`; the same value when it has none. */
export function relinkKey(value: FieldValue, key: string, to: Relink): FieldValue {
  if (!isPlain(value)) return value;
  const id = value[key];
  // The cast: a value that a reader returned holds nothing but field values.
  return typeof id === 'string'
    ? Object.freeze({ ...(value as Record<string, FieldValue>), [key]: to('party', id) })
    : value;
}
