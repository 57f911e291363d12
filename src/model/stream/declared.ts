import { calendarOf, toHours } from '#model/calendar.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import type { FieldValue } from '#model/records/record.ts';
import { quantity } from '#model/records/types.ts';
import { partSpan } from '#model/stream/amounts.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import type { View } from '#model/view.ts';

/** A total that came with the map from elsewhere, and what its steps give. Hours; for `ca` 0 to 1. */
export interface Declared {
  readonly field: 'lt' | 'pt' | 'wait' | 'ca';
  readonly text: string;
  readonly declared: number;
  readonly computed: number;
}

/** Totals are printed cut or rounded: half a per cent, a tenth of a day and half a point of a share are forgiven. */
const FORGIVEN_PART = 0.005;
const FORGIVEN_DAYS = 0.1;

/**
 * The totals that the map's source printed (`x:declared lt`, `pt`, `wait`, `ca`, or `x:declared` for the lead time; a
 * quantity, or a text such as "23.5 d") where they differ from what the steps give. NEITHER REPLACES THE OTHER: both
 * are shown. Work is compared with that of the slowest way and of all steps, waits with those given apart.
 */
export function declaredOf(view: View): readonly Declared[] {
  const { map } = view;
  const fields = ['lt', 'pt', 'wait', 'ca'] as const;
  const said = fields.flatMap((field) => {
    const given = readDeclared(map[`x:declared ${field}`] ?? (field === 'lt' ? map['x:declared'] : undefined));
    return given ? [{ field, given }] : [];
  });
  return said.length === 0 ? [] : said.flatMap(({ field, given }) => differing(view, field, given));
}

function differing(view: View, field: Declared['field'], given: Quantity): readonly Declared[] {
  const calendar = calendarOf(view.map);
  const declared = field === 'ca' ? (partSpan(given)?.v ?? null) : toHours(given, calendar);
  if (declared === null) return [];
  const forgiven =
    field === 'ca' ? FORGIVEN_PART : Math.max(FORGIVEN_PART * declared, FORGIVEN_DAYS * calendar.hoursPerDay);
  const computed = computedOf(view, field);
  const [first] = computed;
  const fits = computed.some((one) => Math.abs(declared - one) <= forgiven + 1e-9);
  return first === undefined || fits ? [] : [{ field, text: given.text, declared, computed: first }];
}

/** What may have been meant; the first is what is shown. Empty = nothing is known. */
function computedOf(view: View, field: Declared['field']): readonly number[] {
  const { timeline, allWork, rolled } = numbersOf(view);
  if (field === 'lt') return timeline.takes.known > 0 ? [timeline.takes.v] : [];
  if (field === 'pt') return allWork.known > 0 ? [timeline.work.v, allWork.hours] : [];
  if (field === 'ca') return rolled.share === null ? [] : [rolled.share];
  const waits = timeline.route.flatMap((id) => toHours(stepById(view, id)?.wait, calendarOf(view.map)) ?? []);
  return waits.length > 0 ? [waits.reduce((sum, one) => sum + one, 0)] : [];
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['s', 's'],
  ['min', 'min'],
  ['m', 'min'],
  ['h', 'h'],
  ['d', 'd'],
  ['wk', 'wk'],
  ['w', 'wk'],
  ['mo', 'mo'],
  ['%', '%'],
]);

function readDeclared(raw: FieldValue | undefined): Quantity | undefined {
  if (raw === undefined) return undefined;
  // The cast: this reader gives a quantity or nothing.
  if (typeof raw !== 'string') return quantity.read(raw, () => {}) as Quantity | undefined;
  const [, number = '', word = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*([a-z]+|%)\s*$/i.exec(raw) ?? [];
  const unit = UNITS.get(word.toLowerCase());
  return unit && { text: raw.trim(), v: Number(number.replace(',', '.')), unit };
}
