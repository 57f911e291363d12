import { noSystemClaim } from '#model/records/claims.ts';
import type { FieldSpec } from '#model/records/field.ts';
import {
  choice,
  choiceOr,
  linkTo,
  nameField,
  neededLink,
  orderField,
  quantityField,
  type FieldsOf,
} from '#model/records/shared-fields.ts';
import { pin } from '#model/records/types.ts';

/** Fields of a step. */
export const stepFields: FieldsOf<'step'> = {
  mapId: neededLink('map'),
  kind: choiceOr('step', 'customer', 'supplier', 'control'),
  name: nameField,
  order: orderField,
  teamId: linkTo('party'),
  split: choice('all', 'one'),
  pt: quantityField,
  lt: quantityField,
  wait: quantityField,
  elapsed: quantityField,
  ca: quantityField,
};

/** `pin:<layout>` and `noSystem@<source>`. */
export const stepPrefixes: readonly (readonly [string, FieldSpec])[] = [
  ['pin:', { type: pin, class: 'number' }],
  ['noSystem@', noSystemClaim],
];
