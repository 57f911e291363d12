import type { Declared, TableStep } from '#commands/paste-table.ts';
import { typedOwner } from '#commands/owner.ts';
import type { TypedOwner, TypedSystem } from '#commands/line/parsed.ts';
import { nameKey } from '#model/names.ts';
import { factWords } from '#words/facts.ts';
import type { TypedSystems } from '#commands/round-systems.ts';
import type { NoSystem } from '#model/records/claim.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { countIn, isBlank, percentIn, systemsIn, timeIn } from './cell.ts';
import type { Style } from './cell.ts';
import { isNumber, sorts, timed } from './column.ts';
import type { Column, NumberMeaning } from './column.ts';
import type { Grid } from './grid.ts';
import { isTotal } from './heading.ts';

/** Why a cell was not read, and what becomes of it. */
export type WhyUnread =
  /** Kept on the step as its text; it counts as missing. */
  | 'no number'
  /** A number without a unit; kept as text until somebody says which. */
  | 'no unit'
  /** The column has no field; kept with the step. */
  | 'no column'
  /** The row names no step; left out. */
  | 'no name'
  /** It stands above the headings; left out. */
  | 'title'
  /** In a row of totals or averages; left out. */
  | 'total'
  /** Several systems and one owner: whose? Left out. */
  | 'whose'
  /** It, or its row, names no system; left out. */
  | 'no system';

/** One cell that was not read. Row and column count from 0, in the grid. */
export interface Unread {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: WhyUnread;
}

/** What the rows of a table say. */
export interface RowSteps {
  readonly steps: readonly TableStep[];
  /** For each step the row it came from. */
  readonly stepRows: readonly number[];
  readonly unread: readonly Unread[];
  readonly declared: readonly Declared[];
  /** Rows of totals and averages. */
  readonly totals: ReadonlySet<number>;
}

/** How the rows are to be read. */
export interface RowReading {
  /** The first row of the body. */
  readonly from: number;
  readonly columns: readonly Column[];
  readonly style: Style;
  /** Keys (`nameKey`) of the names of systems that are here: they are never parted. */
  readonly known: ReadonlySet<string>;
}

/** Reads each row under the headings as a step. What cannot be read is kept or left out, and listed either way. */
export function stepsOfRows(grid: Grid, reading: RowReading): RowSteps {
  const { columns, from } = reading;
  const steps: TableStep[] = [];
  const stepRows: number[] = [];
  const unread: Unread[] = [];
  const declared: Declared[] = [];
  const totals = new Set<number>();
  // The last team (or owner) of a column: an empty cell below means the same.
  const same = new Map<number, string>();
  const readers = readersOf(reading);
  const nameAt = columns.findIndex((column) => column.meaning === 'name');

  for (let row = from; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    const said = (column: number): string => {
      const cell = cells[column] ?? '';
      const { meaning } = columns[column] ?? { meaning: 'kept' as const };
      const reaches = meaning === 'team' || (grid.covered.has(`${row} ${column}`) && isShared(meaning));
      if (!isBlank(cell)) same.set(column, cell);
      return isBlank(cell) ? (reaches && cell === '' ? (same.get(column) ?? '') : '') : cell;
    };
    const miss = (column: number, why: WhyUnread): void => {
      const text = cells[column] ?? '';
      if (!isBlank(text) && columns[column]?.meaning !== 'out') unread.push({ row, column, text, why });
    };
    const name = nameAt === -1 ? '' : oneLine(cells[nameAt] ?? '');
    const first = cells.find((cell) => !isBlank(cell)) ?? '';
    const total = isTotal(name === '' ? first : name);
    if (total !== null) {
      totals.add(row);
      for (const [column, { meaning }] of columns.entries()) {
        const sum = total === 'total' ? sumIn(cells[column] ?? '', columns[column], reading.style) : null;
        if (sum !== null) declared.push(sum);
        else if (meaning !== 'name' && meaning !== 'number' && cells[column] !== first) miss(column, 'total');
      }
      continue;
    }
    const before = steps.at(-1);
    const read = readRow(columns, said, readers, miss);
    if (name !== '' && !isBlank(name)) {
      steps.push({ ...read.step, name });
      stepRows.push(row);
    } else if (before?.noSystem === undefined && read.step.noSystem === undefined && before && goesOn(cells, columns)) {
      // The row belongs to the step above, whose name reaches over it.
      steps[steps.length - 1] = {
        ...before,
        systems: [...before.systems, ...read.step.systems],
        notes: [...before.notes, ...read.step.notes],
      };
    } else {
      for (const column of columns.keys()) if (columns[column]?.meaning !== 'number') miss(column, 'no name');
      continue;
    }
    unread.push(...read.unread.map((one) => ({ ...one, row })));
  }
  return { steps, stepRows, unread, declared, totals };
}

