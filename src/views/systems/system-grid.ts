import { refuseName } from '#commands/refusal.ts';
import type { CellField } from '#commands/system-cell.ts';
import { cellOf } from '#model/register/cell.ts';
import { readChoice } from '#model/register/choices.ts';
import { columnOf, columns, type Column, type ColumnId } from '#model/register/columns.ts';
import type { Register, Row } from '#model/register/rows.ts';
import { toast } from '#store/toasts.ts';
import type { Parts } from '#views/app/desk.tsx';
import type { GridCell, GridColumn, Option, Typed } from '#views/systems/grid/grid.ts';
import { choiceOptions, partyOptions } from '#views/systems/owner-options.ts';
import { registerWords as words } from '#words/register.ts';

/** Columns that are shown, as the grid takes them. The name always is. */
export function shownColumns(hidden: readonly string[]): readonly GridColumn[] {
  return columns.filter(({ id }) => id === 'name' || !hidden.includes(id)).map(asShown);
}

function asShown({ id, name, width, number, kind }: Column): GridColumn {
  return { id, name, width, number, counted: kind === 'counted' };
}

/** The cells of a register. The same register gives the same function, so that rows that did not change are not drawn anew. */
const cells = new WeakMap<Register['parties'], (row: Row, column: string) => GridCell>();

/** A cell with what it opens: the system by its name, an owner by theirs. */
export function cellsOf({ parties }: Register): (row: Row, column: string) => GridCell {
  let cell = cells.get(parties);
  if (!cell) {
    cell = (row, column) => {
      // The cast: columns of this grid are columns of the register.
      const one = cellOf(row, column as ColumnId, { parties });
      if (column === 'name') return { ...one, opens: words.open(row.system.name || words.unnamed) };
      if (column !== 'techOwner' && column !== 'bizOwner') return one;
      const owner = row[column].party;
      return owner ? { ...one, opens: words.carries(owner.name) } : one;
    };
    cells.set(parties, cell);
  }
  return cell;
}

/** What can be picked in a column; null = it is free text. */
export function optionsOf(register: Register, column: string, typed: string): readonly Option[] | null {
  switch (columnOf(column as ColumnId).kind) {
    case 'choice':
      return choiceOptions(column, typed);
    case 'owner':
      return partyOptions(register.parties, typed, true);
    case 'party':
      return partyOptions(register.parties, typed, false);
    default:
      return null;
  }
}

/** Sets cells in one step of undo. What cannot be typed or taken is said; several cells are told with the way back. */
export function saveCells({ store, dispatch }: Parts, typed: readonly Typed[]): void {
  const { records } = store.getState();
  const [only] = typed;
  if (typed.length === 1 && only?.column === 'name') {
    const why = refuseName(records, 'system', only.id, only.text);
    if (why !== null) {
      toast(store, why, { tone: 'problem' });
      return;
    }
  }
  const writable = typed.filter(({ column }) => columnOf(column as ColumnId).kind !== 'counted');
  const changes = dispatch('system.cells', {
    cells: writable.map(({ id, column, text }) => ({
      systemId: id,
      // The cast: a column that can be typed is a field of a cell.
      field: column as CellField,
      text: wordless(column as ColumnId, text),
    })),
  });
  if (writable.length < typed.length) toast(store, words.notTaken(typed.length - writable.length), { tone: 'problem' });
  if (typed.length < 2 || changes.length === 0 || !only) return;
  const one = typed.every(({ column }) => column === only.column);
  const said = one
    ? words.changed(writable.length, columnOf(only.column as ColumnId).name)
    : words.cellsChanged(writable.length);
  toast(store, said, { undo: true, topic: 'undo' });
}

/** What is stored for a word of the screen: the value of a list, `nobody`, nothing for "not asked". */
function wordless(column: ColumnId, text: string): string {
  const { kind } = columnOf(column);
  if (kind === 'choice') return readChoice(column, text);
  if (text.trim() === words.notAsked) return '';
  return kind === 'owner' && text.trim() === words.nobody ? 'nobody' : text;
}
