import { choiceOr, labelField, linkTo, nameField, type FieldsOf } from '#model/records/shared-fields.ts';
import { moment, text } from '#model/records/types.ts';
import { TEXT_LIMIT } from '#model/records/limits.ts';

/** Fields of what was sorted out. */
export const reviewFields: FieldsOf<'review'> = {
  of: choiceOr('system', 'shadow', 'disputed', 'duplicate', 'repair', 'owner'),
  about: nameField,
  systemId: linkTo('system'),
  otherId: linkTo('system'),
  partyId: linkTo('party'),
  stepId: linkTo('step'),
  field: labelField,
  answer: nameField,
  reason: { type: text(TEXT_LIMIT), class: 'note' },
  instead: { type: text(TEXT_LIMIT), class: 'note' },
  whom: linkTo('party'),
  by: linkTo('party'),
  at: { type: moment, class: 'number', fallback: 0 },
};