/** A merged cell of these stands for every row it reaches over; one number over two rows is not two numbers. */
function isShared(meaning: Column['meaning']): boolean {
  return meaning === 'systems' || meaning === 'techOwner' || meaning === 'notes';
}

/** True for a row without a name that only lists more of what a step may have several of. */
function goesOn(cells: readonly string[], columns: readonly Column[]): boolean {
  const said = [...cells.keys()].filter((column) => !isBlank(cells[column] ?? ''));
  return (
    said.some((column) => ['systems', 'notes'].includes(columns[column]?.meaning ?? '')) &&
    said.every((column) => ['systems', 'techOwner', 'notes', 'out'].includes(columns[column]?.meaning ?? ''))
  );
}

/** Cells say the same again and again: each text is read once. */
interface CellReaders {
  readonly numberIn: (column: number, cell: string) => Quantity;
  readonly partedIn: (cell: string) => TypedSystems;
}

function readersOf({ columns, style, known }: RowReading): CellReaders {
  const numbers = columns.map(({ meaning, unit }) =>
    remembered((cell): Quantity => {
      const sort = isNumber(meaning) ? sorts[meaning] : 'count';
      return sort === 'time' ? timeIn(cell, unit, style) : sort === 'share' ? percentIn(cell, style) : countIn(cell);
    }),
  );
  return {
    numberIn: (column, cell) => numbers[column]?.(cell) ?? { text: cell },
    partedIn: remembered((cell) => systemsIn(cell, known)),
  };
}

function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const seen = new Map<string, T>();
  return (cell) => {
    const before = seen.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    seen.set(cell, value);
    return value;
  };
}

interface ReadRow {
  readonly step: Omit<TableStep, 'name'>;
  readonly unread: readonly Omit<Unread, 'row'>[];
}

function readRow(
  columns: readonly Column[],
  said: (column: number) => string,
  { numberIn, partedIn }: CellReaders,
  miss: (column: number, why: WhyUnread) => void,
): ReadRow {
  const unread: Omit<Unread, 'row'>[] = [];
  const numbers: { [M in NumberMeaning]?: Quantity } = {};
  let va: TableStep['va'];
  const systems: TypedSystem[] = [];
  const notes: TableStep['notes'][number][] = [];
  const kept = new Map<string, string>();
  let team: string | undefined;
  let noSystem: { readonly column: number; readonly text: string; readonly is: NoSystem } | undefined;
  let owner: { readonly column: number; readonly text: string } | undefined;

  for (const [column, { meaning, unit, heading }] of columns.entries()) {
    const cell = said(column);
    if (cell === '' || meaning === 'name' || meaning === 'number' || meaning === 'out') continue;
    if (meaning === 'team') team = oneLine(cell);
    else if (meaning === 'notes') notes.push({ kind: 'parking', text: cell });
    else if (meaning === 'techOwner') owner = { column, text: oneLine(cell) };
    else if (meaning === 'systems') {
      const list = partedIn(cell);
      if (list.is !== 'systems') noSystem = { column, text: cell, is: list.is };
      else {
        systems.push(...list.systems);
        if (!saysAll(cell, list.systems)) unread.push({ column, text: cell, why: 'no system' });
      }
    } else if (meaning === 'kept') {
      kept.set(freeHeading(kept, heading, column), cell);
      unread.push({ column, text: cell, why: 'no column' });
    } else if (meaning === 'va') {
      va = valueAdded(cell);
      if (va === undefined) {
        kept.set(freeHeading(kept, heading, column), cell);
        unread.push({ column, text: cell, why: 'no column' });
      }
    } else {
      const number = numberIn(column, cell);
      numbers[meaning] = number;
      const none = number.v === undefined && number.lo === undefined;
      // A question mark is an answer: asked, and nobody knows.
      if (none && !/^[?？]$/u.test(cell)) {
        const bare = timed.has(meaning) && unit === undefined && /^\d[\d.,]*$/.test(cell);
        unread.push({ column, text: cell, why: bare ? 'no unit' : 'no number' });
      }
    }
  }
  const owned = owner === undefined ? systems : ownedBy(systems, owner.text);
  if (owner !== undefined && owned === null) miss(owner.column, systems.length === 0 ? 'no system' : 'whose');
  // One column says "by hand", another names a system: the system stands.
  if (noSystem !== undefined && systems.length > 0)
    unread.push({ column: noSystem.column, text: noSystem.text, why: 'no system' });
  return {
    step: {
      ...numbers,
      ...(va === undefined ? {} : { va }),
      ...(team === undefined ? {} : { team }),
      systems: owned ?? systems,
      ...(noSystem === undefined || systems.length > 0 ? {} : { noSystem: noSystem.is }),
      notes,
      unread: [],
      kept,
    },
    unread,
  };
}

