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
import { pin, present, tally } from '#model/records/types.ts';

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
  va: choice('yes', 'no', 'necessary'),
  people: quantityField,
  runs: quantityField,
  wip: quantityField,
  batch: quantityField,
  changeOver: quantityField,
  uptime: quantityField,
};

/** `pin:<layout>`, `barrier:<which>`, `votes:<group>` and `noSystem@<source>`. */
export const stepPrefixes: readonly (readonly [string, FieldSpec])[] = [
  ['pin:', { type: pin, class: 'number' }],
  ['barrier:', { type: present, class: 'status' }],
  ['votes:', { type: tally, class: 'number' }],
  ['noSystem@', noSystemClaim],
];
