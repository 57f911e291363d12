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
  above: { type: anything, class: 'note' },
  written: { type: anything, class: 'status' },
};
