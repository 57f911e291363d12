import { calendarOf, toHours } from '#model/calendar.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import { quantity } from '#model/records/types.ts';

/** A lead time that came with the map from elsewhere, and what its steps add up to. Hours. */
export interface Declared {
  readonly text: string;
  readonly hours: number;
  readonly computed: number;
}

/** Totals are printed cut or rounded: half a per cent, and a tenth of a day, are forgiven. */
const FORGIVEN_PART = 0.005;
const FORGIVEN_DAYS = 0.1;

/**
 * The total that the map's source printed (`x:declared`, a quantity or a text such as "23.5 d") where it differs from
 * what the steps give; else null. NEITHER REPLACES THE OTHER: both are shown.
 */
export function declaredOf(map: MapRecord, computed: number): Declared | null {
  const given = readDeclared(map['x:declared']);
  const calendar = calendarOf(map);
  const hours = toHours(given, calendar);
  if (!given || hours === null) return null;
  const forgiven = Math.max(FORGIVEN_PART * hours, FORGIVEN_DAYS * calendar.hoursPerDay);
  return Math.abs(hours - computed) > forgiven + 1e-9 ? { text: given.text, hours, computed } : null;
}

const UNITS: Readonly<Record<string, Unit>> = {
  s: 's',
  min: 'min',
  m: 'min',
  h: 'h',
  d: 'd',
  wk: 'wk',
  w: 'wk',
  mo: 'mo',
};

function readDeclared(raw: unknown): Quantity | undefined {
  // The cast: this reader gives a quantity or nothing.
  if (typeof raw !== 'string')
    return raw === undefined ? undefined : (quantity.read(raw, () => {}) as Quantity | undefined);
  const [, number = '', word = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*([a-z]+)\s*$/i.exec(raw) ?? [];
  const unit = UNITS[word.toLowerCase()];
  return unit && { text: raw.trim(), v: Number(number.replace(',', '.')), unit };
}
