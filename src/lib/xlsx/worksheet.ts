import { plainNumber } from './number-format.ts';
import { hear, textGatherer } from './workbook.ts';
import type { Book, TabPart, XlsxTrouble } from './workbook.ts';
import { meant } from './xml.ts';

/** Cells joined into one, all counted from 0 and included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a tab as a person sees them. */
export interface XlsxSheet {
  /** Rows in order, from the first of the tab; as long as their last cell with something in it. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  /** Formulas nobody has computed: their cells are empty. */
  readonly uncomputed: number;
  /** Where the sheet shows an error such as `#REF!`, from 0. */
  readonly errors: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Empty rows left out where more than `GAP` of them stand between two others. */
  readonly skipped: number;
}

/** More rows and columns than any inventory has: what is larger is another sort of data. */
export const ROWS_LIMIT = 20_000;
/** The same for columns. */
export const COLUMNS_LIMIT = 500;
/** So many empty rows may stand between two others; a lost cell far below is brought nearer. */
const GAP = 1000;

/** Reads a tab; with `most`, only so many rows of it. */
export async function readTab(book: Book, tab: TabPart, most = Infinity): Promise<XlsxSheet | XlsxTrouble> {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  const errors: { row: number; column: number; text: string }[] = [];
  const gather = textGatherer();
  let hiddenRows = 0;
  let uncomputed = 0;
  let skipped = 0;
  let trouble: XlsxTrouble | null = null;
  let number = -1;
  let column = -1;
  let row: string[] = [];
  let isHidden = false;
  let type = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  let hasFormula = false;
  let isEnough = false;

  const endCell = (): void => {
    const inline = gather.take();
    const text = type === 'inlineStr' ? inline : shown();
    if (text === '') {
      if (hasFormula && type !== 'str') uncomputed++;
      return;
    }
    if (column >= COLUMNS_LIMIT) {
      trouble = 'too many columns';
      return;
    }
    while (row.length < column) row.push('');
    row[column] = text;
    if (type === 'e') errors.push({ row: number - skipped, column, text });
  };
  const shown = (): string => {
    if (value === '') return '';
    if (type === 's') return book.texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
    if (type !== 'n') return meant(value);
    const asNumber = Number(value);
    if (!Number.isFinite(asNumber)) return value;
    return (book.shows[style] ?? plainNumber)(asNumber);
  };
  const endRow = (): void => {
    if (row.length === 0) return;
    if (isHidden) hiddenRows++;
    const gap = number - skipped - rows.length;
    if (gap > GAP) skipped += gap;
    while (rows.length < number - skipped) rows.push([]);
    if (rows.length >= ROWS_LIMIT) trouble = 'too many rows';
    rows[number - skipped] = row;
    isEnough ||= rows.length >= most;
  };

  const heard = await hear(
    book,
    tab.path,
    {
      open: (name, attributes) => {
        if (trouble !== null || isEnough) return;
        if (name === 'c') {
          column = columnOf(attributes['r']) ?? column + 1;
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          value = '';
          hasFormula = false;
        } else if (name === 'v') inValue = true;
        else if (name === 'f') hasFormula = true;
        else if (name === 'row') {
          // A row that goes back would write over another one.
          number = Math.max(number + 1, Number(attributes['r'] ?? 0) - 1 || 0);
          column = -1;
          row = [];
          isHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
        } else if (name === 'mergeCell') {
          const merge = mergeOf(attributes['ref'] ?? '', skipped);
          if (merge !== null && merges.length < ROWS_LIMIT) merges.push(merge);
        } else gather.open(name, attributes);
      },
      text: (said) => {
        if (inValue) value += said;
        else gather.text(said);
      },
      close: (name) => {
        if (trouble !== null || isEnough) return;
        if (name === 'v') inValue = false;
        else if (name === 'c') endCell();
        else if (name === 'row') endRow();
        else gather.close(name);
      },
    },
    () => trouble !== null || isEnough,
  );
  return trouble ?? heard ?? { rows, merges, hiddenRows, uncomputed, errors, skipped };
}

/** "AB12" -> 27; null where no letters stand. */
function columnOf(place: string | undefined): number | null {
  let column = 0;
  for (const sign of place ?? '') {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}

/** "B2:D4"; rows below a gap that was left out are brought nearer with it. */
function mergeOf(ref: string, skipped: number): Merge | null {
  const [from = '', to = ''] = ref.split(':');
  const rowOf = (place: string): number => Number(/\d+$/.exec(place)?.[0] ?? 0) - 1 - skipped;
  const merge = { top: rowOf(from), left: columnOf(from) ?? -1, bottom: rowOf(to), right: columnOf(to) ?? -1 };
  return merge.top >= 0 && merge.left >= 0 && merge.bottom >= merge.top && merge.right >= merge.left ? merge : null;
}
