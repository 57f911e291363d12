import { countedSteps } from '#model/lookup-view.ts';
import { cellOf } from '#model/table/cell.ts';
import { columns } from '#model/table/columns.ts';
import type { View } from '#model/view.ts';
import { tableWords } from '#words/table.ts';

/** Before an id in a file: a spreadsheet may take bare digits with an "e" among them for a number and write another one. */
export const ID_SIGN = 'step:';

/** The table of a map as rows of text: a head, then every step in story order, its id first. Numbers are as they were typed. */
export function tableRows(view: View): readonly (readonly string[])[] {
  const head = [tableWords.id, tableWords.number, ...columns.map((column) => column.name)];
  const rows = countedSteps(view).map((step, at) => [
    ID_SIGN + step.id,
    String(at + 1),
    ...columns.map((column) => cellOf(view, step, column.id).text),
  ]);
  return [head, ...rows];
}
