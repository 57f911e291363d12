import { recordName } from '#model/compare/say-record.ts';
import { fieldSpec } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind, Records } from '#model/records/records.ts';
import { partyOfSource } from '#model/records/references.ts';
import { cutTo, isPlain } from '#model/records/value.ts';
import { visible } from '#model/visible.ts';
import { differenceWords as words } from '#words/differences.ts';
import { panelWords } from '#words/panels.ts';

/** A value nobody has a sentence for is told as it is stored, at most this long: it fits one line of the dialog. */
const RAW_SHOWN = 60;

/** What a field is called on the screen; one this build does not know keeps its own name. */
export function fieldName(records: Records, kind: Kind, field: string): string {
  const found = fieldSpec(kind, field);
  if (!found) return `“${field}”`;
  if (found.prefix === undefined) return words.fields[field] ?? field;
  const rest = found.spec.suffix === 'party' ? recordName(records, 'party', found.suffix ?? '') : (found.suffix ?? '');
  return words.families[found.prefix]?.(rest) ?? field;
}

/** A field's value as a person reads it. `id` is the record's: where a place in the stream is told by its neighbour. */
export function valueText(records: Records, kind: Kind, id: Id, field: string, value: FieldValue | undefined): string {
  if (field === 'del') return value ? words.isDeleted : words.isThere;
  if (value === undefined || value === null || value === '') return words.nothing;
  if (field === 'order')
    return kind === 'step' && typeof value === 'string' ? placeOf(records, id, value) : words.moved;
  if (field.startsWith('pin:') && Array.isArray(value)) return words.at(Number(value[0]), Number(value[1]));
  const linked = linkOf(records, kind, field, value);
  return linked ?? plainText(records, field, value);
}

/** Who said a value and when, where the value knows; empty otherwise. */
export function saidBy(records: Records, field: string, value: FieldValue | undefined): string {
  const source = /@(.*)$/su.exec(field)?.[1];
  const { by, at } = isPlain(value) ? value : { by: undefined, at: undefined };
  const party = typeof by === 'string' ? by : source === undefined ? undefined : partyOfSource(source);
  const who = party !== undefined ? recordName(records, 'party', party) : isPlain(value) ? words.room : '';
  const when = typeof at === 'number' && at > 0 ? dayOf(at) : '';
  return value === undefined || value === null || (when === '' && party === undefined) ? '' : words.saidBy(who, when);
}

function linkOf(records: Records, kind: Kind, field: string, value: FieldValue): string | null {
  let told: string | null = null;
  const type = fieldSpec(kind, field)?.spec.type;
  if (typeof value !== 'string') return null;
  type?.relink?.(value, (of, id) => {
    told = recordName(records, of, id);
    return id;
  });
  return told;
}

function plainText(records: Records, field: string, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return field === 'at' ? dayOf(value) : String(value);
  if (typeof value === 'string') return field === 'name' || field === 'text' ? `“${value}”` : choice(field, value);
  if (!isPlain(value)) return cutTo(JSON.stringify(value), RAW_SHOWN);
  const { party, nobody, text, value: said } = value;
  if (typeof party === 'string') return recordName(records, 'party', party);
  if (nobody === true) return words.nobody;
  if (typeof text === 'string') return text;
  // A statement: what was said is inside.
  if (said !== undefined) return plainText(records, field, said);
  if (typeof value['hoursPerDay'] === 'number')
    return words.calendar(value['hoursPerDay'], Number(value['daysPerWeek']), Number(value['daysPerMonth']));
  const parts = Object.values(value).map((part) => plainText(records, field, (part ?? '') as FieldValue));
  return parts.length === 0 ? words.nothing : cutTo(parts.filter((part) => part !== '').join(', '), 2 * RAW_SHOWN);
}

function choice(field: string, value: string): string {
  const own = field === 'kind' ? panelWords.kinds : field.startsWith('runBy@') ? panelWords.runBy : {};
  const known = new Map<string, string>([...Object.entries(words.choices), ...Object.entries<string>(own)]);
  return known.get(value) ?? value;
}

const dayOf = (at: number): string => new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });

/** Where a step stands: after which one. `order` is where it stands or would stand. */
export function placeOf(records: Records, id: Id, order: string): string {
  const step = records.tables.step.get(id);
  let before: { readonly order: string; readonly name: string } | null = null;
  for (const one of records.tables.step.values()) {
    if (one.id === id || one.mapId !== step?.mapId || !(one.order < order)) continue;
    if ((before === null || one.order > before.order) && visible(records, 'step', one.id)) before = one;
  }
  return before === null ? words.first : words.after(before.name);
}
