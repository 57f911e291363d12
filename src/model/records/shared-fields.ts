import type { FieldSpec } from '#model/records/field.ts';
import { ID_LIMIT, NAME_LIMIT, TEXT_LIMIT } from '#model/records/limits.ts';
import type { Kind, RecordOf } from '#model/records/records.ts';
import { anything, link, moment, oneOf, quantity, text } from '#model/records/types.ts';

/** Keys of a record type that are written out; families of keys (`alias:…`, `techOwner@…`) are left aside. */
type Written<T> = keyof T extends infer P ? (P extends `${string}${':' | '@'}${string}` ? never : P) : never;

/** Every field a kind of record has: a field of the type without a spec, or a spec without a field, does not compile. */
export type FieldsOf<K extends Kind> = {
  readonly [F in Exclude<Written<RecordOf<K>>, 'id' | 'created' | 'del' | 'origin'> & string]: FieldSpec;
};

/** Fields of every kind. The id is the key a record stands under and is never stored inside it. */
export const sharedFields: ReadonlyMap<string, FieldSpec> = new Map<string, FieldSpec>([
  ['created', { type: moment, class: 'number', fallback: 0 }],
  ['del', { type: moment, class: 'number' }],
  // Where a copy came from may lie in another workspace, so it is a text and no reference.
  ['origin', { type: text(ID_LIMIT), class: 'link' }],
]);

/** Prefixes of every kind. */
export const sharedPrefixes: ReadonlyMap<string, FieldSpec> = new Map<string, FieldSpec>([
  ['src:', { type: text(NAME_LIMIT), class: 'link' }],
  ['x:', { type: anything, class: 'note' }],
]);

/** A name; a record without one is shown with an empty name, never hidden. */
export const nameField: FieldSpec = { type: text(NAME_LIMIT), class: 'name', fallback: '' };
/** A short text that need not be there. */
export const labelField: FieldSpec = { type: text(NAME_LIMIT), class: 'name' };
/** A long text that must be there. */
export const textField: FieldSpec = { type: text(TEXT_LIMIT), class: 'note', fallback: '' };
/** An order key; without one a record comes first, then by id. */
export const orderField: FieldSpec = { type: text(ID_LIMIT), class: 'status', fallback: '' };
/** A number somebody gave, or none. */
export const quantityField: FieldSpec = { type: quantity, class: 'number' };

/** One of a list, none when absent. */
export const choice = (...words: readonly string[]): FieldSpec => ({ type: oneOf(...words), class: 'status' });
/** One of a list, the first when absent or unusable. */
export const choiceOr = (first: string, ...rest: readonly string[]): FieldSpec => ({
  ...choice(first, ...rest),
  fallback: first,
});
/** A reference that need not be there. */
export const linkTo = (kind: Kind): FieldSpec => ({ type: link(kind), class: kind === 'party' ? 'person' : 'link' });
/** A reference that must be there; an absent one is read as empty and listed as pointing nowhere. */
export const neededLink = (kind: Kind): FieldSpec => ({ ...linkTo(kind), fallback: '' });
