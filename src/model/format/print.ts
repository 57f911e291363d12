import type { RawRecord, RawTables } from '#model/format/raw.ts';
import type { FieldValue } from '#model/records/record.ts';

/**
 * JSON as the file has it: keys sorted by UTF-16 unit, 2 spaces, one number or pair of numbers on its own line. The
 * text is written directly, so that an id like `__proto__` is a key like any other. Equal data give equal text.
 */

const PAD = '  ';

/** A value that can be printed: JSON, or a Map in the place of an object. */
export type Printable = FieldValue | undefined | ReadonlyMap<string, Printable> | { readonly [key: string]: Printable };

const byUnit = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);

/** Prints a value. Object keys are sorted when `sorted`; a Map's always are. Absent values are left out. */
export function printJson(value: Printable, indent = '', sorted = true): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const inner = indent + PAD;
  if (Array.isArray(value)) {
    // A pair of numbers (a pin) reads better on one line.
    if (value.every((item) => typeof item !== 'object')) return `[${value.map((item) => printJson(item)).join(', ')}]`;
    return `[\n${value.map((item) => inner + printJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries: (readonly [string, Printable])[] = value instanceof Map ? [...value] : Object.entries(value);
  const present = entries.filter(([, item]) => item !== undefined);
  if (sorted || value instanceof Map) present.sort(byUnit);
  if (present.length === 0) return '{}';
  const lines = present.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${printJson(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Tables as they are printed: kinds without records left out. */
export function printableTables(tables: RawTables): ReadonlyMap<string, ReadonlyMap<string, RawRecord>> {
  return new Map([...tables].filter(([, table]) => table.size > 0));
}

/** The text the sync block's checksum and a seed's client id are made from: name, further fields and tables, nothing else. */
export function printData(data: {
  readonly name: string;
  readonly more: RawRecord;
  readonly tables: RawTables;
}): string {
  return printJson(
    new Map<string, Printable>([
      ['name', data.name],
      ['more', data.more],
      ['data', printableTables(data.tables)],
    ]),
  );
}
