import type { FieldType } from '#model/records/field.ts';
import { NAME_LIMIT } from '#model/records/limits.ts';
import type { FieldValue } from '#model/records/record.ts';
import {
  choice,
  choiceOr,
  linkTo,
  nameField,
  orderField,
  quantityField,
  type FieldsOf,
} from '#model/records/shared-fields.ts';
import { amount, flag, quantity, text } from '#model/records/types.ts';
import { isPlain } from '#model/records/value.ts';

/** What the map is about; a part that cannot be read is left out, the others stay. */
const frame: FieldType = {
  read(raw, problem) {
    if (!isPlain(raw)) return void problem('wrong type');
    const out: Record<string, FieldValue> = {};
    for (const part of ['from', 'to', 'whom', 'promised', 'why']) {
      if (raw[part] === undefined || raw[part] === null) continue;
      const value = (part === 'promised' ? quantity : text(NAME_LIMIT)).read(raw[part], problem);
      if (value !== undefined) out[part] = value;
    }
    return Object.freeze(out);
  },
  relink(value, to) {
    if (!isPlain(value) || value['promised'] === undefined || !quantity.relink) return value;
    return Object.freeze({ ...value, promised: quantity.relink(value['promised'], to) });
  },
};

/** Length of working time: more than nothing, at most what the clock and the calendar allow. */
const longest: ReadonlyMap<string, number> = new Map([
  ['hoursPerDay', 24],
  ['daysPerWeek', 7],
  ['daysPerMonth', 31],
]);

/** All three or none: a calendar with a hole would give times nobody can check. */
const calendar: FieldType = {
  read(raw, problem) {
    if (!isPlain(raw)) return void problem('wrong type');
    const out: Record<string, FieldValue> = {};
    for (const [part, most] of longest) {
      const value = raw[part];
      if (typeof value !== 'number' || !(value > 0 && value <= most)) return void problem('wrong type');
      out[part] = value;
    }
    return Object.freeze(out);
  },
};

/** Fields of a map. */
export const mapFields: FieldsOf<'map'> = {
  name: nameField,
  state: choiceOr('current', 'future'),
  basedOn: linkTo('map'),
  order: orderField,
  frame: { type: frame, class: 'note' },
  calendar: { type: calendar, class: 'number' },
  convention: choiceOr('office', 'manufacturing', 'apart'),
  demand: quantityField,
  available: quantityField,
  period: choice('d', 'wk', 'mo'),
  leaders: quantityField,
  leadersN: { type: amount, class: 'number' },
  doers: quantityField,
  doersN: { type: amount, class: 'number' },
  revealed: { type: flag, class: 'status' },
};
