import { choiceOr, labelField, nameField, type FieldsOf } from '#model/records/shared-fields.ts';
import { anything, moment } from '#model/records/types.ts';

/** Fields of an imported sheet. */
export const sheetFields: FieldsOf<'sheet'> = {
  name: nameField,
  form: choiceOr('csv', 'tsv', 'xlsx', 'pasted'),
  at: { type: moment, class: 'number', fallback: 0 },
  tab: labelField,
  headers: { type: anything, class: 'name', fallback: [] },
  meaning: { type: anything, class: 'status', fallback: [] },
  statuses: { type: anything, class: 'status' },
  rest: { type: anything, class: 'note' },
  above: { type: anything, class: 'note' },
  written: { type: anything, class: 'status' },
};
