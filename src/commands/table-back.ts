import { plainCell, readCsv } from '#lib/csv.ts';
import { countedSteps } from '#model/lookup-view.ts';
import { nameKey } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { cellOf } from '#model/table/cell.ts';
import { columns, type ColumnId } from '#model/table/columns.ts';
import { ID_SIGN } from '#model/table/file.ts';
import { viewOf } from '#model/view-of.ts';
import { tableWords } from '#words/table.ts';
import { changes } from './table-cell.ts';
import type { TypedCell } from './table-set.ts';

/** One cell that the file says otherwise. */
export interface ChangedCell extends TypedCell {
  readonly stepId: Id;
  readonly was: string;
}

/** What an edited file of the table would change. Nothing is changed by reading it. */
export interface TableBack {
  readonly cells: readonly ChangedCell[];
  /** Rows without an id, or with one that no step of the map has. */
  readonly rows: readonly (readonly TypedCell[])[];
  /** Steps of the map that the file does not have. */
  readonly gone: readonly Id[];
  /** Heads of columns that the table does not have. */
  readonly ignored: readonly string[];
  /** Rows left out because another one before them has their id. */
  readonly twice: number;
}

/**
 * Compares the text of a file with the table of a map. Columns are found by their heads, in any order; a column that is
 * not there changes nothing. Commas, semicolons or tabs part the cells: a spreadsheet saves with those of its country.
 * Null = no map, or no column with the names of steps.
 */
export function readTableBack(records: Records, mapId: Id, text: string): TableBack | null {
  const view = viewOf(records, mapId);
  const plain = text.replace(/^\uFEFF/u, '');
  const [head, ...body] = readCsv(plain, separatorOf(plain)).map((row) => row.map((cell) => plainCell(cell).trim()));
  if (!view || !head) return null;
  const at = new Map<ColumnId, number>();
  const ignored: string[] = [];
  let idAt = -1;
  const unused = new Set([nameKey(tableWords.number), '']);
  head.forEach((title, index) => {
    const key = nameKey(title);
    const found = columns.find((column) => nameKey(column.name) === key);
    if (found && !at.has(found.id)) at.set(found.id, index);
    else if (key === nameKey(tableWords.id) && idAt === -1) idAt = index;
    else if (!unused.has(key)) ignored.push(title);
  });
  if (!at.has('name')) return null;
  const steps = new Map(countedSteps(view).map((step) => [step.id, step]));
  const seen = new Set<Id>();
  const cells: ChangedCell[] = [];
  const rows: (readonly TypedCell[])[] = [];
  let twice = 0;
  for (const row of body) {
    const typed = [...at].map(([column, index]): TypedCell => ({ column, text: row[index] ?? '' }));
    const id = (row[idAt] ?? '').replace(new RegExp(`^${ID_SIGN}`, 'u'), '');
    const step = steps.get(id);
    if (!step) {
      if (typed.some((cell) => cell.column !== 'owners' && cell.text !== '')) rows.push(typed);
      continue;
    }
    if (seen.has(id)) {
      twice++;
      continue;
    }
    seen.add(id);
    for (const cell of typed)
      if (changes(view, step, cell.column, cell.text))
        cells.push({ ...cell, stepId: id, was: cellOf(view, step, cell.column).text });
  }
  return { cells, rows, gone: [...steps.keys()].filter((id) => !seen.has(id)), ignored, twice };
}

/** The sign that parts the cells of the head: the one it has most of. */
function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r|\n/u, 1);
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}
