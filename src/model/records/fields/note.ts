import { choiceOr, linkTo, textField, type FieldsOf } from '#model/records/shared-fields.ts';
import { moment } from '#model/records/types.ts';

/** Fields of a voice, an improvement or something parked. An unreadable kind is parked: nothing is claimed by it. */
export const noteFields: FieldsOf<'note'> = {
  kind: choiceOr('parking', 'voice', 'improvement'),
  stepId: linkTo('step'),
  mapId: linkTo('map'),
  text: textField,
  by: linkTo('party'),
  at: { type: moment, class: 'number' },
};
