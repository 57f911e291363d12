import { typedOwner } from '#commands/owner.ts';
import type { TypedOwner, TypedSystem } from '#commands/line/parsed.ts';
import type { TableStep } from '#commands/paste-table.ts';
import type { TypedSystems } from '#commands/round-systems.ts';
import { nameKey } from '#model/names.ts';
import type { NoSystem } from '#model/records/claim.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { factWords } from '#words/facts.ts';
import { countIn, percentIn, systemsIn, timeIn } from './cell.ts';
import type { Style } from './cell.ts';
import { isNumber, sorts, timed } from './column.ts';
import type { Column, NumberMeaning } from './column.ts';
import type { Unread, WhyUnread } from './unread.ts';

/** How the rows are to be read. */
export interface RowReading {
  /** The first row of the body. */
  readonly from: number;
  readonly columns: readonly Column[];
  readonly style: Style;
  /** Keys (`nameKey`) of the names of systems that are here: they are never parted. */
  readonly known: ReadonlySet<string>;
}

/** Cells say the same again and again: each text is read once. */
export interface CellReaders {
  readonly numberIn: (column: number, cell: string) => Quantity;
  readonly partedIn: (cell: string) => TypedSystems;
}

/** Readers of the cells of these columns. */
export function readersOf({ columns, style, known }: RowReading): CellReaders {
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

/** What one row says, but for the name. */
export interface ReadRow {
  readonly step: Omit<TableStep, 'name'>;
  readonly unread: readonly Omit<Unread, 'row'>[];
}

/** Reads one row: `said` gives the text of a cell, `miss` lists one that is left out. */
export function readRow(
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
  const without: { readonly column: number; readonly text: string; readonly is: NoSystem }[] = [];
  let owner: { readonly column: number; readonly text: string } | undefined;

  for (const [column, { meaning, unit, heading }] of columns.entries()) {
    const cell = said(column);
    if (cell === '' || meaning === 'name' || meaning === 'number' || meaning === 'out') continue;
    if (meaning === 'team') team = oneLine(cell);
    else if (meaning === 'notes') notes.push({ kind: 'parking', text: cell });
    else if (meaning === 'techOwner') owner = { column, text: oneLine(cell) };
    else if (meaning === 'systems') {
      const list = partedIn(cell);
      if (list.is !== 'systems') without.push({ column, text: cell, is: list.is });
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
  // One column says "by hand", another names a system: the system stands. "By hand" says more than "nobody knows".
  const noSystem = systems.length > 0 ? undefined : (without.find(({ is }) => is === 'manual') ?? without[0])?.is;
  for (const { column, text, is } of without) if (is !== noSystem) unread.push({ column, text, why: 'no system' });
  return {
    step: {
      ...numbers,
      ...(va === undefined ? {} : { va }),
      ...(team === undefined ? {} : { team }),
      systems: owned ?? systems,
      ...(noSystem === undefined ? {} : { noSystem }),
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

/** Under which heading a cell is kept: two columns of one heading, or without one, are told apart. */
function freeHeading(kept: ReadonlyMap<string, string>, heading: string, column: number): string {
  if (heading === '') return `column ${column + 1}`;
  return kept.has(heading) ? `${heading} ${column + 1}` : heading;
}

/** A cell on one line. */
export function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
