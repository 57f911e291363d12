import { isBlank, isBareNumber } from './cell.ts';
import { isUnit, meaningOf } from './heading.ts';
import { readPercentField, readTimeField } from '#commands/line/quantity-field.ts';

/** Headings are looked for in the first rows: above them stand at most a title and a date. */
const LOOK = 6;
/** So many rows show whether a column has values. */
const SAMPLE = 40;

/** Where the headings of a table are. */
export interface Head {
  /** Rows above them: titles, which are no steps. */
  readonly titles: number;
  /** Rows of headings: none, one or two. */
  readonly rows: 0 | 1 | 2;
}

/** Finds the headings: a row with words we know, or one above columns of values that has none itself. */
export function headOf(rows: readonly (readonly string[])[]): Head {
  const known = (row: readonly string[]) => row.filter((cell) => meaningOf(cell) !== undefined).length;
  for (const [at, row] of rows.slice(0, LOOK).entries()) {
    const said = row.filter((cell) => !isBlank(cell)).length;
    const [next = []] = rows.slice(at + 1);
    const enough = known(row) >= 2 || (known(row) === 1 && (said <= 2 || isSecond(next)));
    if (enough && !row.some(isValue)) return { titles: at, rows: isSecond(next) ? 2 : 1 };
  }
  const [first = [], ...rest] = rows;
  const isHead = first.some((cell, column) => {
    const below = rest.slice(0, SAMPLE).flatMap((row) => (isBlank(row[column] ?? '') ? [] : [row[column] ?? '']));
    return !isBlank(cell) && below.length > 0 && below.filter(isValue).length >= below.length * 0.6;
  });
  return isHead && !first.some(isValue) && first.length > 1 ? { titles: 0, rows: 1 } : { titles: 0, rows: 0 };
}

/** What stands above a column. */
export interface Heading {
  readonly text: string;
  /** The lower part of it alone, where two rows say it: "PT" of "Time PT". */
  readonly below: string;
}

/** The headings of the columns; an empty cell of the upper row of two belongs to the one at its left. */
export function headingsOf(rows: readonly (readonly string[])[], { titles, rows: count }: Head): readonly Heading[] {
  const upper = rows[titles] ?? [];
  const lower = rows[titles + 1] ?? [];
  let last = '';
  return (rows[0] ?? []).map((_, column) => {
    const above = oneLine(upper[column] ?? '');
    const below = oneLine(lower[column] ?? '');
    if (count === 0) return { text: '', below: '' };
    if (count === 1) return { text: above, below: above };
    if (!isBlank(above)) last = above;
    return {
      text: [isBlank(above) && isBlank(below) ? '' : last, below].filter((part) => part !== '').join(' '),
      below,
    };
  });
}

/** True for a second row of headings: all that stands in it are units or headings. */
function isSecond(row: readonly string[]): boolean {
  const said = row.filter((cell) => !isBlank(cell));
  return said.length > 0 && said.every((cell) => isUnit(cell) || (meaningOf(cell) !== undefined && !isValue(cell)));
}

/** A time, a percentage or a number. */
export function isValue(cell: string): boolean {
  return isBareNumber(cell) || (/\d/.test(cell) && (readTimeField(cell) !== null || readPercentField(cell) !== null));
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