/** True when every word of the cell is in the names and owners that were read of it. */
function saysAll(cell: string, systems: readonly TypedSystem[]): boolean {
  const read = JSON.stringify(systems);
  const isWord = (word: string) => !/^(?:nobody|shadow|[abcd])$/i.test(word);
  return (cell.match(/[\p{L}\p{N}]+/gu) ?? []).filter(isWord).every((word) => read.includes(word));
}

/** Systems with their owners: one for one, or the only one there is. Null = it is not said whose owner it is. */
function ownedBy(systems: readonly TypedSystem[], text: string): readonly TypedSystem[] | null {
  const names = text.split(/\s*[,;]\s*|\n/u);
  const [first] = systems;
  if (systems.length === 1 && first !== undefined) return [{ ...first, owner: ownerIn(text) }];
  if (systems.length === 0 || names.length !== systems.length) return null;
  return systems.map((system, at) => ({ ...system, owner: ownerIn(names[at] ?? '') }));
}

/** An owner in a cell; what our own table says of one that is not named is no name. */
function ownerIn(cell: string): TypedOwner {
  const { owner } = factWords;
  if (cell === owner['not asked']) return { notAsked: true };
  return cell === owner.nobody ? { nobody: true } : typedOwner(cell);
}

/** Whether a step adds value, as tables mark it. */
function valueAdded(cell: string): TableStep['va'] {
  const key = nameKey(cell);
  return (['yes', 'no', 'necessary'] as const).find((one) => valueWords[one].includes(key));
}

const valueWords = {
  yes: ['yes', 'y', 'va', 'valueadding', 'valueadded', 'ja', 'oui', 'si', 'x'],
  no: ['no', 'n', 'nva', 'nonvalueadding', 'nonvalueadded', 'waste', 'nein', 'non'],
  necessary: ['necessary', 'bva', 'bnva', 'nnva', 'rnva', 'enva', 'businessvalue', 'required', 'notwendig'],
};

function sumIn(cell: string, column: Column | undefined, style: Style): Declared | null {
  if (column === undefined || isBlank(cell)) return null;
  const { meaning } = column;
  if (meaning === 'ca') return withNumber({ field: 'ca', said: percentIn(cell, style) });
  if (meaning !== 'pt' && meaning !== 'lt' && meaning !== 'wait') return null;
  return withNumber({ field: meaning, said: timeIn(cell, column.unit, style) });
}

function withNumber(declared: Declared): Declared | null {
  return declared.said.v === undefined && declared.said.lo === undefined ? null : declared;
}

/** Under which heading a cell is kept: two columns of one heading, or without one, are told apart. */
function freeHeading(kept: ReadonlyMap<string, string>, heading: string, column: number): string {
  if (heading === '') return `column ${column + 1}`;
  return kept.has(heading) ? `${heading} ${column + 1}` : heading;
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
