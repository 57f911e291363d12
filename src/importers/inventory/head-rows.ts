import { isKnownHeading, isKnownTogether } from './heading-role.ts';

/** Headers are looked for in the first rows: above them stand at most a title, a date and a few notes. */
const LOOK = 12;
/** A longer text is no heading of a column. */
const HEADING_LENGTH = 60;

/** Where the headers are. */
export interface InventoryHead {
  /** Rows above them. */
  readonly above: number;
  /** Rows they stand in. */
  readonly rows: 1 | 2;
}

/** Finds the headers: the first row with words we know, else the first that has a text for most columns. */
export function headOf(rows: readonly (readonly string[])[]): InventoryHead {
  const first = rows.slice(0, LOOK);
  const width = first.reduce((most, row) => Math.max(most, saidIn(row)), 0);
  const isFull = (row: readonly string[]): boolean =>
    saidIn(row) >= width / 2 && row.some((cell) => /\p{L}/u.test(cell));
  const known = first.findIndex((row) => knownIn(row) >= Math.max(width > 2 ? 2 : 1, saidIn(row) / 5));
  const at = known === -1 ? Math.max(0, first.findIndex(isFull)) : known;
  const upper = rows[at] ?? [];
  const lower = rows[at + 1] ?? [];
  if (!lower.some((cell) => cell.trim() !== '') || lower.some(isValue)) return { above: at, rows: 1 };
  // Two rows that say the same: the one of a program, and under it the one for people.
  if (knownIn(lower) >= 2 && knownIn(lower) >= knownIn(upper) && saidIn(lower) >= saidIn(upper))
    return { above: at + 1, rows: 1 };
  return { above: at, rows: areTwo(upper, lower) ? 2 : 1 };
}

/**
 * Two header rows as one: "Owner" over "IT" is "Owner / IT". An empty cell of the upper row belongs to the one at its
 * left where something stands under it; a cell joined over both rows says it once.
 */
export function joinedHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  let last = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = (upper[at] ?? '').trim();
    const below = (lower[at] ?? '').trim();
    if (above !== '') last = above;
    const over = above === '' && below === '' ? '' : last;
    return [over, below === over ? '' : below].filter((part) => part !== '').join(' / ');
  });
}

/** True for groups over their columns: an upper cell with several lower ones, and more known with them than without. */
function areTwo(upper: readonly string[], lower: readonly string[]): boolean {
  let last = '';
  let known = 0;
  let hasGroup = false;
  for (let at = 0; at < Math.max(upper.length, lower.length); at++) {
    const above = (upper[at] ?? '').trim();
    const below = (lower[at] ?? '').trim();
    if (above !== '') last = above;
    hasGroup ||= above === '' && below !== '' && last !== '';
    if (below === '' || below === above ? isKnownHeading(above) : isKnownTogether(last, below)) known++;
  }
  return hasGroup && known > knownIn(upper);
}

const saidIn = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
const knownIn = (row: readonly string[]): number => row.filter(isKnownHeading).length;

/** True for what stands in a cell and never above a column: numbers, dates, addresses, long texts. */
function isValue(cell: string): boolean {
  const text = cell.trim();
  return text.length > HEADING_LENGTH || /^[\d.,\s%€$£-]+$/.test(text)
    ? text !== ''
    : /@|^https?:|\d{4}-\d\d-\d\d/.test(text);
}
