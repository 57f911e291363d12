import { ownerClaim, runByClaim } from '#model/records/claims.ts';
import type { FieldSpec } from '#model/records/field.ts';
import {
  choice,
  choiceOr,
  labelField,
  linkTo,
  nameField,
  neededLink,
  type FieldsOf,
} from '#model/records/shared-fields.ts';
import { TEXT_LIMIT } from '#model/records/limits.ts';
import { amount, flag, present, text, sheetRow } from '#model/records/types.ts';

/** Fields of a system. */
export const systemFields: FieldsOf<'system'> = {
  name: nameField,
  kind: choice('application', 'saas', 'eud', 'messaging', 'ai', 'robot', 'device'),
  sanction: choice('not_reviewed', 'under_review', 'sanctioned', 'tolerated', 'unsanctioned'),
  lifecycle: choice('plan', 'phaseIn', 'active', 'phaseOut', 'endOfLife'),
  criticality: choice('mission', 'high', 'medium', 'low'),
  personalAccount: { type: flag, class: 'status' },
  vendor: labelField,
  cost: { type: amount, class: 'money' },
  paidBy: linkTo('party'),
  users: { type: amount, class: 'number' },
  purpose: { type: text(TEXT_LIMIT), class: 'note' },
  data: labelField,
  hosting: labelField,
  url: labelField,
  ends: labelField,
  mergedInto: linkTo('system'),
};

/** Other names, and the statements about owners and who runs it. */
export const systemPrefixes: readonly (readonly [string, FieldSpec])[] = [
  ['alias:', { type: present, class: 'name' }],
  ['techOwner@', ownerClaim],
  ['bizOwner@', ownerClaim],
  ['runBy@', runByClaim],
  ['row:', { type: sheetRow, class: 'note' }],
];

/** Fields of the link between a step and a system. */
export const supportFields: FieldsOf<'support'> = {
  stepId: neededLink('step'),
  systemId: neededLink('system'),
  role: choiceOr('required', 'optional'),
  direction: choice('reads', 'writes', 'both'),
  replaceableBy: linkTo('system'),
};
