import type { FieldSpec } from '#model/records/field.ts';
import { choice, choiceOr, linkTo, nameField, type FieldsOf } from '#model/records/shared-fields.ts';
import { flag, present } from '#model/records/types.ts';

/** Fields of a person, team or vendor. */
export const partyFields: FieldsOf<'party'> = {
  // An unreadable kind is a team: it names nobody, and a team is what most parties are.
  kind: choiceOr('team', 'person', 'vendor'),
  name: { ...nameField, class: 'person' },
  side: choice('it', 'business', 'external'),
  office: choice('front', 'back'),
  left: { type: flag, class: 'status' },
  mergedInto: linkTo('party'),
};

/** `deputy:<party>`: who stands in. */
export const partyPrefixes: readonly (readonly [string, FieldSpec])[] = [
  ['deputy:', { type: present, class: 'person', suffix: 'party' }],
];
