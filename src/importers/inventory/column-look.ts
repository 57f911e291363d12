import { cellValue } from '#model/inventory/cell-value.ts';
import { readStatus, readYesNo } from './statuses.ts';

/** What the cells of a column look like; shares are of the cells with something in them, from 0 to 1. */
export interface ColumnLook {
  /** Cells with something in them. */
  readonly count: number;
  readonly numbers: number;
  readonly addresses: number;
  readonly yesNo: number;
  /** Texts with letters that are no address. */
  readonly words: number;
  /** Of the cells, how many are different: 1 = all. */
  readonly variety: number;
  /** Letters of a cell in the mean. */
  readonly length: number;
  /** The one list of statuses that most of its words are of; null = none, or several. */
  readonly status: 'lifecycle' | 'sanction' | 'criticality' | null;
}

const STATUSES = ['lifecycle', 'sanction', 'criticality'] as const;
/** So many of the different words of a column must be of one list. */
const MOST = 0.6;
/** A column of statuses has few words. */
const FEW = 15;

/** Looks at the cells of a column. */
export function lookOf(cells: readonly string[]): ColumnLook {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (is: (cell: string) => boolean): number =>
    said.length === 0 ? 0 : said.filter(is).length / said.length;
  const distinct = new Set(said.map((cell) => cell.toLowerCase()));
  const isAddress = (cell: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(cell);
  return {
    count: said.length,
    numbers: share((cell) => isNumber(cell)),
    addresses: share(isAddress),
    yesNo: share((cell) => readYesNo(cell) !== null),
    words: share((cell) => /\p{L}{2}/u.test(cell) && !isAddress(cell) && !/^\S+@\S+$/.test(cell)),
    variety: said.length === 0 ? 0 : distinct.size / said.length,
    length: share(() => true) === 0 ? 0 : said.reduce((sum, cell) => sum + cell.length, 0) / said.length,
    status: statusOf(distinct),
  };
}

function statusOf(distinct: ReadonlySet<string>): ColumnLook['status'] {
  if (distinct.size === 0 || distinct.size > FEW) return null;
  const words = [...distinct].filter((word) => readYesNo(word) === null && !isNumber(word));
  if (words.length === 0) return null;
  const fits = STATUSES.filter(
    (role) => words.filter((word) => !('unread' in readStatus(role, word))).length >= words.length * MOST,
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function isNumber(cell: string): boolean {
  return cellValue('cost', cell, {}).is === 'number';
}
