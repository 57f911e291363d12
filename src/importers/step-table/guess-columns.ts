import { usualCalendar, toHours } from '#model/calendar.ts';
import { readPercentField, readTimeField } from '#commands/line/quantity-field.ts';
import { nameKey } from '#model/names.ts';
import { isBareNumber, isBlank } from './cell.ts';
import { columnOf, meaningOf } from './heading.ts';
import type { Heading } from './head-rows.ts';
import { shared, timed } from './column.ts';
import type { Column, Meaning } from './column.ts';

/** So many rows show what a column holds. */
const SAMPLE = 200;
/** Of the cells of a column so many must be of its sort. */
const MOST = 0.6;

/** What the cells of a column look like. */
interface Look {
  readonly said: readonly string[];
  readonly times: boolean;
  readonly percents: boolean;
  readonly numbers: boolean;
  /** 1, 2, 3 ... */
  readonly counts: boolean;
  /** Of its texts, how many are different: 1 = all. */
  readonly variety: number;
  readonly length: number;
}

/**
 * What each column means: by its heading, else by what stands in it, whatever the language. Of two columns of times
 * without a name the smaller is work, for a step takes at least as long as its work. Where some headings are known, the
 * others are only taken for times and percentages: "Priority: high, low, high" is no team.
 */
export function guessColumns(headings: readonly Heading[], body: readonly (readonly string[])[]): readonly Column[] {
  const sample = body.slice(0, SAMPLE);
  const looks = headings.map((_, column) => lookOf(sample.map((row) => row[column] ?? '')));
  const guess: (Meaning | undefined)[] = [];
  const free = (meaning: Meaning): boolean => shared.has(meaning) || !guess.includes(meaning);
  const said = headings.map(({ text, below }) => meaningOf(below) ?? meaningOf(text));
  const name = bestName(
    [...said.keys()].filter((column) => said[column] === 'name'),
    looks,
  );
  for (const [column, meaning] of said.entries())
    guess.push(meaning !== undefined && free(meaning) && (meaning !== 'name' || column === name) ? meaning : undefined);
  const known = guess.some((meaning) => meaning !== undefined);
  const open = (): number[] => [...guess.keys()].filter((column) => guess[column] === undefined);
  const take = (column: number | undefined, meaning: Meaning): void => {
    if (column !== undefined && free(meaning)) guess[column] = meaning;
  };

  const unnamed = open().filter((column) => looks[column]?.times);
  const order: Meaning[] = (['pt', 'lt', 'wait'] as const).filter(free);
  if (unnamed.length >= 2 && order[0] === 'pt' && order[1] === 'lt' && isLarger(sample, unnamed[0], unnamed[1]))
    order.splice(0, 2, 'lt', 'pt');
  for (const [at, column] of unnamed.entries()) take(column, order[at] ?? 'kept');
  take(
    open().find((column) => looks[column]?.percents),
    'ca',
  );
  if (!known)
    take(
      open().find((column) => looks[column]?.counts),
      'number',
    );
  if (!guess.includes('name')) take(nameColumn(open(), looks), 'name');
  if (!known) {
    const texts = (): number[] => open().filter((column) => isWords(looks[column]));
    take(
      texts().find((column) => isTeam(looks[column])),
      'team',
    );
    take(
      texts().find((column) => isSystems(looks[column])),
      'systems',
    );
    take(
      texts().find((column) => (looks[column]?.length ?? 0) > 40),
      'notes',
    );
  }
  return headings.map(({ text }, column) => columnOf(text, guess[column]));
}

/** The same columns with another meaning for one of them; a column that had it alone loses it. */
export function withMeaning(columns: readonly Column[], column: number, meaning: Meaning): readonly Column[] {
  return columns.map((one, at) => {
    if (at === column) return { ...one, meaning };
    return one.meaning === meaning && !shared.has(meaning) ? { ...one, meaning: 'kept' } : one;
  });
}

/** True when bare numbers stand in a column of times that names no unit. */
export function needsUnit(column: Column, cells: readonly string[]): boolean {
  return (
    timed.has(column.meaning) &&
    column.unit === undefined &&
    cells.some((cell) => isBareNumber(cell) && !/^0+$/.test(cell))
  );
}

function lookOf(cells: readonly string[]): Look {
  const said = cells.filter((cell) => !isBlank(cell));
  const most = (is: (cell: string) => boolean): boolean =>
    said.length > 0 && said.filter(is).length >= said.length * MOST;
  const texts = new Set(said.map(nameKey));
  return {
    said,
    times: most((cell) => /\p{L}/u.test(cell) && readTimeField(cell) !== null),
    percents: most((cell) => cell.includes('%') && readPercentField(cell) !== null),
    numbers: most(isBareNumber),
    counts: said.length > 1 && said.every((cell, at) => cell.replace(/[.)]$/, '') === String(at + 1)),
    variety: said.length === 0 ? 0 : texts.size / said.length,
    length: said.length === 0 ? 0 : said.reduce((sum, cell) => sum + cell.length, 0) / said.length,
  };
}

/** Of several columns that may name the step ("Process", "Step"), the one that says something different in most rows. */
function bestName(columns: readonly number[], looks: readonly Look[]): number | undefined {
  const variety = (column: number): number => looks[column]?.variety ?? 0;
  return columns.reduce<number | undefined>(
    (best, column) => (best === undefined || variety(column) > variety(best) ? column : best),
    undefined,
  );
}

/** The first column of words that says something different in most rows, else the first of words, else the first. */
function nameColumn(open: readonly number[], looks: readonly Look[]): number | undefined {
  const words = open.filter((column) => isWords(looks[column]));
  return words.find((column) => (looks[column]?.variety ?? 0) > 0.5) ?? words[0] ?? open[0];
}

function isWords(look: Look | undefined): boolean {
  return look !== undefined && look.said.length > 0 && !look.times && !look.percents && !look.numbers;
}

/** Short words that come again. */
function isTeam(look: Look | undefined): boolean {
  if (look === undefined || look.said.length < 3) return false;
  return look.variety <= 0.75 && look.length <= 30 && !look.said.some((cell) => /[,;\n]|\s[/&+]\s/.test(cell));
}

/** Words with signs between them, or short words that come again. */
function isSystems(look: Look | undefined): boolean {
  if (look === undefined) return false;
  const lists = look.said.filter((cell) => /[,;\n]|\s[/&+]\s/.test(cell)).length;
  return look.length <= 60 && (lists >= look.said.length * 0.2 || (look.variety <= 0.75 && look.length <= 30));
}

/** True when the first of two columns is the greater one in most rows that have both. */
function isLarger(rows: readonly (readonly string[])[], first = 0, second = 0): boolean {
  let larger = 0;
  let smaller = 0;
  for (const row of rows) {
    const a = toHours(readTimeField(row[first] ?? '') ?? undefined, usualCalendar);
    const b = toHours(readTimeField(row[second] ?? '') ?? undefined, usualCalendar);
    if (a === null || b === null) continue;
    if (a > b) larger++;
    else if (a < b) smaller++;
  }
  return larger > smaller;
}
